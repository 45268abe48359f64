import { create } from 'zustand';
import type { Chapter } from '../../core/export/chapter';
import type { ExportChoices, ExportScope, Signature, Work } from '../../core/export/export-choices';
import type { Exported } from '../../core/export/exported';
import { placeOf } from '../../core/library/catalog';
import type { EssayId } from '../../core/ids';
import type { Failure, Result } from '../../core/result';
import { failureSentence } from '../../core/words/failure-sentence';
import type { ExportProgress, NotesOutcome } from '../../preload/answers';
import { bridge } from '../bridge';
import { useLibrary } from './library-store';
import { toast } from './message-store';
import type { Picked, PickedScope } from './picked-scopes';
import { isPicked, pickedNow } from './picked-scopes';
import { flushNotes } from './saving';
import { flushProgress } from './progress-store';
import { useReading } from './reading-store';
import { changeSettings, currentWords, useSettings } from './settings-store';
import { writtenSentence } from './written-sentence';

/** 范围 of one standing open: what was picked, or what is remembered. */
export type DialogScope = PickedScope | ExportScope;

/** A work and its scope. */
type Wanted = `${Work} of ${DialogScope}`;

/** One standing open of the export dialog. */
export interface OpenExport {
  /** Counts the openings: an answer to an earlier one is not this one's. */
  readonly opening: number;
  /** The essay on show; null where there is none. */
  readonly essay: EssayId | null;
  /** What was picked in notebook and list as the dialog opened, and which of it is exported; null for none. */
  readonly picked: Picked;
  readonly meant: PickedScope | null;
  /** ISO 8601 instant at which the dialog was opened, and where: the document's clock in the preview. */
  readonly now: string;
  readonly timeZone: string;
  /** What each work of each scope is made from, as far as asked for; null while it is on its way. */
  readonly gathered: Readonly<Partial<Record<Wanted, Result<readonly Chapter[]> | null>>>;
  /** The export on its way, by the name it is called off by; null where there is none. */
  readonly job: string | null;
  /** Whether it was called off, and main has not answered yet. */
  readonly stopping: boolean;
  /** How far it is; null before that is told. */
  readonly progress: ExportProgress | null;
  /** Why the last try wrote nothing; null where there was none. */
  readonly failed: Failure | null;
  /** Notes of the essay on show are not on disk, so that no export would have them. */
  readonly unsaved: boolean;
}

/** The export dialog; null while it is closed. */
export const useExport = create<{ readonly dialog: OpenExport | null }>(() => ({ dialog: null }));

let openings = 0;

/** Opens the dialog for what was picked, as far as it was, else for the scope of the last time. */
export function openExport(wanted?: PickedScope): void {
  const picked = pickedNow();
  const meant = wanted ?? (picked.chosen === undefined ? 'essays' : 'chosen');
  openFor(picked, picked[meant] === undefined ? null : meant);
}

/** Opens the dialog for essays of the list; at least one. */
export function exportEssays(essays: readonly EssayId[]): void {
  openFor({ ...pickedNow(), essays: { essays } }, 'essays');
}

function openFor(picked: Picked, meant: PickedScope | null): void {
  if (useExport.getState().dialog !== null) return;
  const { reading } = useReading.getState();
  useExport.setState({
    dialog: {
      opening: ++openings,
      essay: reading.kind === 'open' ? reading.id : null,
      picked,
      meant,
      now: new Date().toISOString(),
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      gathered: {},
      job: null,
      stopping: false,
      progress: null,
      failed: null,
      unsaved: false,
    },
  });
  void gather();
}

function closeExport(): void {
  useExport.setState({ dialog: null });
}

/** Esc, 取消 and what else closes the dialog: first calls off what is on its way. */
export function leaveExport(): void {
  const { dialog } = useExport.getState();
  if (dialog === null || dialog.job === null || dialog.stopping) closeExport();
  else stopExport();
}

/** The scope in force: 本篇 needs an essay on show. */
export function scopeOf({ essay, meant }: OpenExport, choices: ExportChoices): DialogScope {
  if (meant !== null) return meant;
  return essay === null ? 'all' : choices.scope;
}

/** What a scope stands for. */
function exportedIn({ essay, picked }: OpenExport, scope: DialogScope): Exported {
  if (isPicked(scope)) return picked[scope] ?? [];
  if (scope === 'collection' && essay !== null) {
    const place = placeOf(useLibrary.getState().catalog, essay);
    return place === null ? essay : { collection: place.collection.id };
  }
  return scope === 'all' ? null : essay;
}

