import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { EssayId } from '../../core/ids';
import type { Row } from './rows';

/** Which row of the list has the focus or gets it by Tab, and how another one gets it. */
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

/**
 * A roving tab stop in a list of which not all rows are drawn: the row last focused, else the essay
 * that is read, else the first. Where that row goes away, the one in its place.
 */
export function useRovingRow(
  rows: readonly Row[],
  current: EssayId | null,
  list: RefObject<HTMLElement | null>,
): RovingRow {
  const [last, setLast] = useState<{ readonly key: string; readonly index: number } | null>(null);
  /** The row that gets the focus once it is drawn; null for none. */
  const wanted = useRef<string | null>(null);

  useLayoutEffect(() => {
    const index = rows.findIndex(({ key }) => key === wanted.current);
    if (index < 0) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-index="${index}"] [data-rove]`);
    if (!row) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  const focused = rows.findIndex(({ key }) => key === last?.key);
  const read = rows.findIndex((row) => row.kind === 'essay' && row.listed.entry.id === current);
  const inPlace = last === null ? -1 : nearestEssay(rows, last.index);
  const first = rows.findIndex(({ kind }) => kind === 'essay');
  const stop = [focused, inPlace, read, first, 0].find(
    (index) => index >= 0 && index < rows.length,
  );
  const at = (index: number) => {
    const row = rows[index];
    if (row !== undefined && (row.key !== last?.key || index !== last.index))
      setLast({ key: row.key, index });
  };
  return {
    kept: [read, focused, stop ?? -1],
    stop: stop ?? -1,
    at,
    goTo(index) {
      wanted.current = rows[index]?.key ?? null;
      at(index);
    },
  };
}

/** The essay at an index or the next one, else the last one before it; -1 where there is none. */
function nearestEssay(rows: readonly Row[], index: number): number {
  const next = rows.findIndex((row, at) => at >= index && row.kind === 'essay');
  return next >= 0 ? next : rows.findLastIndex(({ kind }) => kind === 'essay');
}
