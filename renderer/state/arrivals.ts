import { create } from 'zustand';
import type { ImportItem } from '../../core/import/import-item';
import { isAsking } from '../../core/import/import-item';
import { failure } from '../../core/result';
import { failureSentence } from '../../core/words/failure-sentence';
import { bridge } from '../bridge';
import { useImports } from './imports-store';
import { takeNotes, useIncoming } from './incoming-store';
import { toastStep } from './library-steps';
import { toast } from './message-store';
import { essayOfNotes } from './notes-store';
import { restoreEssays, takeOut } from './removal';
import { flushNotes } from './saving';
import { currentWords } from './settings-store';

/** Documents that came and ask for an answer, the first being asked about. */
interface ArrivalsState {
  readonly asked: readonly number[];
  /** Whether it was answered, and that is being done. */
  readonly isAnswered: boolean;
}

const useArrivals = create<ArrivalsState>(() => ({ asked: [], isAnswered: false }));

/** Heeds documents that ask: one after the other, notes by themselves; what asks no more is let go. */
export function heedArrivals(items: readonly ImportItem[]): void {
  const { asked, isAnswered } = useArrivals.getState();
  const [front] = asked;
  const asks = new Map(items.map((item) => [item.id, isAsking(item)]));
  const kept = asked.filter((id) => (isAnswered && id === front) || asks.get(id) !== false);
  const more = items.filter((item) => isAsking(item) && !kept.includes(item.id));
  if (more.length === 0 && kept.length === asked.length) return;
  useArrivals.setState({ asked: [...kept, ...more.map(({ id }) => id)] });
  if (useArrivals.getState().asked[0] !== front) void begin();
}

/** Asks about no document any more but one that was answered. */
export function letArrivalsGo(): void {
  useArrivals.setState(({ asked, isAnswered }) => ({ asked: isAnswered ? asked.slice(0, 1) : [] }));
}

/** The document that is asked about, where its reader is to choose; null where none is. */
export function useAskedArrival(): ImportItem | null {
  const id = useArrivals(({ asked, isAnswered }) => (isAnswered ? undefined : asked[0]));
  const item = useImports((state) => (id === undefined ? null : (state.items.get(id) ?? null)));
  return item?.state.kind === 'met' ? item : null;
}

/** Merges the notes of the document that is asked about with those that are there, in one step of undo. */
export async function joinArrival(): Promise<void> {
  const [id] = useArrivals.getState().asked;
  if (id === undefined) return;
  useArrivals.setState({ isAnswered: true });
  await flushNotes();
  const asked = bridge.request('incoming.take', { id, onShow: essayOfNotes() });
  if (!(await takeNotes(asked))) return refused(id);
  await reportClosed();
  next();
}

/** Keeps its essays beside those that are there; the toast takes that back. */
export async function copyArrival(): Promise<void> {
  const [id] = useArrivals.getState().asked;
  if (id === undefined) return;
  useArrivals.setState({ isAnswered: true });
  const words = currentWords();
  const kept = await bridge
    .request('imports.copy', id)
    .catch(() => failure({ kind: 'unexpected' as const }));
  if (!kept.ok) {
    toast(failureSentence(kept.failure, words), null, 'error');
    return refused(id);
  }
  next();
  const copies = kept.value;
  toastStep(words.sharing.copied(copies.length), {
    takeBack: () => takeOut(copies),
    again: () => restoreEssays(copies),
  });
}

/** Lets it be: what is in the library stays as it is. */
export function leaveArrival(): void {
  const [id] = useArrivals.getState().asked;
  if (id !== undefined) void bridge.request('imports.cancel', id);
  next();
}

/** Asks again what could not be done; notes that came alone have said why, and can be tried again. */
function refused(id: number): void {
  const item = useImports.getState().items.get(id);
  if (item?.state.kind === 'met') return useArrivals.setState({ isAnswered: false });
  leaveArrival();
}

function next(): void {
  useArrivals.setState(({ asked }) => ({ asked: asked.slice(1), isAnswered: false }));
  void begin();
}

/** Goes on with the first that still asks. */
async function begin(): Promise<void> {
  const [id] = useArrivals.getState().asked;
  const item = id === undefined ? undefined : useImports.getState().items.get(id);
  if (item?.state.kind === 'notes') await joinArrival();
  else if (id !== undefined && (item === undefined || !isAsking(item))) next();
}

/** Resolves when no report is on show. */
function reportClosed(): Promise<void> {
  return new Promise((resolve) => {
    if (useIncoming.getState().report === null) return resolve();
    const stop = useIncoming.subscribe(({ report }) => {
      if (report !== null) return;
      stop();
      resolve();
    });
  });
}
