import { useEffect, useLayoutEffect, useState } from 'react';
import type { TextChapter } from '../../core/document/text-sections';
import { lowest } from '../../core/lowest';
import { pageDrawn, usePage, viewOf } from '../text/page-store';
import { partsOf, startOfPart } from '../text/sections';

/** How far out of the view a chapter is drawn at once: a screen above and below. */
const nearby = '100% 0px';
/** ms after which the next chapter is drawn though the page is at work. */
const patience = 300;
/** UTF-16 units that a large screen may show. */
const screen = 3000;

/**
 * The chapters of a long text that are on the page, by index: at first those at `from` (UTF-16
 * offset), then, while the page has nothing else to do, those around them and in the end all, so that
 * selecting, finding and screen readers reach everything. What comes near the view, and what a jump
 * leads to (`askForPlace`), is drawn at once.
 */
export function useDrawnChapters(
  chapters: readonly TextChapter[],
  from: number,
): ReadonlySet<number> {
  const [drawn, setDrawn] = useState<ReadonlySet<number>>(
    () => new Set([chapterAt(chapters, from), chapterAt(chapters, from + screen)]),
  );
  const { column, sheet, asked } = usePage();
  const isWhole = drawn.size === chapters.length;

  useEffect(() => {
    if (asked !== null) setDrawn((before) => withMore(before, [chapterAt(chapters, asked)]));
  }, [asked, chapters]);

  useEffect(() => {
    if (isWhole) return undefined;
    const next = nextTo(drawn, chapters.length);
    const idle = requestIdleCallback(() => setDrawn((before) => withMore(before, [next])), {
      timeout: patience,
    });
    return () => cancelIdleCallback(idle);
  }, [drawn, isWhole, chapters]);

  // What stands beside the text can tell more places in it.
  useLayoutEffect(() => pageDrawn(isWhole), [drawn, isWhole]);
  useLayoutEffect(() => () => pageDrawn(true), []);

  useEffect(() => {
    if (column === null) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        const near = entries.filter(({ isIntersecting }) => isIntersecting);
        const shown = near.map(({ target }) => chapterAt(chapters, startOfPart(target)));
        setDrawn((before) => withMore(before, shown));
        pageDrawn();
      },
      { root: viewOf(sheet), rootMargin: nearby },
    );
    for (const part of partsOf(column)) observer.observe(part);
    return () => observer.disconnect();
  }, [column, sheet, chapters]);

  return drawn;
}

function chapterAt(chapters: readonly TextChapter[], offset: number): number {
  const next = lowest(chapters.length, (at) => (chapters[at]?.start ?? Infinity) > offset);
  return Math.max(0, next - 1);
}

/** The same set where it holds them all. */
function withMore(drawn: ReadonlySet<number>, more: readonly number[]): ReadonlySet<number> {
  return more.every((one) => drawn.has(one)) ? drawn : new Set([...drawn, ...more]);
}

/** The first that is missing behind the first that is drawn, else the last before it. */
function nextTo(drawn: ReadonlySet<number>, count: number): number {
  const first = Math.min(...drawn);
  for (let at = first; at < count; at += 1) if (!drawn.has(at)) return at;
  return first - 1;
}
