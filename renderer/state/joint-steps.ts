import type { Change } from '../../core/annotation/change';
import { historyDepth } from '../../core/annotation/history';
import type { JointEdit } from '../../core/annotation/joint-edit';
import { changesOf, doneAgain, sparedBy, takenBack } from '../../core/annotation/joint-edit';
import type { Notebook } from '../../core/annotation/notebook';
import { apply } from '../../core/annotation/notebook';
import type { EssayId } from '../../core/ids';
import { bridge } from '../bridge';
import { keepMerged } from './awaited-merges';
import { followChanges } from './histories';
import { toast } from './message-store';
import { applyBeside, endGroup, essayOfNotes, markJoint, useNotes } from './notes-store';
import { saverOf } from './saving';
import { currentWords } from './settings-store';
import { changeShelf } from './shelf-store';

/** What a step did to the annotations of one essay. */
interface EssayEdits {
  readonly essay: EssayId;
  readonly edits: readonly JointEdit[];
}

interface JointStep {
  readonly parts: readonly EssayEdits[];
  isDone: boolean;
}

/** The steps taken in several essays at once, by number; as many as an essay's history keeps. */
const steps = new Map<number, JointStep>();
let lastNumber = 0;

/** One after the other, so that each sees what the one before has made. */
let turn: Promise<unknown> = Promise.resolve();

function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const done = turn.then(work);
  turn = done.catch(() => undefined);
  return done;
}

/** What came of a step in several essays. */
interface Together {
  /** Its number; null where nothing was changed. */
  readonly step: number | null;
  /** Whether there were essays whose notes cannot be read or changed. */
  readonly isPartial: boolean;
}

/**
 * Edits annotations of several essays in one step of undo: `edit` says what becomes of an essay's notes.
 * Those that cannot be read or changed stay as they are.
 */
export function doTogether(
  essays: readonly EssayId[],
  edit: (essay: EssayId, notebook: Notebook) => readonly JointEdit[],
): Promise<Together> {
  return inTurn(async () => {
    endGroup();
    const parts: EssayEdits[] = [];
    let isPartial = false;
    for (const essay of essays) {
      const notebook = await notebookOf(essay);
      if (notebook === null) isPartial = true;
      const edits = notebook === null ? [] : edit(essay, notebook);
      if (notebook !== null && applyTo(essay, notebook, changesOf(edits)))
        parts.push({ essay, edits });
    }
    if (parts.length === 0) return { step: null, isPartial };
    lastNumber += 1;
    steps.set(lastNumber, { parts, isDone: true });
    steps.delete(lastNumber - historyDepth);
    markJoint(lastNumber);
    return { step: lastNumber, isPartial };
  });
}

/** Takes a joint step back; false where it is taken back already. What was written since stays. */
export function takeJointBack(number: number): boolean {
  return turnStep(number, false, takenBack);
}

/** Makes a joint step again; false where it stands. */
export function doJointAgain(number: number): boolean {
  return turnStep(number, true, doneAgain);
}

function turnStep(number: number, isDone: boolean, changes: typeof takenBack): boolean {
  const step = steps.get(number);
  if (step === undefined || step.isDone === isDone) return false;
  step.isDone = isDone;
  void inTurn(async () => {
    let isPartial = false;
    let spared = 0;
    for (const { essay, edits } of step.parts) {
      const notebook = await notebookOf(essay);
      if (notebook === null) isPartial = true;
      else {
        if (isDone) spared += sparedBy(edits, notebook);
        applyTo(essay, notebook, changes(edits, notebook));
      }
    }
    tellRest(isDone, isPartial, spared);
  });
  return true;
}

/** Says what of a step was not taken back or made again. */
function tellRest(isDone: boolean, isPartial: boolean, spared: number): void {
  const { notebook } = currentWords();
  const partial = isDone ? notebook.notAllRedone : notebook.notAllUndone;
  const rest = [...(isPartial ? [partial] : []), ...(spared > 0 ? [notebook.spared(spared)] : [])];
  if (rest.length > 0) toast(rest.join(notebook.sentenceBreak), null, 'error');
}

/** An essay's notes with what is on its way to the disk; null where they cannot be read or changed. */
async function notebookOf(essay: EssayId): Promise<Notebook | null> {
  if (essayOfNotes() === essay) return isLocked() ? null : useNotes.getState().notebook;
  const opened = await bridge.request('notes.open', essay).catch(() => null);
  if (opened?.ok !== true || opened.value.isNewer === true) return null;
  // It may have been opened while the answer came.
  if (essayOfNotes() === essay) return isLocked() ? null : useNotes.getState().notebook;
  const saver = saverOf(essay);
  if (!saver.hasHeard) saver.hear(opened.value.turn ?? 0);
  return apply(opened.value, saver.held).notebook;
}

function isLocked(): boolean {
  return useNotes.getState().locked !== null;
}

/** Changes an essay's notes, on show or not; whether that changed anything. */
function applyTo(essay: EssayId, notebook: Notebook, changes: readonly Change[]): boolean {
  if (changes.length === 0) return false;
  if (essayOfNotes() === essay) return applyBeside(changes) === true;
  keepMerged(essay, changes);
  followChanges(essay, changes);
  saverOf(essay).add(changes, false, apply(notebook, changes).inverse);
  changeShelf(essay, changes);
  return true;
}
