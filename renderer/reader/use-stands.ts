import { useLayoutEffect, useState } from 'react';
import { blockStarts } from '../../core/document/block-offsets';
import type { OpenEssay } from '../state/reading-store';
import { usePage } from '../text/page-store';
import { partsOf, startOfPart } from '../text/sections';
import type { Stand } from './ruler-places';

export interface Stands {
  readonly stands: readonly Stand[];
  /** px: the sheet's height and the view's, which is the ruler's. */
  readonly sheet: number;
  readonly view: number;
}

const nothing: Stands = { stands: [], sheet: 0, view: 0 };

/** Measures the blocks, of a long text its parts, once whenever the page was laid out anew: one read of each, none per frame. */
export function useStands(open: OpenEssay): Stands {
  const { column, sheet, turn } = usePage();
  const [stands, setStands] = useState(nothing);

  useLayoutEffect(() => {
    const view = sheet?.parentElement ?? null;
    if (column === null || sheet === null || view === null) return undefined;
    const measure = () => setStands(measured(column, sheet, view, open));
    measure();
    // Folded lines that open, cards that reach below the text.
    const observer = new ResizeObserver(measure);
    observer.observe(sheet);
    observer.observe(view);
    return () => observer.disconnect();
  }, [column, sheet, turn, open]);

  return stands;
}

function measured(
  column: HTMLElement,
  sheet: HTMLElement,
  view: HTMLElement,
  open: OpenEssay,
): Stands {
  const { blocks } = open.essay;
  const starts = blockStarts(blocks);
  const origin = sheet.getBoundingClientRect().top;
  const standOf = (element: Element, start: number, end: number): Stand => {
    const { top, height } = element.getBoundingClientRect();
    return { start, end, top: top - origin, height };
  };
  const parts = partsOf(column);
  const stands =
    parts.length > 0
      ? parts.map((part, at) => {
          const next = parts[at + 1];
          const end = next === undefined ? open.text.length : startOfPart(next);
          return standOf(part, startOfPart(part), end);
        })
      : [...column.querySelectorAll('[data-block]')].map((element) => {
          const index = Number(element.getAttribute('data-block'));
          const start = starts[index] ?? 0;
          return standOf(element, start, start + (blocks[index]?.text.length ?? 0));
        });
  return { stands, sheet: view.scrollHeight, view: view.clientHeight };
}
