import type { RefObject } from 'react';
import { useCallback, useLayoutEffect } from 'react';
import type { AnnotationId } from '../../core/ids';
import type { Slot } from './card-layout';
import { cardTops, drift } from './card-layout';
import { gutter, hairline } from './Gutter';
import type { Passage } from './use-passages';

/** px from a card's top to the middle of its first line (ux.md 7.3). */
const cardHead = 15;
/** px a card may stand from its passage before the resting ones are cut to two lines (ux.md 7.3). */
const longestDrift = 160;

interface Props {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly leader: RefObject<SVGPathElement | null>;
  readonly written: readonly Passage[];
  readonly active: AnnotationId | null;
  readonly columnRight: number;
}

/**
 * Places the cards: one pass that reads heights, one that writes transforms. Runs before painting
 * when cards or passages change, and again when a card grows.
 */
export function useCardPlaces({ list, leader, written, active, columnRight }: Props): void {
  const place = useCallback(() => {
    const cards = list.current;
    if (cards === null) return;
    const elements = [...cards.children].filter((child) => child instanceof HTMLElement);
    const index = written.findIndex(({ annotation }) => annotation.id === active);
    const pinned = index < 0 ? null : index;

    const measured = () =>
      elements.map((element, at): Slot => {
        return { wanted: (written[at]?.y ?? 0) - cardHead, height: element.offsetHeight };
      });
    cards.toggleAttribute('data-tight', false);
    let slots = measured();
    let tops = cardTops(slots, pinned);
    if (drift(slots, tops) > longestDrift) {
      cards.toggleAttribute('data-tight', true);
      slots = measured();
      tops = cardTops(slots, pinned);
    }
    elements.forEach((element, at) => {
      element.style.transform = `translateY(${tops[at] ?? 0}px)`;
    });
    const passage = pinned === null ? undefined : written[pinned];
    const top = pinned === null ? undefined : tops[pinned];
    leader.current?.setAttribute(
      'd',
      passage === undefined || top === undefined
        ? ''
        : leaderPath(columnRight, passage.y, top + cardHead),
    );
    // Cards glide once they have a place; a new one appears where it belongs.
    requestAnimationFrame(() => {
      for (const element of elements) element.toggleAttribute('data-settled', true);
    });
  }, [list, leader, written, active, columnRight]);

  useLayoutEffect(place);

  useLayoutEffect(() => {
    const cards = list.current;
    if (cards === null) return undefined;
    const observer = new ResizeObserver(place);
    for (const card of cards.children) observer.observe(card);
    return () => observer.disconnect();
  }, [list, place]);
}

/** From the text's edge through the dot to the card's bar: px of the sheet. */
function leaderPath(columnRight: number, y: number, cardY: number): string {
  return `M${columnRight + 3} ${y}H${columnRight + hairline}L${columnRight + gutter + 2} ${cardY}`;
}
