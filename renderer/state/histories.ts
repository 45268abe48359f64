import type { History } from '../../core/annotation/history';
import { emptyHistory, recordJoint } from '../../core/annotation/history';
import type { EssayId } from '../../core/ids';

/** What can be undone in each essay since the start (ux.md 7.5). */
const histories = new Map<EssayId, History>();
/** What can be undone in an essay that was not open yet. */
let untouched = emptyHistory;

export function historyOf(essay: EssayId): History {
  return histories.get(essay) ?? untouched;
}

export function keepHistory(essay: EssayId, history: History): void {
  histories.set(essay, history);
}

/** Remembers in every essay, opened now or later, that a step was taken in several at once. */
export function recordInAll(joint: number): void {
  for (const [essay, history] of histories) histories.set(essay, recordJoint(history, joint));
  untouched = recordJoint(untouched, joint);
}

/** Nothing done so far can be undone any more, in whichever essay. */
export function forgetHistories(): void {
  histories.clear();
  untouched = emptyHistory;
}