/** Whether the document is of several essays; what was picked may be of one. */
export function isOfSeveral(
  dialog: OpenExport,
  choices: ExportChoices,
  chapters: readonly Chapter[],
): boolean {
  const scope = scopeOf(dialog, choices);
  return isPicked(scope) ? chapters.length > 1 : scope !== 'essay';
}

/** Takes a scope. What was picked is for this time, the others are remembered. */
export function chooseScope(scope: DialogScope): void {
  const { dialog } = useExport.getState();
  if (dialog === null) return;
  if (isPicked(scope)) {
    change(dialog, { meant: scope, failed: null });
    void gather();
  } else {
    change(dialog, { meant: null });
    choose({ scope });
  }
}

/** What the work chosen is made from; null while that is not known. */
export function gatheredFor(
  dialog: OpenExport,
  choices: ExportChoices,
): Result<readonly Chapter[]> | null {
  return dialog.gathered[wantedBy(dialog, choices)] ?? null;
}

export function choose(patch: Partial<ExportChoices>): void {
  const { exportChoices } = useSettings.getState().settings;
  changeSettings({ exportChoices: { ...exportChoices, ...patch } });
  const { dialog } = useExport.getState();
  if (dialog !== null) change(dialog, { failed: null });
  void gather();
}

export function sign(patch: Partial<Signature>): void {
  const { signature } = useSettings.getState().settings;
  changeSettings({ signature: { ...signature, ...patch } });
}

/**
 * Has main ask where, and write. The dialog goes when the file is there. Nothing is written while
 * the newest notes would not be in it.
 */
export async function saveExport(): Promise<void> {
  const { dialog } = useExport.getState();
  if (dialog === null || dialog.job !== null) return;
  const choices = useSettings.getState().settings.exportChoices;
  const of = exportedIn(dialog, scopeOf(dialog, choices));
  const job = crypto.randomUUID();
  change(dialog, { job, stopping: false, progress: null, failed: null });
  const unsaved = !(await flushNotes());
  change(dialog, { unsaved });
  if (unsaved) return change(dialog, { job: null });
  const off = bridge.on('export.progress', (progress) => {
    if (progress.job === job) change(dialog, { progress });
  });
  const answer = await bridge.request('export.save', { job, of, choices });
  off();
  change(dialog, { job: null });
  if (answer.ok) return finished(dialog, answer.value);
  if (still(dialog) === null) {
    toast(failureSentence(answer.failure, currentWords()), null, 'error');
  }
  change(dialog, { failed: answer.failure });
}

/** Calls the export off that the dialog waits for. */
function stopExport(): void {
  const { dialog } = useExport.getState();
  if (dialog === null || dialog.job === null) return;
  change(dialog, { stopping: true });
  void bridge.request('export.cancel', dialog.job);
}

function finished(dialog: OpenExport, outcome: NotesOutcome): void {
  if (outcome.kind === 'cancelled') return;
  if (still(dialog) !== null) closeExport();
  const { token } = outcome;
  const words = currentWords();
  const reveal = () => void bridge.request('export.reveal', token);
  toast(writtenSentence(outcome, words), { label: words.export.reveal, run: reveal }, 'kept');
}

/** Asks once for what is chosen; what the page still holds goes to disk first. */
async function gather(): Promise<void> {
  const { dialog } = useExport.getState();
  if (dialog === null) return;
  const choices = useSettings.getState().settings.exportChoices;
  const wanted = wantedBy(dialog, choices);
  if (dialog.gathered[wanted] !== undefined) return;
  change(dialog, { gathered: { ...dialog.gathered, [wanted]: null } });
  const [saved] = await Promise.all([flushNotes(), flushProgress()]);
  change(dialog, { unsaved: !saved });
  const chapters = await bridge.request('export.gather', {
    of: exportedIn(dialog, scopeOf(dialog, choices)),
    work: choices.work,
  });
  const now = still(dialog);
  if (now !== null) change(now, { gathered: { ...now.gathered, [wanted]: chapters } });
}

function wantedBy(dialog: OpenExport, choices: ExportChoices): Wanted {
  return `${choices.work} of ${scopeOf(dialog, choices)}`;
}

/** The dialog as it is now, or null where that opening was closed since. */
function still({ opening }: OpenExport): OpenExport | null {
  const { dialog } = useExport.getState();
  return dialog?.opening === opening ? dialog : null;
}

function change(of: OpenExport, patch: Partial<OpenExport>): void {
  const dialog = still(of);
  if (dialog !== null) useExport.setState({ dialog: { ...dialog, ...patch } });
}
