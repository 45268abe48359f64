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
  /** Where the passage stood in another edition, from which it was carried over; absent where it was marked in this one. */
  readonly carriedFrom?: FormerPlace;
  /** An edition in which the reader says that the passage has no place. */
  readonly absentFrom?: EditionId;
}

/** A passage's place in an edition that is no longer the present one. */
export type FormerPlace = Pick<Anchor, 'edition' | 'start' | 'end' | 'quote'>;

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

/**
 * The anchor's passage in an edition's text, as a reader or a sure answer found it there. It keeps
 * where it stood before, so that it is there again when that edition is taken back.
 */
export function carried(
  anchor: Anchor,
  text: string,
  edition: EditionId,
  range: TextRange,
): Anchor {
  const target = describe(text, edition, range);
  if (anchor.edition !== edition) return { ...target, carriedFrom: placeOf(anchor) };
  return anchor.carriedFrom === undefined ? target : { ...target, carriedFrom: anchor.carriedFrom };
}

function placeOf({ edition, start, end, quote }: Anchor): FormerPlace {
  return { edition, start, end, quote };
}

/** Whether an anchor is for the place that another one was carried over from. */
export function isCarriedFrom({ carriedFrom }: Anchor, other: Anchor): boolean {
  return (
    carriedFrom !== undefined &&
    carriedFrom.edition === other.edition &&
    carriedFrom.start === other.start &&
    carriedFrom.end === other.end
  );
}
