import { create } from 'zustand';

/** Something the reader may do about a message. */
export interface MessageAction {
  readonly label: string;
  run(): void;
}

export interface Message {
  readonly text: string;
  readonly action: MessageAction | null;
  /** 'error' stays until closed and is announced assertively. */
  readonly tone: 'plain' | 'error';
  /** Tells one message from the next with the same words. */
  readonly turn: number;
}

interface MessageState {
  /** The toast; null where there is none. */
  readonly toast: Message | null;
  /** What screen readers are told, once, politely. */
  readonly spoken: { readonly text: string; readonly turn: number };
}

export const useMessages = create<MessageState>(() => ({
  toast: null,
  spoken: { text: '', turn: 0 },
}));

let turn = 0;

export function say(text: string): void {
  useMessages.setState({ spoken: { text, turn: ++turn } });
}

/** Shows a toast; the last one wins. A plain one is said too; an error speaks for itself (role alert). */
export function toast(
  text: string,
  action: MessageAction | null = null,
  tone: Message['tone'] = 'plain',
): void {
  useMessages.setState({ toast: { text, action, tone, turn: ++turn } });
  if (tone === 'plain') say(text);
}

export function dismissToast(): void {
  useMessages.setState({ toast: null });
}
