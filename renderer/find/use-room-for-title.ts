import type { RefObject } from 'react';
import { useLayoutEffect } from 'react';
import { usePage, viewOf } from '../text/page-store';

/** px between the bar and what is below it. */
const gap = 12;
/** px that the bar grows by when it says what came of it; as in find-bar.module.css. */
const line = 40;

/**
 * Moves the page down as far as its title, or the line of folded clutter above that, would lie under the
 * bar, until that closes. Once, as it opens, and for all its height: nothing moves when it finds or says
 * something.
 */
export function useRoomForTitle(bar: RefObject<HTMLElement | null>): void {
  const column = usePage((state) => state.column);
  const view = usePage((state) => viewOf(state.sheet));
  useLayoutEffect(() => {
    const frame = bar.current?.querySelector('input')?.parentElement?.getBoundingClientRect();
    if (frame === undefined || column === null || view === null) return undefined;
    const { left, right, top, bottom } = frame;
    const whole = { left, right, top, bottom: bottom + line };
    const first = [...view.querySelectorAll('[data-clutter] p, h1')];
    const room = Math.max(0, ...first.map((element) => roomFor(element, whole)));
    if (room === 0) return undefined;
    view.style.setProperty('padding-block-start', `${room}px`);
    return () => {
      view.style.removeProperty('padding-block-start');
    };
  }, [bar, column, view]);
}

interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** px by which the words of an element have to go down to stand below a frame; 0 where they are beside it. */
function roomFor(element: Element, frame: Frame): number {
  const words = document.createRange();
  words.selectNodeContents(element);
  const { left, right, top, bottom } = words.getBoundingClientRect();
  const isBeside =
    right <= frame.left || left >= frame.right || bottom <= frame.top || top >= frame.bottom;
  return isBeside ? 0 : Math.ceil(frame.bottom + gap - top);
}
