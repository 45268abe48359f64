import { useLayoutEffect, useState } from 'react';
import type { Placed } from '../../core/annotation/placed';
import { useNotes } from '../state/notes-store';
import { boxAt } from '../text/dom-range';
import { usePage } from '../text/page-store';

/** An annotation with where its passage's first line stands. */
export interface Passage extends Placed {
  /** px from the sheet's top to the middle of the line. */
  readonly y: number;
}

export interface Beside {
  /** In text order. */
  readonly passages: readonly Passage[];
  /** px from the sheet's left edge to the column's right edge. */
  readonly columnRight: number;
}

const nothing: Beside = { passages: [], columnRight: 0 };

/** Measures the passages whenever annotations or the page changed: one read pass, before painting. */
export function usePassages(): Beside {
  const placed = useNotes((state) => state.placement.placed);
  const { column, sheet, turn } = usePage();
  const [beside, setBeside] = useState<Beside>(nothing);

  useLayoutEffect(() => {
    if (column === null || sheet === null) return;
    const origin = sheet.getBoundingClientRect();
    const passages = placed.flatMap((one): Passage[] => {
      const box = boxAt(column, one.start);
      return box === null ? [] : [{ ...one, y: (box.top + box.bottom) / 2 - origin.top }];
    });
    setBeside({ passages, columnRight: column.getBoundingClientRect().right - origin.left });
  }, [placed, column, sheet, turn]);

  return beside;
}
