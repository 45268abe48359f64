import type { EssayId } from '../../core/ids';
import { removedBundled } from '../../core/library/removed';
import { bridge } from '../bridge';
import { setBin } from './bin-store';
import { toastStep, took } from './library-steps';
import { allGroups } from './library-listing';
import { useLibrary } from './library-store';
import { toast } from './message-store';
import { finishEditing } from './notes-store';
import { flushNotes } from './saving';
import { leaveOverlay } from './panel-store';
import { flushProgress } from './progress-store';
import { closeEssay, open, useReading } from './reading-store';
import { focusReading } from './regions';
import { currentWords } from './settings-store';

/**
 * Takes essays out of the library; the toast says so and takes it back. What is written in the one
 * on show goes to disk first, and then the next one is shown.
 */
export async function removeEssays(ids: readonly EssayId[], said: string): Promise<void> {
  const shown = shownOf(ids);
  if (!(await takeOut(ids))) return;
  const takeBack = () => restoreEssays(ids, shown);
  toastStep(said, { takeBack, again: () => takeOut(ids) });
}

/** The essay on show where it is one of these. */
function shownOf(ids: readonly EssayId[]): EssayId | null {
  const { reading } = useReading.getState();
  return reading.kind !== 'none' && ids.includes(reading.id) ? reading.id : null;
}

/** The same without a word, where what brought them is taken back. Whether that was done. */
export async function takeOut(ids: readonly EssayId[]): Promise<boolean> {
  finishEditing();
  const [saved] = await Promise.all([flushNotes(), flushProgress()]);
  // What is not on disk is never let go: the line under the bar says why.
  if (!saved) return false;
  const shown = shownOf(ids);
  const next = shown === null ? null : nextOf(shown, ids);
  if (!(await took(bridge.request('library.remove', [...ids])))) return false;
  if (next !== null) await open(next);
  else if (shown !== null) closeEssay();
  return true;
}

/** The essay that is read in the place of one that goes: the next one in the list, else the one before. */
function nextOf(shown: EssayId, gone: readonly EssayId[]): EssayId | null {
  const order = allGroups().flatMap(({ essays }) => essays.map(({ entry }) => entry.id));
  const at = order.indexOf(shown);
  const stays = (id: EssayId) => !gone.includes(id);
  return order.slice(at + 1).find(stays) ?? order.slice(0, Math.max(0, at)).findLast(stays) ?? null;
}

/** Brings essays back from the bin, and shows one of them. Whether that was done. */
export async function restoreEssays(
  ids: readonly EssayId[],
  shown: EssayId | null = null,
): Promise<boolean> {
  if (!(await took(bridge.request('library.restore', [...ids])))) return false;
  if (shown !== null) await open(shown);
  return true;
}

/** Leaves the bin for an essay that is back. */
export async function openRestored(id: EssayId): Promise<void> {
  setBin(false);
  leaveOverlay();
  await open(id);
  focusReading();
}

/** 恢复内置文章. One that is on show with a damaged file is read again. */
export async function restoreBundled(): Promise<void> {
  if (!(await took(bridge.request('library.restore-bundled', undefined)))) return;
  toast(currentWords().library.bundledRestored);
  const { reading } = useReading.getState();
  if (reading.kind === 'failed') await open(reading.id);
}

/** Lets go of all essays in the bin; notes stay. */
export async function emptyBin(): Promise<void> {
  if (!(await took(bridge.request('library.empty-bin', undefined)))) return;
  toast(currentWords().bin.emptied);
}

/** Whether built-in essays are missing from the library. */
export function useMissesBundled(): boolean {
  return useLibrary(({ catalog }) => removedBundled(catalog).length > 0);
}
