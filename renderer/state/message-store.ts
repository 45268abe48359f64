import { create } from 'zustand';

/** Something the reader may do about a message. */
export interface MessageAction {
  readonly label: string;
  /** What else does the same, so that the message goes once that has been done. */
  readonly offers?: Offer;
  run(): void;
}

type Offer = 'undo' | 'turn-back' | 'notebook';

export interface Message {
  readonly text: string;
  readonly action: MessageAction | null;
  /** 'kept' stays until it is closed or the next thing is done; 'error' until closed, and is announced assertively. */
  readonly tone: 'plain' | 'kept' | 'error';
  /** Tells one message from the next with the same words. */
  readonly turn: number;
}

interface MessageState {
  /** The last plain toast; null where there is none. */
  readonly toast: Message | null;
  /** The errors not closed yet, the first to be shown first. */
  readonly errors: readonly Message[];
  /** What screen readers are told, once, politely. */
  readonly spoken: { readonly text: string; readonly turn: number };
}

export const useMessages = create<MessageState>(() => ({
  toast: null,
  errors: [],
  spoken: { text: '', turn: 0 },
}));

let turn = 0;

export function say(text: string): void {
  useMessages.setState({ spoken: { text, turn: ++turn } });
}

/**
 * Shows a toast. Of others than errors the last wins, and is said too; an error stands until it is closed
 * and speaks for itself (role alert).
 */
export function toast(
  text: string,
  action: MessageAction | null = null,
  tone: Message['tone'] = 'plain',
): void {
  const message: Message = { text, action, tone, turn: ++turn };
  if (tone === 'error') {
    const { errors } = useMessages.getState();
    useMessages.setState({ errors: [...errors.filter((one) => one.text !== text), message] });
    return;
  }
  useMessages.setState({ toast: message });
  say(text);
}

/**
 * Takes the last plain toast away: what it offers can be done where the reader goes now. With an offer
 * only one that makes it: that has been done.
 */
export function dismissToast(offer?: Offer): void {
  const { toast: shown } = useMessages.getState();
  if (shown === null || (offer !== undefined && shown.action?.offers !== offer)) return;
  dismiss(shown);
}

export function dismiss(message: Message): void {
  const { toast: shown, errors } = useMessages.getState();
  useMessages.setState({
    toast: shown === message ? null : shown,
    errors: errors.filter((one) => one !== message),
  });
}
