import { create } from 'zustand';
import type { RestoreMode } from '../../core/backup/backup';
import type { Failure, Result } from '../../core/result';
import type { RestorePreview } from '../../preload/answers';
import { bridge } from '../bridge';
import { loadBackups } from './backups-store';
import { say } from './message-store';
import { finishEditing } from './notes-store';
import { flushNotes } from './saving';
import { flushProgress } from './progress-store';
import { renew } from './reading-store';
import { currentWords } from './settings-store';

interface RestoreView {
  /** The backup that was looked into; null where the dialog is closed. */
  readonly preview: RestorePreview | null;
  readonly mode: RestoreMode;
  readonly isRunning: boolean;
  /** Why there is nothing to be looked at, or why nothing was restored. */
  readonly failed: Failure | null;
  /** The window holds notes that the disk refused: a restore would come before them. */
  readonly isUnsaved: boolean;
}

const closed: RestoreView = {
  preview: null,
  mode: 'merge',
  isRunning: false,
  failed: null,
  isUnsaved: false,
};

/** The dialog 从备份恢复. */
export const useRestore = create<RestoreView>(() => closed);

/** Looks into a backup of the list. */
export async function lookInto(number: number): Promise<void> {
  show(await bridge.request('backups.look', number));
}

/** Has main ask for a file, and looks into it. */
export async function lookIntoFile(): Promise<void> {
  show(await bridge.request('backups.open', undefined));
}

function show(looked: Result<RestorePreview | null>): void {
  useRestore.setState({
    ...closed,
    ...(looked.ok ? { preview: looked.value } : { failed: looked.failure }),
  });
}

export function chooseMode(mode: RestoreMode): void {
  useRestore.setState({ mode });
}

/** Closes the dialog; a restore under way goes on to its end, and stays in sight. */
export function closeRestore(): void {
  if (!useRestore.getState().isRunning) useRestore.setState(closed);
}

/** Restores what was looked into, and shows the essay on show as it is then. */
export async function goOn(): Promise<void> {
  const { preview, mode, isRunning } = useRestore.getState();
  if (preview === null || isRunning) return;
  useRestore.setState({ isRunning: true, failed: null, isUnsaved: false });
  finishEditing();
  const [isSaved] = await Promise.all([flushNotes(), flushProgress()]);
  if (!isSaved) {
    useRestore.setState({ isRunning: false, isUnsaved: true });
    return;
  }
  const answer = await bridge.request('backups.restore', { token: preview.token, mode });
  if (answer.ok) {
    await renew();
    say(currentWords().backups.restoring.done);
    useRestore.setState(closed);
  } else useRestore.setState({ isRunning: false, failed: answer.failure });
  await loadBackups();
}
