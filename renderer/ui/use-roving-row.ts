import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';

/** Which row of a list has the focus or gets it by Tab, and how another one gets it. */
export interface RovingRow {
  /** Rows that are drawn wherever the list is scrolled to. */
  readonly kept: readonly number[];
  /** The row that Tab comes to; -1 where there is none. */
  readonly stop: number;
  /** The focus is in a row. */
  readonly at: (index: number) => void;
  /** Gives the focus to a row, drawn or not. */
  readonly goTo: (index: number) => void;
}

/** Rows that may become the tab stop; -1 for one that is not there. */
export interface RovingPlaces {
  /** The row last focused. */
  readonly focused: number;
  /** Where that one is gone: the item in its place, else the last one. */
  readonly inPlace: number;
  readonly first: number;
}

interface RovingList<Row extends { readonly key: string }> {
  readonly rows: readonly Row[];
  readonly list: RefObject<HTMLElement | null>;
  /** Whether a row is one of those that the list is about, and no heading. */
  readonly isItem: (row: Row) => boolean;
  /** The row that matters whether focused or not, such as the note that is open; -1 for none. */
  readonly current: number;
  /** Rows in the order in which they are wanted as the tab stop. */
  readonly wanted: (places: RovingPlaces) => readonly number[];
}

/** A roving tab stop (WAI-ARIA, managing focus) in a list of which not all rows are drawn. */
export function useRovingRow<Row extends { readonly key: string }>(of: RovingList<Row>): RovingRow {
  const { rows, list, isItem, current } = of;
  const [last, setLast] = useState<{ readonly key: string; readonly index: number } | null>(null);
  /** The row that gets the focus once it is drawn; null for none. */
  const wanted = useRef<string | null>(null);

  const giveFocus = () => {
    const index = wanted.current === null ? -1 : indexOf(rows, wanted.current);
    if (index < 0) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-rove]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  };
  useLayoutEffect(giveFocus);

  const focused = last === null ? -1 : indexOf(rows, last.key, last.index);
  const inPlace = last === null ? -1 : nearest(rows, last.index, isItem);
  const places = of.wanted({ focused, inPlace, first: rows.findIndex(isItem) });
  const stop = places.find((index) => rows[index] !== undefined) ?? -1;
  const at = (index: number) => {
    const row = rows[index];
    if (row !== undefined && (row.key !== last?.key || index !== last.index))
      setLast({ key: row.key, index });
  };
  return {
    kept: [current, focused, stop],
    stop,
    at,
    goTo(index) {
      wanted.current = rows[index]?.key ?? null;
      at(index);
      // For the row that has it nothing is drawn anew: it would be given back by some later scroll.
      giveFocus();
    },
  };
}

/** The index of the row with a key, where it is likely to be at `guess`; -1 where there is none. */
function indexOf(rows: readonly { readonly key: string }[], wanted: string, guess = 0): number {
  return rows[guess]?.key === wanted ? guess : rows.findIndex(({ key }) => key === wanted);
}

/** The item at an index or the next one, else the last one before it; -1 where there is none. */
function nearest<Row>(rows: readonly Row[], index: number, isItem: (row: Row) => boolean): number {
  for (let at = Math.max(0, index); at < rows.length; at += 1) {
    const row = rows[at];
    if (row !== undefined && isItem(row)) return at;
  }
  return rows.findLastIndex(isItem);
}
