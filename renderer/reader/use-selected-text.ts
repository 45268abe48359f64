import { useEffect } from 'react';
import { isSameRange } from '../../core/document/text-range';
import { selectedByPointer } from '../state/moving';
import { select, selectByKeys, useSelection } from '../state/selection-store';
import { selectedWords } from '../text/range-of-selection';
import { keepSelectionInView } from './selection-in-view';

/** Follows the document's selection inside the essay and keeps it as offsets. */
export function useSelectedText(column: HTMLElement | null, text: string): void {
  useEffect(() => {
    if (column === null) return undefined;
    let pointerDown = false;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const onSelection = () => {
      const focus = document.activeElement;
      if (focus instanceof HTMLTextAreaElement || focus instanceof HTMLInputElement) {
        clearTimeout(timer);
        return;
      }
      const range = selectedWords(column, text);
      // Found words painted anew make the same selection again.
      if (isSameRange(range, useSelection.getState().range)) return;
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
        const range = selectedWords(column, text);
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
