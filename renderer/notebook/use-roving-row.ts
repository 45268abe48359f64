import type { RefObject } from 'react';
import { useLayoutEffect, useRef, useState } from 'react';
import type { AnnotationId } from '../../core/ids';
import type { Row } from './rows';

/** Which row of the list has the focus or gets it by Tab, and how another one gets it. */
export interface RovingRow {
  /** Rows that are drawn wherever the list is scrolled to. */
  readonly kept: readonly number[];
  /** The row that Tab comes to. */
  readonly stop: number;
  /** The focus is in a row. */
  readonly at: (index: number) => void;
  /** Gives the focus to a row, drawn or not. */
  readonly goTo: (index: number) => void;
}

/**
 * A roving tab stop in a list of which not all rows are drawn: the row last focused, the active note
 * before it, else the first. Where that row goes away, the one in its place.
 */
export function useRovingRow(
  rows: readonly Row[],
  active: AnnotationId | null,
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

  const isActive = (row: Row | undefined) =>
    row?.kind === 'note' && row.listed.essay.isOpen && row.listed.note.annotation.id === active;
  const focused = rows.findIndex(({ key }) => key === last?.key);
  const current = active === null ? -1 : rows.findIndex(isActive);
  const inPlace = last === null ? -1 : nearestNote(rows, last.index);
  const stop = isActive(rows[focused])
    ? focused
    : [current, focused, inPlace, rows.findIndex(({ kind }) => kind === 'note')].find(
        (index) => index >= 0,
      );
  const at = (index: number) => {
    const row = rows[index];
    if (row !== undefined && (row.key !== last?.key || index !== last.index))
      setLast({ key: row.key, index });
  };
  return {
    kept: [current, focused, stop ?? -1],
    stop: stop ?? -1,
    at,
    goTo(index) {
      wanted.current = rows[index]?.key ?? null;
      at(index);
    },
  };
}

/** The note at an index or the next one, else the last one before it; -1 where there is none. */
function nearestNote(rows: readonly Row[], index: number): number {
  const next = rows.findIndex((row, at) => at >= index && row.kind === 'note');
  return next >= 0 ? next : rows.findLastIndex(({ kind }) => kind === 'note');
}
