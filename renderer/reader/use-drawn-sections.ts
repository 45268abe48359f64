import { useEffect, useLayoutEffect, useState } from 'react';
import type { TextChapter } from '../../core/document/text-sections';
import type { TextRange } from '../../core/document/text-range';
import { pageDrawn, usePage } from '../text/page-store';
import { everything } from '../text/stands';
import type { DrawnSections } from './drawn-sections';
import { isAllDrawn, nextToDraw, nothingDrawn, withChapter, withRange } from './drawn-sections';

/** ms that a text is on the page before more of it is drawn than one sees. */
const pause = 100;
/** ms after which the next chapter is drawn though the page is at work. */
const patience = 300;
/** UTF-16 units that a window may show; where it shows more, those are drawn once the page is laid out. */
const screen = 2000;

/**
 * The sections of a long text that are on the page: at first those at `from` (UTF-16 offset), then,
 * while the page has nothing else to do, chapter by chapter those around them and in the end all, so
 * that selecting, finding and screen readers reach everything. What comes near the view, and what a
 * jump leads to (`askForPlace`), is drawn at once.
 */
export function useDrawnSections(chapters: readonly TextChapter[], from: number): DrawnSections {
  const [drawn, setDrawn] = useState(() => {
    return withRange(nothingDrawn(chapters), chapters, screenFrom(from));
  });
  const [isPaused, setPaused] = useState(true);
  const asked = usePage((state) => state.asked);
  const isWhole = isAllDrawn(drawn, chapters);
  const nearby = usePage((state) => (isWhole ? everything : state.nearby));

  useEffect(() => {
    if (asked !== null) setDrawn((before) => withRange(before, chapters, screenFrom(asked)));
  }, [asked, chapters]);

  useLayoutEffect(() => {
    setDrawn((before) => withRange(before, chapters, nearby));
  }, [nearby, chapters]);

  useEffect(() => {
    const timer = setTimeout(() => setPaused(false), pause);
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    if (isWhole || isPaused) return undefined;
    const draw = () =>
      setDrawn((before) => withChapter(before, chapters, nextToDraw(drawn, chapters)));
    const idle = requestIdleCallback(draw, { timeout: patience });
    return () => cancelIdleCallback(idle);
  }, [drawn, isWhole, isPaused, chapters]);

  // What stands beside the text can tell more places in it.
  useLayoutEffect(() => pageDrawn(isWhole), [drawn, isWhole]);
  useLayoutEffect(() => () => pageDrawn(true), []);

  return drawn;
}

function screenFrom(offset: number): TextRange {
  return { start: offset, end: offset + screen };
}
