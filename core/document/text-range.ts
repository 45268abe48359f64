/** A stretch of an essay's text: UTF-16 offsets, `end` exclusive, never empty, never inside a surrogate pair. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

const outerSpace = /[\s\u00a0\u3000]/u;

/**
 * The range without outer white space (ux.md 7.1) and grown to whole code points; null where
 * nothing is left.
 */
export function trimmedRange(text: string, range: TextRange): TextRange | null {
  let start = Math.max(0, Math.min(range.start, range.end));
  let end = Math.min(text.length, Math.max(range.start, range.end));
  while (start < end && outerSpace.test(text.charAt(start))) start += 1;
  while (end > start && outerSpace.test(text.charAt(end - 1))) end -= 1;
  if (start === end) return null;
  if (splitsPair(text, start)) start -= 1;
  if (splitsPair(text, end)) end += 1;
  return { start, end };
}

/** Whether two stretches are the same, or neither is one. */
export function isSameRange(a: TextRange | null, b: TextRange | null): boolean {
  return a === b || (a !== null && b !== null && a.start === b.start && a.end === b.end);
}

/** Whether an offset lies between the two halves of one code point. */
export function splitsPair(text: string, offset: number): boolean {
  return (
    offset > 0 &&
    offset < text.length &&
    /[\ud800-\udbff]/.test(text.charAt(offset - 1)) &&
    /[\udc00-\udfff]/.test(text.charAt(offset))
  );
}
