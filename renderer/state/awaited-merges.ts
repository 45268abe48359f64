import type { Change } from '../../core/annotation/change';
import type { EssayId } from '../../core/ids';

/** Changes, and the turn in which main made them; null where it may not have made them yet. */
interface Merge {
  readonly changes: readonly Change[];
  readonly turn: number | null;
}

/** The essay whose notes were asked for, and what merges have changed in them since. */
let awaited: { readonly essay: EssayId; readonly merges: Merge[] } | null = null;

/** From now on keeps what merges change in this essay's notes: their answer may be older than that. */
export function awaitMerges(essay: EssayId): void {
  awaited = { essay, merges: [] };
}

/** Keeps what a merge changed, where that essay's notes are on their way. */
export function keepMerged(
  essay: EssayId,
  changes: readonly Change[],
  turn: number | null = null,
): void {
  if (awaited?.essay === essay) awaited.merges.push({ changes, turn });
}

/**
 * What merges changed in this essay's notes since they were given as they were in a turn; nothing is
 * awaited any more.
 */
export function awaitedMerges(essay: EssayId, given: number): readonly Change[] {
  const merges = awaited?.essay === essay ? awaited.merges : [];
  awaited = null;
  return merges.flatMap(({ changes, turn }) => (turn !== null && turn <= given ? [] : changes));
}
