import { useEffect } from 'react';
import type { TextRange } from '../../core/document/text-range';
import { trimmedRange } from '../../core/document/text-range';
import { selectedByPointer } from '../state/moving';
import { select, selectByKeys, useSelection } from '../state/selection-store';
import { rangeOfDomRange } from '../text/range-of-selection';
import { keepSelectionInView } from './selection-in-view';

/** Follows the document's selection inside the essay and keeps it as offsets. */
export function useSelectedText(column: HTMLElement | null, text: string): void {
  useEffect(() => {
    if (column === null) return undefined;
    let pointerDown = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const selected = () => {
      const selection = document.getSelection();
      if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
      const range = rangeOfDomRange(column, selection.getRangeAt(0));
      return range === null ? null : trimmedRange(text, range);
    };
    const onSelection = () => {
      const focus = document.activeElement;
      if (focus instanceof HTMLTextAreaElement || focus instanceof HTMLInputElement) {
        clearTimeout(timer);
        return;
      }
      const range = selected();
      // Found words painted anew make the same selection again.
      if (isSame(range, useSelection.getState().range)) return;
      clearTimeout(timer);
      if (pointerDown) select(range, false);
      else selectByKeys(range);
    };
    // What stands beside the text is in nobody's way while words are selected.
    const around = column.closest('main');
    const press = (isDown: boolean) => {
      pointerDown = isDown;
      around?.toggleAttribute('data-selecting', isDown);
    };
    const onDown = ({ button }: PointerEvent) => {
      // The others ask for a menu, and select nothing.
      if (button === 0) press(true);
    };
    const onUp = () => {
      // A press that began elsewhere selects nothing here.
      if (!pointerDown) return;
      press(false);
      clearTimeout(timer);
      // The click that empties a selection does so after this event.
      timer = setTimeout(() => {
        const range = selected();
        if (range !== null) selectedByPointer(range);
      });
    };

    const letGo = keepSelectionInView(column, () => pointerDown);
    document.addEventListener('selectionchange', onSelection);
    column.addEventListener('pointerdown', onDown);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onUp);
    return () => {
      clearTimeout(timer);
      press(false);
      letGo();
      document.removeEventListener('selectionchange', onSelection);
      column.removeEventListener('pointerdown', onDown);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onUp);
    };
  }, [column, text]);
}

const isSame = (a: TextRange | null, b: TextRange | null) =>
  a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);
