import type { EssayId } from '../../core/ids';
import { inLibraryOrder } from '../../core/library/order';
import { entryOf } from '../../core/library/catalog';
import { failure } from '../../core/result';
import { failureSentence } from '../../core/words/failure-sentence';
import type { LibraryTurn } from '../../preload/answers';
import { bridge } from '../bridge';
import { readOnIn } from './cutting';
import { useLibrary } from './library-store';
import { toast } from './message-store';
import { takeTold } from './notes-in-step';
import { finishEditing, lockNotes } from './notes-store';
import { flushProgress } from './progress-store';
import { closeEssay, open, renew, showAnew, useReading } from './reading-store';
import { finishReflecting } from './reflection';
import { flushNotes, saverOf } from './saving';
import { currentWords } from './settings-store';

/** Opens a further window on an essay, or on none. */
export function openWindow(essay: EssayId | null): void {
  void (async () => {
    // It begins where the reader is here.
    await flushProgress();
    const answer = await bridge
      .request('window.open', essay)
      .catch(() => failure({ kind: 'unexpected' as const }));
    if (!answer.ok) toast(failureSentence(answer.failure, currentWords()), null, 'error');
  })();
}

/** Keeps in step with what other windows change. */
export function followOtherWindows(): void {
  bridge.on('notes.changed', (told) => {
    if (told.isOwn) saverOf(told.essay).made(told.turn);
    else takeTold(told);
  });
  bridge.on('notes.locked', lockNotes);
  bridge.on('library.turned', (turn) => void take(turn));
}

/** The essay that another window took out of the library while it was on show, and the one shown since. */
let left: { readonly essay: EssayId; readonly since: EssayId | null } | null = null;

async function take(turn: LibraryTurn): Promise<void> {
  const shown = essayOnShow();
  switch (turn.kind) {
    case 'edition':
      if (shown === turn.essay) await showAnew();
      return;
    case 'cut':
      return readOnIn(turn);
    case 'removed':
      if (shown !== null && turn.essays.includes(shown)) await leave(shown);
      return;
    case 'returned':
      if (left === null || left.since !== shown || !turn.essays.includes(left.essay)) return;
      return open(left.essay);
    case 'restored':
      return renew();
  }
}

/** Goes on in the next essay: the one on show is in the bin. What was being written in it goes to disk. */
async function leave(essay: EssayId): Promise<void> {
  finishEditing();
  finishReflecting();
  const [isSaved] = await Promise.all([flushNotes(), flushProgress()]);
  // What is not on disk is never let go: the line under the bar says why.
  if (!isSaved || essayOnShow() !== essay) return;
  const since = nextTo(essay);
  left = { essay, since };
  if (since === null) closeEssay();
  else await open(since);
}

/** The essay of the library behind one that is gone, else the one before; null where there is none. */
function nextTo(gone: EssayId): EssayId | null {
  const { catalog } = useLibrary.getState();
  const order = inLibraryOrder(catalog);
  const at = order.indexOf(gone);
  const isThere = (id: EssayId) => id !== gone && entryOf(catalog, id) !== null;
  return (
    order.slice(at + 1).find(isThere) ?? order.slice(0, Math.max(0, at)).findLast(isThere) ?? null
  );
}

function essayOnShow(): EssayId | null {
  const { reading } = useReading.getState();
  return reading.kind === 'none' ? null : reading.id;
}
