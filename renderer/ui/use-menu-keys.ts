import type { KeyboardEvent } from 'react';
import { commandFor } from '../../core/keymap';
import { useKeymap } from '../state/settings-store';

/** What moves in a menu, chooses in it and closes it, and never a command while it is open. */
const ofMenus = /^(?:Enter| |Escape|Tab|Home|End|Arrow.+|Page.+)$/u;

interface MenuKeys {
  readonly onKeyDownCapture: (event: KeyboardEvent) => void;
}

/** For the popup of a menu: the key that stands beside an item of it, or of an open part, does what the item does. */
export function useMenuKeys(): MenuKeys {
  const keymap = useKeymap();
  return {
    onKeyDownCapture(event) {
      const { nativeEvent } = event;
      // 229: a key of an input method.
      if (nativeEvent.isComposing || nativeEvent.keyCode === 229 || ofMenus.test(event.key)) return;
      const id = commandFor(nativeEvent, keymap);
      // A part of it lies beside it in the page, and may not have the focus.
      const item =
        id && document.querySelector<HTMLElement>(`[role="menu"] [data-command="${id}"]`);
      if (item === null) return;
      // Else the menu would go to an item that begins with the letter.
      event.preventDefault();
      event.stopPropagation();
      // As by the arrows and Enter: the menu goes to what is clicked, later than a field may have opened.
      item.focus();
      requestAnimationFrame(() => item.click());
    },
  };
}
