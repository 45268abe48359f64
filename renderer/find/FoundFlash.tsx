import { useEffect, useLayoutEffect } from 'react';
import { useFind } from '../state/find-store';
import { endFlash, useFlash } from '../state/flash-store';
import { showFound } from '../text/found-painting';
import { usePage, viewOf } from '../text/page-store';

/** ms that words one has jumped to are marked whatever the reader does: the eye has to come there. */
const leastShown = 1600;
/** ms after which they are marked no longer, though nothing was done. */
const longestShown = 8000;

/** What the reader goes on with. */
const goingOn = ['pointerdown', 'keydown', 'wheel'] as const;

/**
 * Has words of the text that one has jumped to painted until the reader goes on; not over the matches
 * of the bar. Those of a note are painted where they stand (`useFoundInWords`).
 */
export function FoundFlash() {
  const words = useFlash((state) => state.words);
  const open = useFind((state) => state.open);
  const column = usePage((state) => state.column);
  const view = usePage((state) => viewOf(state.sheet));

  useEffect(() => (words === null ? undefined : untilGoingOn(endFlash)), [words]);

  useLayoutEffect(() => {
    const isText = words?.part === 'text' && !open;
    if (!isText || column === null || view === null) return undefined;
    showFound({ column, view, matches: [words], current: words });
    return () => showFound(null);
  }, [words, open, column, view]);
  return null;
}

/** Calls `end` once the reader goes on, within these bounds of time. Gives what takes that back. */
function untilGoingOn(end: () => void): () => void {
  const controller = new AbortController();
  const options = { capture: true, passive: true, signal: controller.signal };
  const goOn = (event: Event) => {
    // The other button asks what can be done with these very words.
    if (!(event instanceof PointerEvent) || event.button !== 2) end();
  };
  const listen = () => {
    for (const act of goingOn) window.addEventListener(act, goOn, options);
  };
  const clocks = [setTimeout(listen, leastShown), setTimeout(end, longestShown)];
  return () => {
    for (const clock of clocks) clearTimeout(clock);
    controller.abort();
  };
}
