import type { CollectionId, EssayId } from '../../core/ids';
import type { LineBreaks } from '../../core/import/hard-wraps';
import type { RecognitionChoices } from '../../core/import/recognition';
import { asRecognised } from '../../core/import/recognition';
import { entryOf } from '../../core/library/catalog';
import { failure } from '../../core/result';
import type { Failure } from '../../core/result';
import { failureSentence } from '../../core/words/failure-sentence';
import type { CutOutcome } from '../../preload/answers';
import { bridge } from '../bridge';
import { closeCutting, showCutting, useCutting } from './cutting-store';
import { useLibrary } from './library-store';
import { toast } from './message-store';
import { finishEditing } from './notes-store';
import { flushProgress } from './progress-store';
import { open, showAnew, useReading } from './reading-store';
import { finishReflecting } from './reflection';
import { flushNotes } from './saving';
import { currentWords } from './settings-store';

const unexpected = () => failure({ kind: 'unexpected' as const });

/** Shows how a file was cut into essays (ux.md 7.15). */
export async function openCutting(file: CollectionId): Promise<void> {
  showCutting({ kind: 'reading', file });
  const answer = await bridge.request('imports.look', file).catch(unexpected);
  const { cutting } = useCutting.getState();
  // Closed meanwhile, or another one was asked for.
  if (cutting.kind !== 'reading' || cutting.file !== file) return;
  if (answer.ok) {
    const { choices } = answer.value;
    showCutting({ kind: 'open', file, cut: answer.value, choices, busy: false });
  } else {
    closeCutting();
    refused(answer.failure);
  }
}

/** The same of the file that an essay came in. */
export async function openCuttingOf(essay: EssayId): Promise<void> {
  const { collections } = useLibrary.getState().catalog;
  const own = collections.filter(({ essays }) => essays.includes(essay));
  const file = own.find(({ bundled }) => !bundled);
  if (file !== undefined) return openCutting(file.id);
  if (own.length > 0) toast(currentWords().cutting.builtIn);
  else refused({ kind: 'original-gone' });
}

/** Cuts the file as it was chosen in the dialog; the toast takes it back. */
export async function applyCut(): Promise<void> {
  const { cutting } = useCutting.getState();
  if (cutting.kind !== 'open' || cutting.busy) return;
  const { file, choices } = cutting;
  showCutting({ ...cutting, busy: true });
  const outcome = await cut(file, choices);
  if (outcome === null) {
    showCutting(cutting);
    return;
  }
  closeCutting();
  const { cutting: words, marking } = currentWords();
  const takeBack = async () => {
    if ((await cut(file, outcome.before)) !== null) toast(words.back);
  };
  toast(words.done(outcome.parts.length), { label: marking.undo, run: () => void takeBack() });
}

/** Joins the lines of a file, or has them broken as they are in it; the toast takes it back. */
export async function changeBreaks(file: CollectionId, breaks: LineBreaks): Promise<void> {
  const outcome = await cut(file, { ...asRecognised, breaks });
  if (outcome === null) return;
  closeCutting();
  const { cutting: words, marking } = currentWords();
  const done = { joined: words.joinedLines, kept: words.keptBreaks };
  const takeBack = async () => {
    if ((await cut(file, outcome.before)) !== null) toast(done[outcome.before.breaks]);
  };
  toast(done[breaks], { label: marking.undo, run: () => void takeBack() });
}

/** What is written goes to disk first; what is refused is said, and comes to null. */
async function cut(file: CollectionId, choices: RecognitionChoices): Promise<CutOutcome | null> {
  finishEditing();
  finishReflecting();
  const [saved] = await Promise.all([flushNotes(), flushProgress()]);
  // What is not on disk is never let go: the line under the bar says why.
  if (!saved) return null;
  const answer = await bridge.request('imports.cut', { file, choices }).catch(unexpected);
  if (!answer.ok) {
    refused(answer.failure);
    return null;
  }
  await readOnIn(answer.value);
  return answer.value;
}

/** Reading goes on in the essay that has the place where one was. */
export async function readOnIn({ parts }: Pick<CutOutcome, 'parts'>): Promise<void> {
  const { reading } = useReading.getState();
  if (reading.kind === 'none') return;
  const { id } = reading;
  if (parts.some(({ essay }) => essay === id)) return showAnew();
  const from = parts.filter(({ of }) => of.includes(id)).map(({ essay }) => essay);
  const next = from.find(isBegun) ?? from[0];
  return next === undefined ? undefined : open(next);
}

function isBegun(essay: EssayId): boolean {
  return (entryOf(useLibrary.getState().catalog, essay)?.position ?? null) !== null;
}

function refused(reason: Failure): void {
  toast(failureSentence(reason, currentWords()), null, 'error');
}
