import type { RefObject } from 'react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { AnnotationId } from '../../core/ids';
import { useComposing } from '../state/composing';
import type { Shown } from './card-heights';
import { CardHeights } from './card-heights';
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
  readonly editing: AnnotationId | null;
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
 * Places the cards: one pass that reads heights, one that writes places. Runs before painting when
 * cards or passages change, and again when a card has grown. The active card does not move while an
 * input method composes in it. Gives the pills of folded cards.
 */
export function useCardPlaces(props: Props): readonly Pill[] {
  const { list, leader, written, active, editing, opened, columnRight } = props;
  const [pills, setPills] = useState<readonly Pill[]>([]);
  const held = useRef<Held | null>(null);
  const [heights] = useState(() => new CardHeights());
  /** The heights that the cards were placed with, in px. */
  const placed = useRef(new WeakMap<Element, number>());

  const place = useCallback(() => {
    const cards = list.current;
    if (cards === null) return;
    const elements = cardsIn(cards);
    const index = written.findIndex(({ annotation }) => annotation.id === active);
    const pinned = index < 0 ? null : index;
    const wanted = written.map(({ annotation, y }) =>
      isComposing() && annotation.id === active && held.current?.id === active
        ? held.current.top
        : y - cardHead,
    );

    const shown = (at: number): Shown => {
      const passage = written[at];
      if (passage === undefined) return [];
      const isActive = at === pinned;
      return [passage.annotation, isActive, isActive ? editing : null, ...passage.followUps];
    };
    heights.setWidth(cards.clientWidth);
    const slotsOf = (read: readonly number[]) =>
      read.map((height, at): Slot => ({ wanted: wanted[at] ?? 0, height }));
    const whole = slotsOf(heights.of(elements, shown, () => false));
    const tight = crowded(whole, pinned);
    // The active card is never cut.
    const isCut = (at: number) => tight[at] === true && at !== pinned;
    const slots = tight.includes(true) ? slotsOf(heights.of(elements, shown, isCut)) : whole;
    const isOpened = (at: number) => {
      const id = written[at]?.annotation.id;
      return id !== undefined && opened.has(id);
    };
    const layout = layOut(slots, pinned, isOpened);
    elements.forEach((element, at) => {
      const top = layout.tops[at] ?? null;
      element.toggleAttribute('data-folded', top === null);
      element.toggleAttribute('data-tight', isCut(at));
      element.style.transform = `translateY(${top ?? 0}px)`;
      placed.current.set(element, top === null ? 0 : (slots[at]?.height ?? 0));
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
  }, [list, leader, heights, written, active, editing, opened, columnRight]);

  useLayoutEffect(place, [place]);

  useLayoutEffect(() => {
    const cards = list.current;
    if (cards === null) return undefined;
    const observer = new ResizeObserver((entries) => {
      const changed = entries.flatMap(({ target }) =>
        target instanceof HTMLElement && target.offsetHeight !== (placed.current.get(target) ?? 0)
          ? [target]
          : [],
      );
      if (changed.length === 0) return;
      for (const card of changed) {
        // The active one grows by itself; where another did, so did maybe some that are not on show.
        if (card.matches(':has([data-active])')) heights.forget(card);
        else heights.forget();
      }
      place();
    });
    for (const card of cardsIn(cards)) observer.observe(card);
    return () => observer.disconnect();
  }, [list, heights, place]);

  useEffect(
    () =>
      useComposing.subscribe((now, before) => {
        if (now.take === null && before.take !== null) place();
      }),
    [place],
  );

  return pills;
}

/** The cards of the list, without the pills between them. */
function cardsIn(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>(':scope > [data-card]')];
}

function isComposing(): boolean {
  return useComposing.getState().take !== null;
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
