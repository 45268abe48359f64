import { useLayoutEffect, useRef, useState } from 'react';
import type { Placed } from '../../core/annotation/placed';
import { byStanding } from '../../core/annotation/placed';
import { useNotes } from '../state/notes-store';
import { boxAt } from '../text/dom-range';
import { usePage } from '../text/page-store';
import { heightOf, nearView, partStands } from '../text/stands';

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

/** Where passages stand in the page as it was laid out at a turn, by their start; null where they are not on it. */
interface Measured {
  readonly column: HTMLElement;
  readonly turn: number;
  readonly lines: Map<number, number | null>;
}

/**
 * Of a long text those near the view, and what is open. Measures the passages when the page changed, and new ones when annotations did: one read pass, before
 * painting. What is written beside the text moves none of it.
 */
export function usePassages(): Beside {
  const placed = useNotes((state) => state.placement.placed);
  const active = useNotes((state) => state.active);
  const editing = useNotes((state) => state.editing);
  const { column, sheet, turn } = usePage();
  const [beside, setBeside] = useState<Beside>(nothing);
  const measured = useRef<Measured | null>(null);

  useLayoutEffect(() => {
    if (column === null || sheet === null) return;
    const origin = sheet.getBoundingClientRect();
    const stands = partStands(column, sheet, Infinity);
    const { lines } = (measured.current = measuredOf(measured.current, column, turn));
    const near = nearView(placed, stands, sheet);
    const isOpen = ({ annotation: { id } }: Placed) => id === active || id === editing;
    const open = active === null && editing === null ? [] : placed.filter(isOpen);
    const far = open.filter((one) => !near.includes(one));
    const shown = far.length === 0 ? near : [...near, ...far].sort(byStanding);
    const passages = shown.flatMap((one): Passage[] => {
      if (far.includes(one)) return [{ ...one, y: heightOf(stands, one.start) }];
      let y = lines.get(one.start);
      if (y === undefined) {
        y = lineAt(column, one.start, origin.top);
        lines.set(one.start, y);
      }
      return y === null ? [] : [{ ...one, y }];
    });
    setBeside({ passages, columnRight: column.getBoundingClientRect().right - origin.left });
  }, [placed, active, editing, column, sheet, turn]);

  return beside;
}

/** px from `top` (client px) to the middle of the line at an offset; null where the page does not show it. */
function lineAt(column: Element, offset: number, top: number): number | null {
  const box = boxAt(column, offset);
  return box === null ? null : (box.top + box.bottom) / 2 - top;
}

function measuredOf(before: Measured | null, column: HTMLElement, turn: number): Measured {
  const isSame = before?.column === column && before.turn === turn;
  return isSame ? before : { column, turn, lines: new Map() };
}
