import { create } from 'zustand';
import type { Failure, Result } from '../../core/result';
import type { BackupsState } from '../../preload/answers';
import { bridge } from '../bridge';
import { say } from './message-store';
import { flushNotes } from './saving';
import { flushProgress } from './progress-store';
import { currentWords } from './settings-store';

/** What is going on: nothing, a backup, or a file of the whole library with 0–1 of it written. */
export type BackupWork =
  | { readonly kind: 'none' }
  | { readonly kind: 'making' }
  | { readonly kind: 'saving'; readonly share: number };

interface BackupsView {
  /** null as long as it is not known. */
  readonly state: Result<BackupsState> | null;
  readonly work: BackupWork;
  /** Why the last thing asked for here was not done. */
  readonly failed: Failure | null;
  /** The file of the whole library that was written last; null where there is none to be shown. */
  readonly saved: { readonly folder: string; readonly token: string } | null;
}

/** Backups, as 设置 → 数据 shows them. */
export const useBackups = create<BackupsView>(() => ({
  state: null,
  work: { kind: 'none' },
  failed: null,
  saved: null,
}));

export async function loadBackups(): Promise<void> {
  useBackups.setState({ state: await bridge.request('backups.list', undefined) });
}

export async function makeBackup(): Promise<void> {
  if (!(await begin({ kind: 'making' }))) return;
  const answer = await bridge.request('backups.make', undefined);
  await end(answer);
  if (answer.ok) say(currentWords().backups.made);
}

/** Has main ask where, and write the whole library into one file. */
export async function saveWholeLibrary(): Promise<void> {
  if (!(await begin({ kind: 'saving', share: 0 }))) return;
  const off = bridge.on('backups.progress', (share) =>
    useBackups.setState({ work: { kind: 'saving', share } }),
  );
  const answer = await bridge.request('backups.save-whole', undefined);
  off();
  await end(answer);
  if (!answer.ok || answer.value.kind === 'cancelled') return;
  const { token, folder } = answer.value;
  useBackups.setState({ saved: { token, folder } });
  say(currentWords().backups.saved(folder));
}

export function revealSaved(): void {
  const { saved } = useBackups.getState();
  if (saved !== null) void bridge.request('backups.reveal', saved.token);
}

export function cancelSaving(): void {
  void bridge.request('backups.cancel', undefined);
}

export async function chooseSecondFolder(): Promise<void> {
  await end(await bridge.request('backups.choose-second', undefined));
}

export async function forgetSecondFolder(): Promise<void> {
  await end(await bridge.request('backups.forget-second', undefined));
}

/** Whether it may begin: one at a time, and with what the window holds on disk. */
async function begin(work: BackupWork): Promise<boolean> {
  if (useBackups.getState().work.kind !== 'none') return false;
  useBackups.setState({ work, failed: null, saved: null });
  // What the disk refuses is said elsewhere; a backup of the rest is better than none.
  await Promise.all([flushNotes(), flushProgress()]);
  return true;
}

async function end(answer: Result<unknown>): Promise<void> {
  useBackups.setState({ work: { kind: 'none' }, failed: answer.ok ? null : answer.failure });
  await loadBackups();
}
