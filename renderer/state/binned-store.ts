import { create } from 'zustand';
import type { AnnotationId } from '../../core/ids';
import { entryOf } from '../../core/library/catalog';
import type { Result } from '../../core/result';
import { failure } from '../../core/result';
import { failureSentence } from '../../core/words/failure-sentence';
import type { BinnedNote } from '../../preload/answers';
import { bridge } from '../bridge';
import { setBin } from './bin-store';
import { jumpTo } from './jump-store';
import { useLibrary } from './library-store';
import { toast } from './message-store';
import { activate, essayOfNotes, useNotes } from './notes-store';
import { restore } from './removed-notes';
import { flushNotes } from './saving';
import { setNotebook } from './panel-store';
import { useProgress } from './progress-store';
import { open, openEssay } from './reading-store';
import { currentWords } from './settings-store';

interface BinnedState {
  /** The newest first; null until they are there. */
  readonly found: Result<readonly BinnedNote[]> | null;
  /** Those that have been brought back since the list was opened; they stay listed as such. */
  readonly restored: ReadonlySet<AnnotationId>;
}

const unknown: BinnedState = { found: null, restored: new Set() };

/** 标注 in 回收站. */
export const useBinned = create<BinnedState>(() => unknown);

/** Asks main anew what is in the bin; whether anything is. */
export async function loadBinned(): Promise<boolean> {
  useBinned.setState(unknown);
  await flushNotes();
  const found = await bridge
    .request('past.binned', undefined)
    .catch(() => failure({ kind: 'unexpected' as const }));
  useBinned.setState({ found });
  return found.ok && found.value.length > 0;
}

/** Keeps the list as it is on disk while other windows change notes, until what it answers is called. */
export function followBinned(): () => void {
  let isAsking = false;
  let isAsked = false;
  const ask = async (): Promise<void> => {
    isAsked = true;
    if (isAsking) return;
    isAsking = true;
    while (isAsked) {
      isAsked = false;
      const found = await bridge.request('past.binned', undefined).catch(() => null);
      if (found !== null && useBinned.getState().found !== null) useBinned.setState({ found });
    }
    isAsking = false;
  };
  return bridge.on('notes.changed', ({ isOwn }) => {
    if (!isOwn) void ask();
  });
}

/** Brings a removed annotation back, as an edit like any other; the toast leads to it. */
export async function restoreBinned(note: BinnedNote): Promise<void> {
  const words = currentWords();
  const { locked } = useNotes.getState();
  if (essayOfNotes() === note.essay && locked !== null) {
    toast(failureSentence(locked, words), null, 'error');
    return;
  }
  restore(note.essay, [note.annotation]);
  if (!(await flushNotes())) return;
  const { restored } = useBinned.getState();
  useBinned.setState({ restored: new Set([...restored, note.annotation.id]) });
  const view = { label: words.binned.view, run: () => void viewRestored(note) };
  toast(words.binned.restored, canView(note) ? view : null);
}

/** Whether the essay is in the library, so that the annotation can be seen in it. */
export function canView({ essay }: BinnedNote): boolean {
  return entryOf(useLibrary.getState().catalog, essay) !== null;
}

/** Goes to an annotation that is back; one whose passage is not found is shown in the notebook. */
export async function viewRestored({ essay, annotation }: BinnedNote): Promise<void> {
  setBin(false);
  await open(essay);
  if (openEssay()?.essay.id !== essay) return;
  activate(annotation.id);
  const { placed } = useNotes.getState().placement;
  const place = placed.find((one) => one.annotation.id === annotation.id);
  if (place === undefined) setNotebook(true);
  else jumpTo(place.start, 'third', useProgress.getState().here);
}

/** Takes removed annotations away for good; what the disk refuses is said, and they stay. */
export async function purgeBinned(notes: readonly BinnedNote[]): Promise<void> {
  const essays = new Set(notes.map(({ essay }) => essay));
  const purges = [...essays].map((essay) => ({
    essay,
    ids: notes.filter((one) => one.essay === essay).map(({ annotation }) => annotation.id),
  }));
  const answer = await bridge
    .request('past.purge', purges)
    .catch(() => failure({ kind: 'unexpected' as const }));
  if (!answer.ok) toast(failureSentence(answer.failure, currentWords()), null, 'error');
  await loadBinned();
}
