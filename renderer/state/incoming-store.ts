import { create } from 'zustand';
import type { EssayId } from '../../core/ids';
import type { JoiningReport } from '../../core/incoming/joined-notes';
import { joinedNotes } from '../../core/incoming/joined-notes';
import type { Result } from '../../core/result';
import { failure } from '../../core/result';
import { failureSentence } from '../../core/words/failure-sentence';
import type { NotesCame } from '../../preload/answers';
import { bridge } from '../bridge';
import { doTogether, takeJointBack } from './joint-steps';
import { say, toast } from './message-store';
import { essayOfNotes } from './notes-store';
import { openReview } from './review-store';
import { flushNotes } from './saving';
import { currentWords } from './settings-store';

/** What became of the notes for one essay. */
export interface EssayReport extends JoiningReport {
  readonly essay: EssayId;
  readonly title: string;
}

/** What an import of notes came to. */
export interface IncomingReport extends Pick<NotesCame, 'name' | 'elsewhere' | 'dropped'> {
  readonly essays: readonly EssayReport[];
  /** The step of undo that it is; null where nothing was changed. */
  readonly step: number | null;
  /** Whether there were essays whose notes cannot be changed. */
  readonly isPartial: boolean;
}

interface IncomingState {
  /** null where none is shown. */
  readonly report: IncomingReport | null;
}

export const useIncoming = create<IncomingState>(() => ({ report: null }));

export function closeIncoming(): void {
  useIncoming.setState({ report: null });
}

/** Asks for a file and takes its notes in, in one step of undo; then shows what became of them. */
export async function importNotes(): Promise<void> {
  await flushNotes();
  await takeNotes(bridge.request('incoming.choose', essayOfNotes()));
}

/** Joins notes that main has found in a file with those that are there; whether there were any. */
export async function takeNotes(asked: Promise<Result<NotesCame | null>>): Promise<boolean> {
  const words = currentWords();
  const came = await asked.catch(() => failure({ kind: 'unexpected' as const }));
  if (!came.ok) toast(failureSentence(came.failure, words), null, 'error');
  if (!came.ok || came.value === null) return false;
  const { essays, name, elsewhere, dropped } = came.value;
  const reports: EssayReport[] = [];
  const { step, isPartial } = await doTogether(
    essays.map(({ essay }) => essay),
    (essay, notebook) => {
      const own = essays.find((one) => one.essay === essay);
      if (own === undefined) return [];
      const { edits, report } = joinedNotes(notebook, own);
      reports.push({ essay, title: own.title, ...report });
      return edits;
    },
  );
  useIncoming.setState({
    report: { name, elsewhere, dropped, essays: reports, step, isPartial },
  });
  return true;
}

/** Whether notes of the essay on show came whose place the reader has to check. */
export function asksToCheck({ essays, step }: IncomingReport): boolean {
  const here = essays.find(({ essay }) => essay === essayOfNotes());
  return step !== null && here !== undefined && here.moved + here.lost > 0;
}

/** Goes on from the report to 核对标注. */
export function reviewIncoming(): void {
  closeIncoming();
  openReview();
}

/** Takes the import that is shown back, in all its essays. */
export function undoIncoming(): void {
  const step = useIncoming.getState().report?.step ?? null;
  closeIncoming();
  if (step === null || !takeJointBack(step)) return;
  const { incoming } = currentWords();
  toast(incoming.undone);
  say(incoming.undone);
}
