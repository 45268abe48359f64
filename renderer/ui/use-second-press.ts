import { useEffect } from 'react';

/** What a press of the mouse comes to, each with the count of presses in its `detail`. */
const presses = ['mousedown', 'click', 'dblclick'] as const;

/** On what a press turns into the field where it is written. */
export const writtenByPress = { 'data-written-by-press': '' };

const taken = `button, [${Object.keys(writtenByPress).join()}]`;

/** What the second press of a double click means where the first took away what it was on. */
let meant: (() => void) | null = null;

/** Says at a click what the next press means, if it makes a double click of it. */
export function whenPressedAgain(act: () => void): void {
  meant = act;
}

/**
 * Where the first press of a double click took away what it was on (完成 in a card, a comment's words),
 * the second one does what was said for it, and nothing to what has come under the pointer: that was
 * not meant.
 */
export function useSecondPress(): void {
  useEffect(() => {
    let first: Element | null = null;
    const onPress = (event: MouseEvent) => {
      if (event.type === 'mousedown' && event.detail === 1) {
        first = event.target instanceof Element ? event.target.closest(taken) : null;
        meant = null;
      }
      if (event.detail < 2 || first === null || first.isConnected) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.type === 'mousedown' && event.detail === 2) meant?.();
    };
    for (const press of presses) window.addEventListener(press, onPress, { capture: true });
    return () => {
      for (const press of presses) window.removeEventListener(press, onPress, { capture: true });
    };
  }, []);
}
