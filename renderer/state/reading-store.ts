import { create } from 'zustand';
import { entryOf } from '../../core/library/catalog';
import { neighbourOf } from '../../core/library/listing';
import type { ReadingPosition } from '../../core/library/catalog';
import { withRecent } from '../../core/library/recent-essays';
import type { Essay } from '../../core/document/essay';
import { textOf } from '../../core/document/essay';
import type { EssayId } from '../../core/ids';
import type { Failure } from '../../core/result';
import { bridge } from '../bridge';
import { awaitMerges } from './awaited-merges';
import { leaveCaret } from './caret-store';
import { formerTexts } from './former-editions';
import { forgetHistories } from './histories';
import { forgetJumps, leaveFor } from './jump-store';
import { allGroups } from './library-listing';
import { useLibrary } from './library-store';
import { takeAwaited } from './notes-in-step';
import { closeNotes, finishEditing, openNotes, useNotes } from './notes-store';
import { flushNotes } from './saving';
import { flushProgress, startProgress, useProgress } from './progress-store';
import { finishReflecting } from './reflection';
import { clearSelection } from './selection-store';
import { resumeWriting } from './unfinished';
import { changeSettings, useSettings } from './settings-store';

/** An essay on show, with its text in the one coordinate space. */
export interface OpenEssay {
  readonly essay: Essay;
  readonly text: string;
  /** Where to show it first; null at its beginning. */
  readonly position: ReadingPosition | null;
}

export type Reading =
  | { readonly kind: 'none' }
  | { readonly kind: 'opening'; readonly id: EssayId }
  | { readonly kind: 'open'; readonly id: EssayId; readonly open: OpenEssay }
  | { readonly kind: 'failed'; readonly id: EssayId; readonly failure: Failure }
  /** The page has crashed with it, twice: not opened before the reader says so. */
  | { readonly kind: 'held'; readonly id: EssayId }
  /** Its bare text, for one that cannot be drawn. */
  | { readonly kind: 'plain'; readonly id: EssayId; readonly title: string; readonly text: string };

interface ReadingState {
  readonly reading: Reading;
}

/** What is being read. */
export const useReading = create<ReadingState>(() => ({ reading: { kind: 'none' } }));

/** The essay on show, or null. */
export function openEssay(): OpenEssay | null {
  const { reading } = useReading.getState();
  return reading.kind === 'open' ? reading.open : null;
}

/** Counts openings: an answer that comes after a newer wish is not shown. */
let opening = 0;

/**
 * Opens an essay where it was left. The one before stays on show until the new one is there, and
 * altogether while its notes cannot be written: what is not on disk is never let go. `at`: where this
 * window was in it, for another one may have been elsewhere since.
 */
export async function open(id: EssayId, at: ReadingPosition | null = null): Promise<void> {
  const turn = (opening += 1);
  const before = useReading.getState().reading;
  const locked = useNotes.getState().locked !== null;
  if (before.kind === 'open' && before.id === id && !locked) return;
  void flushProgress();
  if (await flushNotes()) await read(id, turn, at);
}

/**
 * Shows the essay on show as main has it now, after notes and places were changed there. What was
 * done before can no longer be undone.
 */
export async function renew(): Promise<void> {
  forgetHistories();
  await showAnew();
}

/** The same after its text was changed there; what was done in its notes can still be undone. */
export async function showAnew(): Promise<void> {
  const { reading } = useReading.getState();
  if (reading.kind !== 'open' && reading.kind !== 'failed') return;
  const { id } = reading;
  const turn = (opening += 1);
  if (entryOf(useLibrary.getState().catalog, id) === null) {
    closeNotes();
    useReading.setState({ reading: { kind: 'none' } });
    return;
  }
  finishEditing();
  finishReflecting();
  // A page that stays would keep its own place, and take letters that the answer lacks.
  useReading.setState({ reading: { kind: 'opening', id } });
  if (await flushNotes()) await read(id, turn);
  else if (turn === opening) useReading.setState({ reading });
}

