import type { Result } from '../../core/result';
import { failure } from '../../core/result';
import { failureSentence } from '../../core/words/failure-sentence';
import { say, toast } from './message-store';
import { currentWords } from './settings-store';

/** How many changes of the library can be taken back one by one. */
const mostSteps = 50;

/** A change of the library; whether it could be taken back, or done again. */
export interface LibraryStep {
  readonly takeBack: () => Promise<boolean>;
  readonly again: () => Promise<boolean>;
}

/** The changes of the library since the start, the last at the end, and those that were taken back. */
let done: readonly LibraryStep[] = [];
let takenBack: readonly LibraryStep[] = [];

/** Says what was done to the library; the toast takes it back, as does Ctrl+Z in the list. */
export function toastStep(said: string, step: LibraryStep): void {
  done = [...done, step].slice(-mostSteps);
  takenBack = [];
  toast(said, { label: currentWords().marking.undo, run: () => void takeBack(step) });
}

/** Takes the last change of the library back; false where there is none. */
export function undoLibraryStep(): boolean {
  const last = done.at(-1);
  if (last === undefined) return false;
  void takeBack(last).then((isBack) => {
    if (isBack) say(currentWords().shelving.undone);
  });
  return true;
}

/** Does the change again that was taken back last; false where there is none. */
export function redoLibraryStep(): boolean {
  const last = takenBack.at(-1);
  if (last === undefined) return false;
  takenBack = takenBack.slice(0, -1);
  void last.again().then((isDone) => {
    if (!isDone) return;
    done = [...done, last].slice(-mostSteps);
    say(currentWords().shelving.redone);
  });
  return true;
}

async function takeBack(step: LibraryStep): Promise<boolean> {
  if (!done.includes(step)) return false;
  done = done.filter((one) => one !== step);
  const isBack = await step.takeBack();
  if (isBack) takenBack = [...takenBack, step].slice(-mostSteps);
  return isBack;
}

/** Says what was refused. */
export async function took(asked: Promise<Result<null>>): Promise<boolean> {
  const answer = await asked.catch(() => failure({ kind: 'unexpected' as const }));
  if (!answer.ok) toast(failureSentence(answer.failure, currentWords()), null, 'error');
  return answer.ok;
}
