import type { EssayId } from '../../core/ids';
import { entryOf } from '../../core/library/catalog';
import { setBin } from './bin-store';
import type { NoteRef } from './chosen-notes';
import type { Place, Ways } from './jump-store';
import { jumpAlong, jumpTo, useJumps } from './jump-store';
import { useLibrary } from './library-store';
import { toast } from './message-store';
import { activate, essayOfNotes, useNotes } from './notes-store';
import { leaveOverlay } from './panel-store';
import { useProgress } from './progress-store';
import { open, openEssay } from './reading-store';
import { focusReading, isTextFocused } from './regions';
import { currentWords } from './settings-store';

/** Goes to an annotation's passage, in whichever essay of the library; the way back leads here. */
export async function goToNote({ essay, id }: NoteRef): Promise<void> {
  let start: number | null = null;
  const arrived = await goTo(essay, () => {
    activate(id);
    const { placed } = useNotes.getState().placement;
    start = placed.find(({ annotation }) => annotation.id === id)?.start ?? null;
    return start;
  });
  if (arrived && start !== null) leaveOverlay();
}

/**
 * Goes to an offset of an essay's text, null for where it was left; the way back leads here. Whether
 * it is on show then.
 */
export function goToPassage(essay: EssayId, offset: number | null): Promise<boolean> {
  return goTo(essay, () => offset);
}

/** Opens an essay, and then jumps to the offset that `there` gives; null for where it was left. */
async function goTo(essay: EssayId, there: () => number | null): Promise<boolean> {
  const from = here();
  const { back } = useJumps.getState();
  if (!(await arriveAt(essay))) return false;
  const offset = there();
  if (from?.essay === essay) {
    if (offset !== null) jumpTo(offset, 'third', from.offset);
  } else {
    const ways = { back: from === null ? back : [...back, from], forward: [] };
    jumpAlong(offset, 'third', ways);
  }
  return true;
}

/** The ways back and forth, without those to essays that have left the library. */
export function waysNow(): Ways {
  const { back, forward } = useJumps.getState();
  const { catalog } = useLibrary.getState();
  const isKept = ({ essay }: Place) => entryOf(catalog, essay) !== null;
  return { back: back.filter(isKept), forward: forward.filter(isKept) };
}

/** Goes back to where the last jump came from; nothing where there is none. */
export function goBack(): Promise<void> {
  const { back, forward } = waysNow();
  return go(back.at(-1), (from) => ({ back: back.slice(0, -1), forward: [...forward, from] }));
}

/** Goes forth again to where `goBack` came from. */
export function goForward(): Promise<void> {
  const { back, forward } = waysNow();
  return go(forward.at(-1), (from) => ({ back: [...back, from], forward: forward.slice(0, -1) }));
}

async function go(to: Place | undefined, ways: (from: Place) => Ways): Promise<void> {
  const from = here();
  const isAtText = isTextFocused();
  if (to === undefined || from === null || !(await arriveAt(to.essay))) return;
  // The text that had the focus is gone with its essay: the other one has it then, and its keys go on.
  if (isAtText && to.essay !== from.essay) focusReading();
  // An essay opens where it was left, to the pixel: it need not be jumped in.
  const isThere = to.essay !== from.essay && useProgress.getState().here === to.offset;
  jumpAlong(isThere ? null : to.offset, 'top', ways(from));
}

function here(): Place | null {
  const essay = essayOfNotes();
  return essay === null ? null : { essay, offset: useProgress.getState().here };
}

/** Opens an essay where it is not on show; false where it cannot be. One that was removed is in the bin. */
async function arriveAt(essay: EssayId): Promise<boolean> {
  if (essayOfNotes() === essay) return true;
  const { catalog } = useLibrary.getState();
  if (entryOf(catalog, essay) === null) {
    const { notebook, commands } = currentWords();
    const isInBin = catalog.removed.some(({ entry }) => entry.id === essay);
    const toBin = { label: commands['open-bin'], run: () => setBin(true) };
    toast(notebook.notInLibrary, isInBin ? toBin : null);
    return false;
  }
  await open(essay);
  return openEssay()?.essay.id === essay;
}