/** Shows the essay on show with pictures that came in meanwhile, where it lacks any. */
export async function showPictures(): Promise<void> {
  const blocks = openEssay()?.essay.blocks ?? [];
  if (!blocks.some((block) => block.kind === 'figure' && block.media === null)) return;
  await flushProgress();
  await showAnew();
}

async function read(id: EssayId, turn: number, at: ReadingPosition | null = null): Promise<void> {
  const before = useReading.getState().reading;
  if (turn === opening && before.kind !== 'open') {
    useReading.setState({ reading: { kind: 'opening', id } });
  }
  awaitMerges(id);
  const [essay, notebook] = await Promise.all([
    bridge.request('library.open', id),
    bridge.request('notes.open', id),
  ]);
  // What was written while the answer came belongs to the essay that is left now.
  if (turn === opening) {
    finishEditing();
    finishReflecting();
  }
  if (!(await flushNotes()) || turn !== opening) return;
  const entry = entryOf(useLibrary.getState().catalog, id);
  if (before.kind === 'open' && before.id !== id) {
    leaveFor({ essay: before.id, offset: useProgress.getState().here });
  } else if (before.kind !== 'failed') {
    forgetJumps();
  }
  if (!essay.ok) {
    // Without the text its notes are still there to be read and written.
    if (!isUnreadable(essay.failure) || entry === null) closeNotes();
    else openNotes({ ...entry, blocks: [] }, '', notebook);
    takeAwaited(id, notebook);
    useReading.setState({ reading: { kind: 'failed', id, failure: essay.failure } });
    return;
  }
  const former = notebook.ok ? await formerTexts(essay.value, notebook.value.annotations) : [];
  if (turn !== opening) return;
  const text = textOf(essay.value.blocks);
  openNotes(essay.value, text, notebook, former);
  takeAwaited(id, notebook);
  resumeWriting();
  // One that is to begin at its beginning again, as by 标为未读, does.
  const kept = entry?.position ?? null;
  const position = kept === null ? null : (at ?? kept);
  startProgress(essay.value, entry === null ? null : { ...entry, position });
  clearSelection();
  leaveCaret();
  useReading.setState({
    reading: {
      kind: 'open',
      id,
      open: { essay: essay.value, text, position },
    },
  });
  const { recentEssays } = useSettings.getState().settings;
  changeSettings({ lastEssay: id, recentEssays: withRecent(recentEssays, id) });
}

/** Whether an essay is in the library and its text cannot be had: damaged, gone, or of a newer Meipi. */
export function isUnreadable({ kind }: Failure): boolean {
  return kind === 'essay-damaged' || kind === 'essay-newer';
}

/** Shows no essay: the library has none left. */
export function closeEssay(): void {
  opening += 1;
  closeNotes();
  forgetJumps();
  clearSelection();
  leaveCaret();
  useReading.setState({ reading: { kind: 'none' } });
  changeSettings({ lastEssay: null });
}

/** Says of an essay that it is not opened by itself. */
export function hold(id: EssayId): void {
  useReading.setState({ reading: { kind: 'held', id } });
}

/** Shows the bare text of an essay with which the page crashes. */
export async function openPlain(id: EssayId): Promise<void> {
  const turn = (opening += 1);
  const essay = await bridge.request('library.open', id);
  if (turn !== opening) return;
  closeNotes();
  if (!essay.ok) {
    useReading.setState({ reading: { kind: 'failed', id, failure: essay.failure } });
    return;
  }
  const { title, blocks } = essay.value;
  useReading.setState({ reading: { kind: 'plain', id, title, text: textOf(blocks) } });
}

/** Opens the essay before or after the one on show where lists show it; false at the ends. */
export async function openNeighbour(which: 'previous' | 'next'): Promise<boolean> {
  const { reading } = useReading.getState();
  if (reading.kind === 'none') return true;
  const neighbour = neighbourOf(allGroups(), reading.id, which);
  if (neighbour !== null) await open(neighbour);
  return neighbour !== null;
}

/** Tries the essay on show again, where its notes could not be read. */
export function reopen(): void {
  const { reading } = useReading.getState();
  if (reading.kind === 'open') void open(reading.id);
}
