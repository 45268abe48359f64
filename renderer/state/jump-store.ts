import { create } from 'zustand';
import type { EssayId } from '../../core/ids';
import { essayOfNotes } from './notes-store';

/** Where on the screen the target comes to stand. */
export type Standing = 'top' | 'third' | 'nearest' | 'clear';

export interface Jump {
  /** UTF-16 offset in the essay's text. */
  readonly offset: number;
  readonly standing: Standing;
  /** Tells one jump from the next to the same place. */
  readonly turn: number;
}

/** Where the reader was. */
export interface Place {
  readonly essay: EssayId;
  /** UTF-16 offset in its text. */
  readonly offset: number;
}

/** The places to go back to and forth, the next one last. */
export interface Ways {
  readonly back: readonly Place[];
  readonly forward: readonly Place[];
}

interface JumpState extends Ways {
  readonly jump: Jump | null;
}

/** Jumps within the essay, and the way back (ux.md 7.13), which may lead to another essay. */
export const useJumps = create<JumpState>(() => ({ jump: null, back: [], forward: [] }));

let turn = 0;
const to = (offset: number, standing: Standing): Jump => ({ offset, standing, turn: ++turn });

/** Jumps to an offset; `from`, where the reader was in this essay, becomes the way back. */
export function jumpTo(offset: number, standing: Standing, from: number | null): void {
  const { back, forward } = useJumps.getState();
  const essay = essayOfNotes();
  const ways =
    from === null || essay === null
      ? { back, forward }
      : { back: [...back, { essay, offset: from }], forward: [] };
  useJumps.setState({ jump: to(offset, standing), ...ways });
}

/** Jumps to an offset, null for none, and has these ways from then on. */
export function jumpAlong(offset: number | null, standing: Standing, ways: Ways): void {
  useJumps.setState({ jump: offset === null ? null : to(offset, standing), ...ways });
}

/** Another essay is opened: the way back leads to where the one before was left. */
export function leaveFor(from: Place): void {
  const { back } = useJumps.getState();
  useJumps.setState({ jump: null, back: [...back, from], forward: [] });
}

/** An essay is shown anew, or none: no way leads back. */
export function forgetJumps(): void {
  useJumps.setState({ jump: null, back: [], forward: [] });
}
