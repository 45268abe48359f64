import type { RefObject } from 'react';
import { useEffect, useRef } from 'react';
import { useJumps } from '../state/jump-store';
import { boxAt } from '../text/dom-range';
import { askForPlace, usePage } from '../text/page-store';
import { restingTop, scrollSmoothly } from '../text/scroll-smoothly';
import { landing } from './landing';

/** What a jump led to, and the px at which the view stands since. */
export interface Landed {
  /** UTF-16 offset in the essay's text. */
  readonly offset: number;
  readonly top: number;
}

/** Makes the jumps that are asked for, and tells each where the view is to come to rest. */
export function useJump(
  scroller: RefObject<HTMLElement | null>,
  column: HTMLElement | null,
  onJump: (landed: Landed) => void,
): void {
  const jump = useJumps((state) => state.jump);
  // A place that is not there yet comes with a turn of the page.
  const drawn = usePage(({ isWhole, turn }) => (isWhole ? null : turn));
  const made = useRef<number | null>(null);
  useEffect(() => {
    const view = scroller.current;
    if (jump === null || view === null || column === null || made.current === jump.turn) return;
    const box = boxAt(column, jump.offset);
    if (box === null) {
      askForPlace(jump.offset);
      return;
    }
    made.current = jump.turn;
    const frame = view.getBoundingClientRect();
    const by = landing(jump.standing, box, frame);
    if (by !== 0) scrollSmoothly(view, view.scrollTop + by);
    onJump({ offset: jump.offset, top: restingTop(view) });
  }, [jump, drawn, scroller, column, onJump]);
}
