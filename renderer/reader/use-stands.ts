import { useLayoutEffect, useState } from 'react';
import { blockStarts } from '../../core/document/block-offsets';
import type { OpenEssay } from '../state/reading-store';
import { usePage } from '../text/page-store';
import type { Stand } from '../text/stands';
import { partStands } from '../text/stands';

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
  const parts = partStands(column, sheet, open.text.length);
  const stands =
    parts.length > 0
      ? parts
      : [...column.querySelectorAll('[data-block]')].map((element): Stand => {
          const index = Number(element.getAttribute('data-block'));
          const start = starts[index] ?? 0;
          const { top, height } = element.getBoundingClientRect();
          const end = start + (blocks[index]?.text.length ?? 0);
          return { start, end, top: top - origin, height };
        });
  return { stands, sheet: view.scrollHeight, view: view.clientHeight };
}
