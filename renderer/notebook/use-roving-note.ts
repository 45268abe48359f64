import type { RefObject } from 'react';
import { useMemo } from 'react';
import type { AnnotationId } from '../../core/ids';
import type { RovingRow } from '../ui/use-roving-row';
import { useRovingRow } from '../ui/use-roving-row';
import type { Row } from './rows';

/** The tab stop of the notes: the active note, else the row last focused, else the first note. */
export function useRovingNote(
  rows: readonly Row[],
  active: AnnotationId | null,
  list: RefObject<HTMLElement | null>,
): RovingRow {
  const isActive = (row: Row | undefined) => active !== null && isOf(row, active);
  const current = useMemo(
    () => (active === null ? -1 : rows.findIndex((row) => isOf(row, active))),
    [rows, active],
  );
  return useRovingRow({
    rows,
    list,
    current,
    isItem: ({ kind }) => kind === 'note',
    wanted: ({ focused, inPlace, first }) =>
      // Arranged by tag, the active note may stand in several rows.
      isActive(rows[focused]) ? [focused] : [current, focused, inPlace, first],
  });
}

/** Whether a row is of this annotation in the essay on show. */
function isOf(row: Row | undefined, id: AnnotationId): boolean {
  return row?.kind === 'note' && row.listed.essay.isOpen && row.listed.note.annotation.id === id;
}
