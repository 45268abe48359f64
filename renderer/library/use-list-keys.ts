import type { KeyboardEvent } from 'react';
import type { EssayId } from '../../core/ids';
import { commandFor } from '../../core/keymap';
import { useWords } from '../i18n/use-words';
import { deleteCategory } from '../state/categories';
import {
  chooseEssays,
  chooseEssaysTo,
  chooseNoEssay,
  essaysWith,
  toggleEssay,
  useChosenEssays,
} from '../state/chosen-essays';
import { askOfLibrary } from '../state/library-dialogs';
import { setGroupOpen } from '../state/library-listing';
import { redoLibraryStep, undoLibraryStep } from '../state/library-steps';
import { say } from '../state/message-store';
import { useKeymap, useSettings } from '../state/settings-store';
import type { Row } from './rows';
import { essayOf } from './rows';
import type { RovingRow } from '../ui/use-roving-row';
import { walked } from '../ui/walked';

/** Rows that Page Up and Page Down go past. */
const page = 8;

interface Place {
  readonly rows: readonly Row[];
  /** The essays in the rows. */
  readonly listed: readonly EssayId[];
  readonly roving: RovingRow;
  /** Brings a row into view. */
  readonly show: (index: number) => void;
  readonly remove: (essays: readonly EssayId[], item: HTMLElement) => void;
}

/**
 * The keys of the list: walking through it, opening and closing groups, choosing essays, and what is
 * done with them or with a category. All else is the window's.
 */
export function useListKeys(place: Place): (event: KeyboardEvent) => void {
  const { rows, listed, roving, show, remove } = place;
  const { shelving } = useWords();
  const platform = useSettings((state) => state.platform);
  const keymap = useKeymap();

  const tell = () => say(shelving.selected(useChosenEssays.getState().chosen.size));

  const go = (index: number): boolean => {
    if (rows[index] === undefined) return false;
    roving.goTo(index);
    show(index);
    return true;
  };

  /** ← closes a group, and from an essay goes to its group; → opens one, and goes in. */
  const turn = (row: Row, index: number, open: boolean): boolean => {
    if (row.kind === 'group' && row.open !== open) {
      setGroupOpen(row.key, open);
      return true;
    }
    if (open) return row.kind === 'group' && rows[index + 1]?.kind === 'essay' && go(index + 1);
    return row.kind === 'essay' && go(rows.findIndex(({ key }) => key === row.group.key));
  };

  const choose = (event: KeyboardEvent, row: Row): boolean => {
    const essay = essayOf(row);
    switch (event.code) {
      case 'KeyA':
        chooseEssays(listed);
        break;
      case 'Space':
      case 'Enter':
        if (essay === null) return false;
        toggleEssay(essay);
        break;
      default:
        return commandFor(event.nativeEvent, keymap) === 'undo' && undoLibraryStep();
    }
    tell();
    return true;
  };

  /** To the next essay that way, with all that is between. */
  const extend = (index: number, key: string): boolean => {
    const from = essayOf(rows[index]);
    const essays = rows.flatMap((row, at) => (row.kind === 'essay' ? [at] : []));
    const to = walked(essays.indexOf(index), essays.length - 1, key, page);
    const target = to === null ? undefined : essays[to];
    const essay = target === undefined ? null : essayOf(rows[target]);
    if (from === null || target === undefined || essay === null) return false;
    chooseEssaysTo(listed, from, essay);
    tell();
    return go(target);
  };

  const act = (event: KeyboardEvent, index: number, item: HTMLElement): boolean => {
    const row = rows[index];
    if (row === undefined || event.altKey) return false;
    if (commandFor(event.nativeEvent, keymap) === 'redo') return redoLibraryStep();
    const mod = platform === 'mac' ? event.metaKey : event.ctrlKey;
    if (mod && !event.shiftKey) return choose(event, row);
    if (event.ctrlKey || event.metaKey) return false;
    if (event.shiftKey) return extend(index, event.key);
    const essay = essayOf(row);
    const category =
      row.kind === 'group' && row.group.kind === 'category' ? row.group.category : null;
    switch (event.key) {
      case 'ArrowLeft':
      case 'ArrowRight':
        return turn(row, index, event.key === 'ArrowRight');
      case 'F2':
        if (essay !== null) askOfLibrary({ kind: 'details', essay });
        else if (category !== null) askOfLibrary({ kind: 'rename-category', category });
        return essay !== null || category !== null;
      case 'Delete':
      case 'Backspace':
        // Held it is one press all the same.
        if (event.repeat) return false;
        if (essay !== null) remove(essaysWith(essay, listed), item);
        else if (category !== null) void deleteCategory(category);
        return essay !== null || category !== null;
      case 'Escape':
        if (useChosenEssays.getState().chosen.size === 0) return false;
        chooseNoEssay();
        tell();
        return true;
      default: {
        if (event.key === 'Home') return go(rows.findIndex((one) => essayOf(one) !== null));
        if (event.key === 'End') return go(rows.findLastIndex((one) => essayOf(one) !== null));
        const to = walked(index, rows.length - 1, event.key, page);
        return to !== null && go(to);
      }
    }
  };

  return (event) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229 || event.defaultPrevented) return;
    if (!(event.target instanceof HTMLElement) || !event.target.matches('[data-rove]')) return;
    const row = event.target.closest<HTMLElement>('[data-index]');
    if (row === null || !act(event, Number(row.dataset['index']), event.target)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
