import type { TextChapter } from '../../core/document/text-sections';
import type { TextRange } from '../../core/document/text-range';

/** Of each chapter of a long text, which of its sections are on the page: the nth bit stands for the nth. */
export type DrawnSections = readonly number[];

export function nothingDrawn(chapters: readonly TextChapter[]): DrawnSections {
  return chapters.map(() => 0);
}

export function isDrawn(chapter: number, section: number): boolean {
  return (chapter & (1 << section)) !== 0;
}

/** Those and the sections that a range touches; the very same where they are there. */
export function withRange(
  drawn: DrawnSections,
  chapters: readonly TextChapter[],
  { start, end }: TextRange,
): DrawnSections {
  // All of a text is near where nothing is known of the view yet.
  if (end === Infinity && start === 0) return drawn;
  return changed(drawn, (bits, at) => {
    const chapter = chapters[at];
    if (chapter === undefined || !touches(chapter, start, end)) return bits;
    return chapter.sections.reduce(
      (sofar, section, index) => (touches(section, start, end) ? sofar | (1 << index) : sofar),
      bits,
    );
  });
}

/** Those and all sections of a chapter. */
export function withChapter(
  drawn: DrawnSections,
  chapters: readonly TextChapter[],
  index: number,
): DrawnSections {
  return changed(drawn, (bits, at) => (at === index ? allOf(chapters[at]) : bits));
}

export function isAllDrawn(drawn: DrawnSections, chapters: readonly TextChapter[]): boolean {
  return drawn.every((bits, at) => bits === allOf(chapters[at]));
}

/** The chapter to go on with: the first that lacks something at what is drawn or behind it, else the last before it. */
export function nextToDraw(drawn: DrawnSections, chapters: readonly TextChapter[]): number {
  const first = drawn.findIndex((bits) => bits !== 0);
  const lacks = (bits: number, at: number) => bits !== allOf(chapters[at]);
  const next = drawn.findIndex((bits, at) => at >= first && lacks(bits, at));
  return next >= 0 ? next : drawn.findLastIndex(lacks);
}

function changed(
  drawn: DrawnSections,
  change: (bits: number, at: number) => number,
): DrawnSections {
  const now = drawn.map(change);
  return now.every((bits, at) => bits === drawn[at]) ? drawn : now;
}

function allOf(chapter: TextChapter | undefined): number {
  return (1 << (chapter?.sections.length ?? 0)) - 1;
}

function touches({ start, length }: { start: number; length: number }, from: number, to: number) {
  return start < to && start + length > from;
}
