import type { Change } from '../../core/annotation/change';
import type { History } from '../../core/annotation/history';
import { emptyHistory, recordJoint } from '../../core/annotation/history';
import type { Notebook } from '../../core/annotation/notebook';
import { apply } from '../../core/annotation/notebook';
import { rebased } from '../../core/annotation/rebased-history';
import type { EssayId } from '../../core/ids';

/** What can be undone in an essay, and its notes as that knows them. */
interface Kept {
  readonly history: History;
  readonly notebook: Notebook;
}

/** What can be undone in each essay since the start (ux.md 7.5). */
const histories = new Map<EssayId, Kept>();
/** What can be undone in an essay that was not open yet. */
let untouched = emptyHistory;

export function historyOf(essay: EssayId): History {
  return histories.get(essay)?.history ?? untouched;
}

export function keepHistory(essay: EssayId, history: History, notebook: Notebook): void {
  histories.set(essay, { history, notebook });
}

/** The window itself changed the notes of an essay that is not on show. */
export function followChanges(essay: EssayId, changes: readonly Change[]): void {
  const kept = histories.get(essay);
  if (kept === undefined) return;
  histories.set(essay, { ...kept, notebook: apply(kept.notebook, changes).notebook });
}

/** Somebody else did: what can be undone in it takes back no more than the window's own edits. */
export function rebaseHistory(essay: EssayId, changes: readonly Change[]): void {
  const kept = histories.get(essay);
  if (kept === undefined) return;
  const { notebook } = apply(kept.notebook, changes);
  const history = rebased(kept.history, kept.notebook, notebook, changes);
  histories.set(essay, { history, notebook });
}

/** Remembers in every essay, opened now or later, that a step was taken in several at once. */
export function recordInAll(joint: number): void {
  for (const [essay, { history, notebook }] of histories) {
    histories.set(essay, { history: recordJoint(history, joint), notebook });
  }
  untouched = recordJoint(untouched, joint);
}

/** Nothing done so far can be undone any more, in whichever essay. */
export function forgetHistories(): void {
  histories.clear();
  untouched = emptyHistory;
}
