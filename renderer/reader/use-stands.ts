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
    const measure = () => {
      const now = measured(column, sheet, view, open);
      setStands((before) => (isSame(before, now) ? before : now));
    };
    measure();
    // Folded lines that open, cards that reach below the text.
    const observer = new ResizeObserver(measure);
    observer.observe(sheet);
    observer.observe(view);
    return () => observer.disconnect();
  }, [column, sheet, turn, open]);

  return stands;
}

function isSame(before: Stands, now: Stands): boolean {
  return (
    before.sheet === now.sheet &&
    before.view === now.view &&
    before.stands.length === now.stands.length &&
    before.stands.every(({ start, end, top, height }, at) => {
      const other = now.stands[at];
      return (
        start === other?.start && end === other.end && top === other.top && height === other.height
      );
    })
  );
}

function measured(
  column: HTMLElement,
  sheet: HTMLElement,
  view: HTMLElement,
  open: OpenEssay,
): Stands {
  const parts = partStands(column, sheet, open.text.length);
  const stands = parts.length > 0 ? parts : blockStands(column, sheet, open);
  return { stands, sheet: view.scrollHeight, view: view.clientHeight };
}

function blockStands(column: Element, sheet: Element, { essay }: OpenEssay): readonly Stand[] {
  const starts = blockStarts(essay.blocks);
  const origin = sheet.getBoundingClientRect().top;
  return [...column.querySelectorAll('[data-block]')].map((element) => {
    const index = Number(element.getAttribute('data-block'));
    const start = starts[index] ?? 0;
    const { top, height } = element.getBoundingClientRect();
    const end = start + (essay.blocks[index]?.text.length ?? 0);
    return { start, end, top: top - origin, height };
  });
}
