import type { RefObject } from 'react';
import type { EssayId } from '../../core/ids';
import type { RovingRow } from '../ui/use-roving-row';
import { useRovingRow } from '../ui/use-roving-row';
import type { Row } from './rows';

/** The tab stop of the library's list: the row last focused, else the essay that is read, else the first. */
export function useRovingEssay(
  rows: readonly Row[],
  read: EssayId | null,
  list: RefObject<HTMLElement | null>,
): RovingRow {
  const current = rows.findIndex((row) => row.kind === 'essay' && row.listed.entry.id === read);
  return useRovingRow({
    rows,
    list,
    current,
    isItem: ({ kind }) => kind === 'essay',
    wanted: ({ focused, inPlace, first }) => [focused, inPlace, current, first, 0],
  });
}
