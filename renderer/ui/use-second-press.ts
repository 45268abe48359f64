import { useEffect } from 'react';

/** What a press of the mouse comes to, each with the count of presses in its `detail`. */
const presses = ['mousedown', 'click', 'dblclick'] as const;

/** On what a press turns into the field where it is written. */
export const writtenByPress = { 'data-written-by-press': '' };

const taken = `button, [${Object.keys(writtenByPress).join()}]`;

/**
 * Where the first press of a double click took away what it was on (完成 in a card, a comment's words),
 * the second one does nothing: what has come under the pointer was not meant.
 */
export function useSecondPress(): void {
  useEffect(() => {
    let first: Element | null = null;
    const onPress = (event: MouseEvent) => {
      if (event.type === 'mousedown' && event.detail === 1) {
        first = event.target instanceof Element ? event.target.closest(taken) : null;
      }
      if (event.detail < 2 || first === null || first.isConnected) return;
      event.preventDefault();
      event.stopPropagation();
    };
    for (const press of presses) window.addEventListener(press, onPress, { capture: true });
    return () => {
      for (const press of presses) window.removeEventListener(press, onPress, { capture: true });
    };
  }, []);
}
