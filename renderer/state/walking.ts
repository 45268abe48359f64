import { entryOf } from '../../core/library/catalog';
import { caretOffset, takeCaretTo } from './caret-moves';
import type { NoteRef } from './chosen-notes';
import { jumpTo } from './jump-store';
import { useLibrary } from './library-store';
import { listedPassages, useListing } from './listing-store';
import { say, toast, useMessages } from './message-store';
import { activate, essayOfNotes, useNotes } from './notes-store';
import { clearSelection, useSelection } from './selection-store';
import { currentWords } from './settings-store';
import { goToNote } from './travel';
import { leftInSight, walkFrom, walkOrigin } from './walk-origin';

/**
 * Activates the next or previous annotation, from the active one, the selected words, the caret or where
 * one reads: of those alone that the open notebook lists, and where that lists several essays', in its
 * order.
 */
export function walk(step: 1 | -1): void {
  const order = useListing.getState().order?.().filter(isInLibrary) ?? null;
  if (order === null) {
    if (!walkInText(step)) tellNone(step, useNotes.getState().placement.placed.length);
    return;
  }
  const { active } = useNotes.getState();
  const at = order.findIndex(({ id }) => id === active);
  if (at < 0 && walkInText(step)) return;
  const isOwn = ({ essay }: NoteRef) => essay === essayOfNotes();
  const from = at >= 0 ? at : step > 0 ? order.findLastIndex(isOwn) : order.findIndex(isOwn);
  const next = order[from + step];
  if (from >= 0 && next !== undefined) void walkTo(next, from + step, order.length);
  else tellNone(step, order.length);
}

/** Says that there is no further one, of how many; to be seen where no message stands, as one that offers 撤销. */
function tellNone(step: 1 | -1, count: number): void {
  const { none, noneBefore, noneBehind } = currentWords().marking;
  const words = count === 0 ? none : step > 0 ? noneBehind : noneBefore;
  const shown = useMessages.getState().toast;
  if (shown === null) toast(words);
  else if (shown.text !== words) say(words);
}

function isInLibrary({ essay }: NoteRef): boolean {
  return entryOf(useLibrary.getState().catalog, essay) !== null;
}

async function walkTo(note: NoteRef, index: number, count: number): Promise<void> {
  if (note.essay !== essayOfNotes()) await goToNote(note);
  const { placed } = useNotes.getState().placement;
  const place = placed.find(({ annotation }) => annotation.id === note.id);
  if (place !== undefined) arriveAt(place, index, count);
}

/** Walks in the essay on show; false where there is no further one. */
function walkInText(step: 1 | -1): boolean {
  const { active } = useNotes.getState();
  const placed = listedPassages();
  const at = placed.findIndex((one) => one.annotation.id === active);
  const left = leftInSight();
  const here = useSelection.getState().range?.start ?? caretOffset() ?? walkOrigin();
  const index =
    at >= 0
      ? at + step
      : step > 0
        ? placed.findIndex((one) => one.start >= here)
        : placed.findLastIndex((one) => one.start < here);
  // Back from a mark that was left with none before it, that mark is the one meant.
  const next = placed[index] ?? (at < 0 ? placed.find((one) => one.start === left) : undefined);
  if (next !== undefined) arriveAt(next, placed.indexOf(next), placed.length);
  return next !== undefined;
}

function arriveAt(
  { annotation, start }: ReturnType<typeof listedPassages>[number],
  index: number,
  count: number,
): void {
  const words = currentWords();
  // Only one thing is picked: keys would still mean words that were left selected.
  if (useSelection.getState().range !== null) clearSelection();
  activate(annotation.id);
  walkFrom(null);
  say(words.marking.reached(words.pigments[annotation.pigment], index + 1, count));
  takeCaretTo(start, annotation.id);
  jumpTo(start, 'nearest', null);
}
