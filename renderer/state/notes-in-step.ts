import type { Annotation } from '../../core/annotation/annotation';
import type { Change } from '../../core/annotation/change';
import { targetOf } from '../../core/annotation/change';
import { isSameNote } from '../../core/annotation/changes-between';
import { bothChanges } from '../../core/annotation/joint-edit';
import { apply, find } from '../../core/annotation/notebook';
import { rebased } from '../../core/annotation/rebased-history';
import { takenIn } from '../../core/annotation/taken-in';
import type { AnnotationId, EssayId } from '../../core/ids';
import { awaitedMerges, keepMerged } from './awaited-merges';
import { rebaseHistory } from './histories';
import { change, essayOfNotes, reflecting, show, useNotes } from './notes-store';
import { saverOf } from './saving';

/** Takes in what came while an essay's notes were asked for: their answer may be older than that. */
export function takeAwaited(essay: EssayId): void {
  takeMerged(essay, awaitedMerges(essay));
}

/** Takes in what a merge with another computer's notes changed on disk; what is being written goes on. */
export function takeMerged(essay: EssayId, changes: readonly Change[]): void {
  keepMerged(essay, changes);
  if (essayOfNotes() !== essay) {
    rebaseHistory(essay, changes);
    return;
  }
  const saver = saverOf(essay);
  const { notebook, history, editing } = useNotes.getState();
  const isWriting = (target: AnnotationId | null) =>
    saver.isHolding(target) ||
    (target === null ? history.done.at(-1)?.group === reflecting : target === editing);
  const taken = takenIn(notebook, changes, isWriting);
  showOthers(taken.shown);
  change(taken.own);
  if (taken.reflection !== null) useNotes.setState({ reflectionElsewhere: taken.reflection });
}

/**
 * Takes in what another window changed, which is on disk. What this one holds will come after it: there
 * its own words stay, with what else the other changed.
 */
export function takeTold(essay: EssayId, changes: readonly Change[]): void {
  keepMerged(essay, changes);
  if (essayOfNotes() !== essay) {
    rebaseHistory(essay, changes);
    return;
  }
  const saver = saverOf(essay);
  const shown: Change[] = [];
  const both: Change[] = [];
  for (const one of changes) {
    const before = saver.before(targetOf(one));
    if (before === null) shown.push(one);
    else {
      const joined = withOwn(before, one);
      if (joined !== null) both.push(joined);
      saver.cameBefore(one);
    }
  }
  showOthers([...shown, ...both]);
  if (both.length > 0) saver.add(both, false);
}

/** Shows changes that are not the window's own, which its undo leaves alone. */
function showOthers(changes: readonly Change[]): void {
  if (changes.length === 0) return;
  const { notebook, history } = useNotes.getState();
  const after = apply(notebook, changes).notebook;
  show(after, rebased(history, notebook, after, changes));
}

/** The annotation that another window changed too, with what both did; null where that is what it is. */
function withOwn(before: Change, told: Change): Change | null {
  if (before.kind !== 'put' || told.kind !== 'put') return null;
  const mine = find(useNotes.getState().notebook, told.annotation.id);
  if (mine === null) return null;
  const annotation: Annotation = bothChanges(before.annotation, mine, told.annotation);
  return isSameNote(annotation, mine) ? null : { kind: 'put', annotation };
}
