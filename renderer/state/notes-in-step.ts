import type { Change } from '../../core/annotation/change';
import type { OpenNotebook } from '../../core/annotation/notebook';
import { apply } from '../../core/annotation/notebook';
import { rebased } from '../../core/annotation/rebased-history';
import { takenIn } from '../../core/annotation/taken-in';
import type { AnnotationId, EssayId } from '../../core/ids';
import type { Result } from '../../core/result';
import type { NotesTold } from '../../preload/events';
import { awaitedMerges, keepMerged } from './awaited-merges';
import { rebaseHistory } from './histories';
import { change, essayOfNotes, reflecting, show, useNotes } from './notes-store';
import { saverOf } from './saving';

/** Takes in what came while an essay's notes were asked for: their answer may be older than that. */
export function takeAwaited(essay: EssayId, opened: Result<OpenNotebook>): void {
  take(essay, awaitedMerges(essay, opened.ok ? (opened.value.turn ?? 0) : 0));
}

/** Takes in what a merge with another computer's notes changed on disk; what is being written goes on. */
export function takeMerged(told: NotesTold): void {
  const { essay, changes, turn } = told;
  if (!saverOf(essay).hear(turn)) return;
  keepMerged(essay, changes, turn);
  take(essay, changes);
}

function take(essay: EssayId, changes: readonly Change[]): void {
  const saver = saverOf(essay);
  if (essayOfNotes() !== essay) {
    rebaseHistory(
      essay,
      changes.map((one) => saver.join(one)),
    );
    return;
  }
  const { notebook, history, editing } = useNotes.getState();
  const isWriting = (target: AnnotationId | null) =>
    saver.isHolding(target) ||
    (target === null ? history.done.at(-1)?.group === reflecting : target === editing);
  const taken = takenIn(notebook, changes, isWriting);
  for (const one of changes) saver.keepAfter(one);
  showOthers(taken.shown);
  change(taken.own);
  if (taken.reflection !== null) useNotes.setState({ reflectionElsewhere: taken.reflection });
}

/**
 * Takes in what another window changed, which is on disk. What this one holds will come after it: there
 * its own words stay, with what else the other changed.
 */
export function takeTold({ essay, changes, turn }: NotesTold): void {
  const saver = saverOf(essay);
  if (!saver.hear(turn)) return;
  keepMerged(essay, changes, turn);
  const shown = changes.map((one) => saver.join(one));
  if (essayOfNotes() === essay) showOthers(shown);
  else rebaseHistory(essay, shown);
}

/** Shows changes that are not the window's own, which its undo leaves alone. */
function showOthers(changes: readonly Change[]): void {
  if (changes.length === 0) return;
  const { notebook, history } = useNotes.getState();
  const after = apply(notebook, changes).notebook;
  show(after, rebased(history, notebook, after, changes));
}
