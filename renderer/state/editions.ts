import type { EssayId } from '../../core/ids';
import type { Encoding } from '../../core/import/encoding';
import { entryOf } from '../../core/library/catalog';
import { titleOf } from '../../core/library/own-details';
import type { Result } from '../../core/result';
import { failure } from '../../core/result';
import { displayPunctuation } from '../../core/document/display-punctuation';
import { failureSentence } from '../../core/words/failure-sentence';
import type { EditionOutcome } from '../../preload/answers';
import { bridge } from '../bridge';
import { previewsOf } from './encoding-previews';
import type { EncodingChoice } from './encoding-store';
import { askForEncoding, closeEncodings } from './encoding-store';
import { useLibrary } from './library-store';
import { dismissToast, toast } from './message-store';
import { finishEditing } from './notes-store';
import { flushProgress } from './progress-store';
import { open, openEssay, showAnew, useReading } from './reading-store';
import { finishReflecting } from './reflection';
import { openReview, waiting } from './review-store';
import { flushNotes } from './saving';
import { currentWords, useSettings } from './settings-store';

/** Asks for the file of a new edition, and shows what became of the notes. */
export function replaceEdition(essay: EssayId): Promise<void> {
  return read(essay, () => bridge.request('library.replace', { essay, encoding: null }));
}

/** Offers the encodings that an essay's text may be read in; says so where its file is no plain text. */
export async function openEncodings(essay: EssayId): Promise<void> {
  const answer = await bridge.request('library.original', essay).catch(() => null);
  if (answer?.ok === true && answer.value !== null) {
    dismissToast();
    askForEncoding({ essay, file: 'original', previews: previewsOf(answer.value) });
  } else toast(currentWords().review.noOriginal);
}

/** Reads the file anew in the encoding that the reader chose. */
export function readIn({ essay, file }: EncodingChoice, encoding: Encoding): Promise<void> {
  closeEncodings();
  return read(essay, () =>
    file === 'original'
      ? bridge.request('library.decode', { essay, encoding })
      : bridge.request('library.replace', { essay, encoding }),
  );
}

async function read(essay: EssayId, ask: () => Promise<Result<EditionOutcome>>): Promise<void> {
  const { review } = currentWords();
  const stop = bridge.on('edition.reading', () => toast(review.reading));
  const outcome = await changed(essay, ask);
  stop();
  if (outcome?.kind === 'replaced') await show(essay, outcome, review.replaced(shownTitle(essay)));
  else if (outcome?.kind === 'unchanged') await showBrought(essay, outcome.brought);
}

/** The text is the same; the comments that came with it are shown. */
async function showBrought(essay: EssayId, brought: number): Promise<void> {
  const { review } = currentWords();
  if (brought > 0 && openEssay()?.essay.id === essay) await showAnew();
  toast(brought > 0 ? review.unchangedBrought(brought) : review.unchanged);
}

/** Shows the edition before the present one again. */
export async function takeEditionBack(essay: EssayId): Promise<void> {
  const outcome = await changed(essay, () => bridge.request('library.take-back', essay));
  if (outcome?.kind !== 'replaced') return;
  await show(essay, outcome, currentWords().review.takenBack(shownTitle(essay)));
}

type Replaced = Extract<EditionOutcome, { readonly kind: 'replaced' }>;

/** Says how many notes are where they were and how many came; where some wait, they are shown. */
async function show(
  essay: EssayId,
  { sure, moved, lost, brought }: Replaced,
  said: string,
): Promise<void> {
  const words = currentWords();
  const { review, marking } = words;
  const left = moved + lost;
  const { reading } = useReading.getState();
  // Also where its file was damaged: then the new text is there to be read.
  const isOnShow = reading.kind === 'open' || reading.kind === 'failed';
  if (isOnShow && reading.id === essay) await showAnew();
  else if (left > 0) await open(essay);
  const notes = left > 0 ? review.toReview(left) : sure > 0 ? review.kept(sure) : '';
  const undo = { label: marking.undo, run: () => void takeEditionBack(essay) };
  const others = brought.ok && brought.value > 0 ? review.brought(brought.value) : '';
  toast(`${said}${notes}${others}`, undo);
  if (!brought.ok) toast(failureSentence(brought.failure, words), null, 'error');
  if (left > 0 && openEssay()?.essay.id === essay && waiting().length > 0) openReview();
}

/** What is written goes to disk first; what is refused is said, and comes to null. */
async function changed(
  essay: EssayId,
  ask: () => Promise<Result<EditionOutcome>>,
): Promise<EditionOutcome | null> {
  if (openEssay()?.essay.id === essay) {
    finishEditing();
    finishReflecting();
  }
  const [saved] = await Promise.all([flushNotes(), flushProgress()]);
  // What is not on disk is never let go: the line under the bar says why.
  if (!saved) return null;
  const answer = await ask().catch(() => failure({ kind: 'unexpected' as const }));
  if (answer.ok) return answer.value;
  if (answer.failure.kind === 'encoding-unsure') {
    dismissToast();
    askForEncoding({ essay, file: 'chosen', previews: answer.failure.previews });
    return null;
  }
  toast(failureSentence(answer.failure, currentWords()), null, 'error');
  return null;
}

function shownTitle(essay: EssayId): string {
  const entry = entryOf(useLibrary.getState().catalog, essay);
  const title = entry === null ? '' : titleOf(entry);
  return useSettings.getState().settings.standardPunctuation ? displayPunctuation(title) : title;
}
