import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
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

/** Where passages stand in the page as it is laid out, by their start; null where they are not on it. */
interface Measured {
  readonly layout: object;
  readonly lines: Map<number, number | null>;
}

/**
 * Measures the passages when the page changed, and new ones when annotations did: one read pass, before
 * painting. What is written beside the text moves none of it.
 */
export function usePassages(): Beside {
  const placed = useNotes((state) => state.placement.placed);
  const { column, sheet, turn } = usePage();
  const [beside, setBeside] = useState<Beside>(nothing);
  const layout = useLayout(column, sheet, turn);
  const measured = useRef<Measured | null>(null);

  useLayoutEffect(() => {
    if (column === null || sheet === null) return;
    const origin = sheet.getBoundingClientRect();
    const { lines } = (measured.current = measuredOf(measured.current, layout));
    const passages = placed.flatMap((one): Passage[] => {
      let y = lines.get(one.start);
      if (y === undefined) {
        const box = boxAt(column, one.start);
        y = box === null ? null : (box.top + box.bottom) / 2 - origin.top;
        lines.set(one.start, y);
      }
      return y === null ? [] : [{ ...one, y }];
    });
    setBeside({ passages, columnRight: column.getBoundingClientRect().right - origin.left });
  }, [placed, column, sheet, layout]);

  return beside;
}

function measuredOf(before: Measured | null, layout: object): Measured {
  return before?.layout === layout ? before : { layout, lines: new Map() };
}

/** Another object whenever characters may stand elsewhere: also as figures, fonts or folded lines come in. */
function useLayout(column: HTMLElement | null, sheet: HTMLElement | null, turn: number): object {
  const [moves, setMoves] = useState(0);
  useEffect(() => {
    if (column === null || sheet === null) return undefined;
    const again = () => setMoves((before) => before + 1);
    const observer = new ResizeObserver(again);
    // What stands above the column moves it without changing it.
    for (const element of [sheet, ...sheet.children]) observer.observe(element);
    document.fonts.addEventListener('loadingdone', again);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener('loadingdone', again);
    };
  }, [column, sheet]);
  return useMemo(() => ({ column, turn, moves }), [column, turn, moves]);
}
