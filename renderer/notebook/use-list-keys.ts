import type { KeyboardEvent } from 'react';
import type { Pigment } from '../../core/annotation/pigment';
import { pigments } from '../../core/annotation/pigment';
import type { CommandId } from '../../core/commands';
import { commandFor } from '../../core/keymap';
import { useWords } from '../i18n/use-words';
import type { NoteRef } from '../state/chosen-notes';
import { chooseAll, chooseNone, chooseTo, toggleChosen, useChosen } from '../state/chosen-notes';
import { deleteMany, recolourMany } from '../state/many-notes';
import { say } from '../state/message-store';
import { useKeymap, useSettings } from '../state/settings-store';
import { chosenIn, copyNotes } from './copied';
import type { Row } from './rows';
import type { RovingRow } from '../ui/use-roving-row';
import { walked } from '../ui/walked';

/** Rows that Page Up and Page Down go past. */
const page = 10;

interface Place {
  readonly rows: readonly Row[];
  readonly roving: RovingRow;
  /** Brings a row into view. */
  readonly show: (index: number) => void;
}

/** The note of a row; null where it is a title. */
export function refOf(row: Row | undefined): NoteRef | null {
  if (row?.kind !== 'note') return null;
  return { essay: row.listed.essay.essay, id: row.listed.note.annotation.id };
}

/** The notes of rows, in their order. */
export function refsOf(rows: readonly Row[]): readonly NoteRef[] {
  return rows.flatMap((row) => refOf(row) ?? []);
}

/**
 * The keys of the list while a note has the focus: walking, choosing, and what is done with the notes
 * chosen, or with one of an essay that is not on show. All else is the window's.
 */
export function useListKeys({ rows, roving, show }: Place): (event: KeyboardEvent) => void {
  const { notebook } = useWords();
  const platform = useSettings((state) => state.platform);
  const keymap = useKeymap();

  const tell = () => say(notebook.selected(useChosen.getState().chosen.size));

  const walk = (from: number, key: string): number | null => {
    const notes = rows.flatMap((row, index) => (row.kind === 'note' ? [index] : []));
    const to = walked(notes.indexOf(from), notes.length - 1, key, page);
    return to === null ? null : (notes[to] ?? null);
  };

  const carryOut = (id: CommandId | null, note: NoteRef, isOpen: boolean): boolean => {
    const { chosen } = useChosen.getState();
    if (id === null || (chosen.size === 0 && isOpen)) return false;
    const notes = chosen.size === 0 ? [note] : refsOf(rows).filter((one) => chosen.has(one.id));
    const pigment = pigmentOf(id);
    if (pigment !== null) void recolourMany(once(notes), pigment);
    else if (id === 'delete-annotation') void deleteMany(once(notes));
    else return false;
    return true;
  };

  const act = (event: KeyboardEvent, index: number): boolean => {
    const row = rows[index];
    const note = refOf(row);
    if (row?.kind !== 'note' || note === null || event.altKey) return false;
    const mod = platform === 'mac' ? event.metaKey : event.ctrlKey;
    if (mod && !event.shiftKey) {
      switch (event.code) {
        case 'KeyA':
          chooseAll(once(refsOf(rows)));
          tell();
          return true;
        case 'Space':
        case 'Enter':
          toggleChosen(note);
          tell();
          return true;
        case 'KeyC':
          copyNotes(useChosen.getState().chosen.size === 0 ? [row.listed] : chosenIn(rows));
          return true;
        default:
          return false;
      }
    }
    if (event.ctrlKey || event.metaKey) return false;
    if (event.key === 'Escape') {
      if (useChosen.getState().chosen.size === 0) return false;
      chooseNone();
      tell();
      return true;
    }
    const to = walk(index, event.key);
    if (to !== null) {
      const there = refOf(rows[to]);
      if (event.shiftKey && there !== null) {
        chooseTo(refsOf(rows), note.id, there.id);
        tell();
      }
      roving.goTo(to);
      show(to);
      return true;
    }
    return carryOut(commandFor(event.nativeEvent, keymap), note, row.listed.essay.isOpen);
  };

  return (event) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-rove]')) return;
    const row = event.target.closest<HTMLElement>('[data-index]');
    if (row === null || !act(event, Number(row.dataset['index']))) return;
    event.preventDefault();
    event.stopPropagation();
  };
}

/** Each note once, though it stands in several groups. */
function once(notes: readonly NoteRef[]): readonly NoteRef[] {
  return [...new Map(notes.map((one) => [one.id, one])).values()];
}

function pigmentOf(id: CommandId): Pigment | null {
  return pigments.find((pigment) => id === `mark-${pigment}`) ?? null;
}
