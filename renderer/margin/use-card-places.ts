import type { RefObject } from 'react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { AnnotationId } from '../../core/ids';
import { useComposing } from '../state/composing';
import type { Pill, Slot } from './card-layout';
import { crowded, layOut } from './card-layout';
import { gutter, hairline } from './Gutter';
import type { Passage } from './use-passages';

/** px from a card's top to the middle of its first line (ux.md 7.3). */
const cardHead = 15;

interface Props {
  readonly list: RefObject<HTMLUListElement | null>;
  readonly leader: RefObject<SVGPathElement | null>;
  readonly written: readonly Passage[];
  readonly active: AnnotationId | null;
  /** The cards that stay shown however far from their lines. */
  readonly opened: ReadonlySet<AnnotationId>;
  readonly columnRight: number;
}

/** Where the active card stands. */
interface Held {
  readonly id: AnnotationId;
  /** px in the sheet */
  readonly top: number;
}

/**
 * Places the cards: one pass that reads heights, one that writes transforms. Runs before painting when
 * cards or passages change, and again when a card has grown. The active card does not move while an
 * input method composes in it. Gives the pills of folded cards.
 */
export function useCardPlaces(props: Props): readonly Pill[] {
  const { list, leader, written, active, opened, columnRight } = props;
  const [pills, setPills] = useState<readonly Pill[]>([]);
  const held = useRef<Held | null>(null);
  /** The heights that the cards were placed with, in px. */
  const heights = useRef(new WeakMap<Element, number>());

  const place = useCallback(() => {
    const cards = list.current;
    if (cards === null) return;
    const elements = [...cards.children].filter((child) => child instanceof HTMLElement);
    const index = written.findIndex(({ annotation }) => annotation.id === active);
    const pinned = index < 0 ? null : index;
    const wanted = written.map(({ annotation, y }) =>
      isComposing() && annotation.id === active && held.current?.id === active
        ? held.current.top
        : y - cardHead,
    );

    const slots = measuredSlots(elements, wanted, pinned);
    const isOpened = (at: number) => {
      const id = written[at]?.annotation.id;
      return id !== undefined && opened.has(id);
    };
    const layout = layOut(slots, pinned, isOpened);
    elements.forEach((element, at) => {
      const top = layout.tops[at] ?? null;
      element.toggleAttribute('data-folded', top === null);
      element.style.transform = `translateY(${top ?? 0}px)`;
      heights.current.set(element, top === null ? 0 : (slots[at]?.height ?? 0));
    });
    const passage = pinned === null ? undefined : written[pinned];
    const top = pinned === null ? null : (layout.tops[pinned] ?? null);
    const isPlaced = passage !== undefined && top !== null;
    held.current = isPlaced ? { id: passage.annotation.id, top } : null;
    const path = isPlaced ? leaderPath(columnRight, passage.y, top + cardHead) : '';
    leader.current?.setAttribute('d', path);
    setPills((before) => (samePills(before, layout.pills) ? before : layout.pills));
    // Cards glide once they have a place; a new one appears where it belongs.
    requestAnimationFrame(() => {
      for (const element of elements) element.toggleAttribute('data-settled', true);
    });
  }, [list, leader, written, active, opened, columnRight]);

  useLayoutEffect(place, [place]);

  useLayoutEffect(() => {
    const cards = list.current;
    if (cards === null) return undefined;
    const observer = new ResizeObserver((entries) => {
      const grown = entries.some(
        ({ target }) =>
          target instanceof HTMLElement &&
          target.offsetHeight !== (heights.current.get(target) ?? 0),
      );
      if (grown) place();
    });
    for (const card of cards.children) observer.observe(card);
    return () => observer.disconnect();
  }, [list, place]);

  useEffect(
    () =>
      useComposing.subscribe((now, before) => {
        if (now.take === null && before.take !== null) place();
      }),
    [place],
  );

  return pills;
}

function isComposing(): boolean {
  return useComposing.getState().take !== null;
}

/** Reads the cards' heights: whole, or cut to two lines where whole ones would stand too far away. */
function measuredSlots(
  elements: readonly HTMLElement[],
  wanted: readonly number[],
  pinned: number | null,
): readonly Slot[] {
  const measured = () =>
    elements.map((element, at): Slot => {
      return { wanted: wanted[at] ?? 0, height: element.offsetHeight };
    });
  for (const element of elements) {
    element.toggleAttribute('data-folded', false);
    element.toggleAttribute('data-tight', false);
  }
  const whole = measured();
  const isCrowded = crowded(whole, pinned);
  if (!isCrowded.includes(true)) return whole;
  elements.forEach((element, at) => element.toggleAttribute('data-tight', isCrowded[at]));
  return measured();
}

function samePills(a: readonly Pill[], b: readonly Pill[]): boolean {
  return (
    a.length === b.length &&
    a.every((pill, at) => {
      const other = b[at];
      return pill.first === other?.first && pill.last === other.last && pill.top === other.top;
    })
  );
}

/** From the text's edge through the dot to the card's bar: px of the sheet. */
function leaderPath(columnRight: number, y: number, cardY: number): string {
  return `M${columnRight + 3} ${y}H${columnRight + hairline}L${columnRight + gutter + 2} ${cardY}`;
}
