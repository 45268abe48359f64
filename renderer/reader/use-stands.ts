import { useLayoutEffect, useRef, useState } from 'react';
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

/** ms that the page must stand still before its blocks are measured once more. */
const rest = 250;

/**
 * Measures the blocks, of a long text its parts, once it is there and once it stands still after it
 * was laid out anew: one read of each, and none while it moves.
 */
export function useStands(open: OpenEssay): Stands {
  const { column, sheet, turn } = usePage();
  const [stands, setStands] = useState(nothing);
  const measured = useRef<{ readonly open: OpenEssay; readonly view: number } | null>(null);

  useLayoutEffect(() => {
    const view = sheet?.parentElement ?? null;
    if (column === null || sheet === null || view === null) return undefined;
    const measure = () => {
      measured.current = { open, view: view.clientHeight };
      const now = standsOf(column, sheet, view, open);
      setStands((before) => (isSame(before, now) ? before : now));
    };
    if (measured.current?.open !== open || measured.current.view !== view.clientHeight) {
      measure();
      return undefined;
    }
    const timer = setTimeout(measure, rest);
    return () => clearTimeout(timer);
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

function standsOf(
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
