import type { TextRange } from '../document/text-range';
import { splitsPair } from '../document/text-range';
import type { EditionId } from '../ids';

/**
 * What finds a passage again: W3C Web Annotation's TextPositionSelector (`start`, `end`, valid in
 * `edition`) together with its TextQuoteSelector (`quote`, `prefix`, `suffix`), which survives a
 * changed text.
 */
export interface Anchor extends TextRange {
  readonly edition: EditionId;
  readonly quote: string;
  readonly prefix: string;
  readonly suffix: string;
}

/** Context kept on each side, in UTF-16 units (performance.md 4). */
export const contextLength = 32;

/** Describes a range of an edition's text so that it can be found again. */
export function describe(text: string, edition: EditionId, range: TextRange): Anchor {
  let before = Math.max(0, range.start - contextLength);
  let after = Math.min(text.length, range.end + contextLength);
  if (splitsPair(text, before)) before += 1;
  if (splitsPair(text, after)) after -= 1;
  return {
    edition,
    start: range.start,
    end: range.end,
    quote: text.slice(range.start, range.end),
    prefix: text.slice(before, range.start),
    suffix: text.slice(range.end, after),
  };
}
