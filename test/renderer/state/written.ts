import type { NotesApplied } from '../../../preload/answers';

let turn = 0;

/** The answer of a disk that took changes, each in a later turn. */
export function written(): NotesApplied {
  turn += 1;
  return { kind: 'written', turn };
}
