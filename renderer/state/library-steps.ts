import type { Result } from '../../core/result';
import { failure } from '../../core/result';
import { failureSentence } from '../../core/words/failure-sentence';
import { say, toast } from './message-store';
import { currentWords } from './settings-store';

/** How many changes of the library can be taken back one by one. */
const mostSteps = 50;

type TakeBack = () => Promise<boolean>;

/** The changes of the library since the start, the last at the end. */
let steps: readonly TakeBack[] = [];

/** Says what was done to the library; the toast takes it back, as does Ctrl+Z in the list. */
export function toastStep(said: string, takeBack: TakeBack): void {
  steps = [...steps, takeBack].slice(-mostSteps);
  const run = () => {
    steps = steps.filter((one) => one !== takeBack);
    void takeBack();
  };
  toast(said, { label: currentWords().marking.undo, run });
}

/** Takes the last change of the library back; false where there is none. */
export function undoLibraryStep(): boolean {
  const last = steps.at(-1);
  if (last === undefined) return false;
  steps = steps.slice(0, -1);
  void last().then((done) => {
    if (done) say(currentWords().shelving.undone);
  });
  return true;
}

/** Says what was refused. */
export async function took(asked: Promise<Result<null>>): Promise<boolean> {
  const answer = await asked.catch(() => failure({ kind: 'unexpected' as const }));
  if (!answer.ok) toast(failureSentence(answer.failure, currentWords()), null, 'error');
  return answer.ok;
}
