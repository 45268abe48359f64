import type { Change } from '../../core/annotation/change';
import type { EssayId } from '../../core/ids';

/** The essay whose notes were asked for, and what merges have changed in them since. */
let awaited: { readonly essay: EssayId; readonly changes: Change[] } | null = null;

/** From now on keeps what merges change in this essay's notes: their answer may be older than that. */
export function awaitMerges(essay: EssayId): void {
  awaited = { essay, changes: [] };
}

/** Keeps what a merge changed, where that essay's notes are on their way. */
export function keepMerged(essay: EssayId, changes: readonly Change[]): void {
  if (awaited?.essay === essay) awaited.changes.push(...changes);
}

/** What merges changed in this essay's notes since they were asked for; nothing is awaited any more. */
export function awaitedMerges(essay: EssayId): readonly Change[] {
  const changes = awaited?.essay === essay ? awaited.changes : [];
  awaited = null;
  return changes;
}
