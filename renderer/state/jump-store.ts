import { create } from 'zustand';

/** Where on the screen the target comes to stand. */
export type Standing = 'top' | 'third' | 'nearest' | 'clear';

export interface Jump {
  /** UTF-16 offset in the essay's text. */
  readonly offset: number;
  readonly standing: Standing;
  /** Tells one jump from the next to the same place. */
  readonly turn: number;
}

interface JumpState {
  readonly jump: Jump | null;
  readonly back: readonly number[];
  readonly forward: readonly number[];
}

/** Jumps within the essay, and the way back (ux.md 7.13). */
export const useJumps = create<JumpState>(() => ({ jump: null, back: [], forward: [] }));

let turn = 0;
const to = (offset: number, standing: Standing): Jump => ({ offset, standing, turn: ++turn });

/** Jumps to an offset; `from`, where the reader was, becomes the way back. */
export function jumpTo(offset: number, standing: Standing, from: number | null): void {
  const { back } = useJumps.getState();
  useJumps.setState({
    jump: to(offset, standing),
    back: from === null ? back : [...back, from],
    forward: from === null ? useJumps.getState().forward : [],
  });
}

/** Goes back to where the last jump came from; nothing where there is none. */
export function jumpBack(from: number): void {
  const { back, forward } = useJumps.getState();
  const offset = back.at(-1);
  if (offset === undefined) return;
  useJumps.setState({
    jump: to(offset, 'top'),
    back: back.slice(0, -1),
    forward: [...forward, from],
  });
}

export function jumpForward(from: number): void {
  const { back, forward } = useJumps.getState();
  const offset = forward.at(-1);
  if (offset === undefined) return;
  useJumps.setState({
    jump: to(offset, 'top'),
    back: [...back, from],
    forward: forward.slice(0, -1),
  });
}

/** Another essay: its places mean nothing here. */
export function forgetJumps(): void {
  useJumps.setState({ jump: null, back: [], forward: [] });
}
