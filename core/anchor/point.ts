import type { Anchor } from './anchor';
import type { Resolution } from './resolution';
import { orphan } from './resolution';

/** Whether an anchor is for a place between two characters rather than for words. */
export function isPoint({ start, end }: Anchor): boolean {
  return start === end;
}

/** Whether a point's offset in a text has the same characters before and behind it as when it was made. */
export function pointStands({ start, prefix, suffix }: Anchor, text: string): boolean {
  return (
    start <= text.length && text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, start)
  );
}

/** The words around a point as a passage of its own: what is found again of a point are its neighbours. */
export function around({ edition, start, end, prefix, suffix }: Anchor): Anchor {
  return {
    edition,
    start: start - prefix.length,
    end: end + suffix.length,
    quote: prefix + suffix,
    prefix: '',
    suffix: '',
  };
}

/** Characters (UTF-16) on one side of a point that are enough to say that it may be here. */
const leastBeside = 4;

/**
 * The point within the words around it, as they were found in `text`: sure where all of them stand as
 * they were; else to be checked, beside as many of its neighbours as are left; an orphan without any.
 */
export function pointWithin(
  found: Resolution,
  { prefix, suffix }: Anchor,
  text: string,
): Resolution {
  if (found.kind === 'orphan') return orphan;
  const { range, kind, confidence } = found;
  const words = text.slice(range.start, range.end);
  const isWhole = words === prefix + suffix;
  const at = isWhole ? prefix.length : besideOldNeighbours(words, prefix, suffix);
  if (at === null) return orphan;
  const offset = range.start + at;
  const isSure = isWhole && kind === 'sure';
  return { kind: isSure ? 'sure' : 'moved', range: { start: offset, end: offset }, confidence };
}

/** Offset in `words` behind the longest end of `prefix`, or before the longest beginning of `suffix`, that is there; null without either. */
function besideOldNeighbours(words: string, prefix: string, suffix: string): number | null {
  const longest = Math.max(prefix.length, suffix.length);
  for (let length = longest; length >= leastBeside; length -= 1) {
    const behind = length <= prefix.length ? words.indexOf(prefix.slice(-length)) : -1;
    if (behind >= 0) return behind + length;
    const before = length <= suffix.length ? words.indexOf(suffix.slice(0, length)) : -1;
    if (before >= 0) return before;
  }
  return null;
}
