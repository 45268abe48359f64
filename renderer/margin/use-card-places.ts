import type { RefObject } from 'react';
import { useCallback, useLayoutEffect, useState } from 'react';
import type { AnnotationId } from '../../core/ids';
import type { Slot } from './card-layout';
import { cardTops, drift, foldsOf, placesWithFolds } from './card-layout';
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

/** Cards folded behind one pill. */
export interface Pill {
  readonly first: AnnotationId;
  readonly count: number;
  /** px in the sheet */
  readonly top: number;
}

/**
 * Places the cards: one pass that reads heights, one that writes transforms. Runs before painting
 * when cards or passages change, and again when a card grows. Gives the pills of folded cards.
 */
export function useCardPlaces(props: Props): readonly Pill[] {
  const { list, leader, written, active, columnRight } = props;
  const [pills, setPills] = useState<readonly Pill[]>([]);

  const place = useCallback(() => {
    const cards = list.current;
    if (cards === null) return;
    const elements = [...cards.children].filter((child) => child instanceof HTMLElement);
    const index = written.findIndex(({ annotation }) => annotation.id === active);
    const pinned = index < 0 ? null : index;

    const slots = measuredSlots(cards, elements, written, pinned);
    const folds = foldsOf(slots, pinned);
    const places = placesWithFolds(slots, folds, pinned);
    elements.forEach((element, at) => {
      const top = places.tops[at] ?? null;
      element.toggleAttribute('data-folded', top === null);
      element.style.transform = `translateY(${top ?? 0}px)`;
    });
    const passage = pinned === null ? undefined : written[pinned];
    const top = pinned === null ? null : (places.tops[pinned] ?? null);
    const path =
      passage === undefined || top === null
        ? ''
        : leaderPath(columnRight, passage.y, top + cardHead);
    leader.current?.setAttribute('d', path);
    const now = folds.flatMap(({ first, last }, at): Pill[] => {
      const id = written[first]?.annotation.id;
      return id === undefined
        ? []
        : [{ first: id, count: last - first + 1, top: places.pills[at] ?? 0 }];
    });
    setPills((before) => (samePills(before, now) ? before : now));
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

  return pills;
}

/** Reads the cards' heights: whole, or cut to two lines where whole ones would drift too far. */
function measuredSlots(
  cards: HTMLElement,
  elements: readonly HTMLElement[],
  written: readonly Passage[],
  pinned: number | null,
): readonly Slot[] {
  const measured = () =>
    elements.map((element, at): Slot => {
      return { wanted: (written[at]?.y ?? 0) - cardHead, height: element.offsetHeight };
    });
  for (const element of elements) element.toggleAttribute('data-folded', false);
  cards.toggleAttribute('data-tight', false);
  const whole = measured();
  if (drift(whole, cardTops(whole, pinned)) <= longestDrift) return whole;
  cards.toggleAttribute('data-tight', true);
  return measured();
}

function samePills(a: readonly Pill[], b: readonly Pill[]): boolean {
  return (
    a.length === b.length &&
    a.every((pill, at) => {
      const other = b[at];
      return pill.first === other?.first && pill.count === other.count && pill.top === other.top;
    })
  );
}

/** From the text's edge through the dot to the card's bar: px of the sheet. */
function leaderPath(columnRight: number, y: number, cardY: number): string {
  return `M${columnRight + 3} ${y}H${columnRight + hairline}L${columnRight + gutter + 2} ${cardY}`;
}
