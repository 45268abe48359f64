import type { RefObject } from 'react';
import { useLayoutEffect } from 'react';
import { usePage, viewOf } from '../text/page-store';

/** px between the bar and the title below it. */
const gap = 12;

/** Moves the page down as far as its title would lie under the bar, until that closes; `lines` are those of the bar. */
export function useRoomForTitle(bar: RefObject<HTMLElement | null>, lines: number): void {
  const column = usePage((state) => state.column);
  const view = usePage((state) => viewOf(state.sheet));
  useLayoutEffect(() => {
    const frame = bar.current?.getBoundingClientRect();
    const title = column?.querySelector('h1') ?? null;
    if (frame === undefined || title === null || view === null) return undefined;
    const room = roomFor(title, frame);
    if (room <= 0) return undefined;
    view.style.setProperty('padding-block-start', `${room}px`);
    return () => {
      view.style.removeProperty('padding-block-start');
    };
  }, [bar, column, view, lines]);
}

function roomFor(title: HTMLElement, frame: DOMRect): number {
  const words = document.createRange();
  words.selectNodeContents(title);
  const { left, right, top, bottom } = words.getBoundingClientRect();
  const isBeside = right <= frame.left || left >= frame.right || bottom <= frame.top;
  return isBeside ? 0 : Math.ceil(frame.bottom + gap - top);
}
