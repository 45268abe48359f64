import type { TextRange } from '../document/text-range';

/** A match in its context: its own line. */
export interface Snippet {
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

/** 字 shown on either side of a match (ux.md 7.12). */
const shownBefore = 12;
const shownAfter = 20;
/** 字 of a long match that are shown. */
const longestMatch = 40;

/** Cuts a match out of its text, with an ellipsis where more stands beside it. Never cuts a surrogate pair. */
export function snippet(text: string, { start, end }: TextRange): Snippet {
  // A character is at most a few units: far more are looked at than are shown.
  const [left = []] = text
    .slice(Math.max(0, start - 8 * shownBefore), start)
    .split('\n')
    .slice(-1)
    .map(characters);
  const [right = []] = text
    .slice(end, end + 8 * shownAfter)
    .split('\n', 1)
    .map(characters);
  const match = characters(text.slice(start, end));
  const before = left.slice(-shownBefore).join('').trimStart();
  const after = right.slice(0, shownAfter).join('').trimEnd();
  return {
    before: left.length > shownBefore ? `…${before}` : before,
    match:
      match.length > longestMatch ? `${match.slice(0, longestMatch).join('')}…` : match.join(''),
    after: right.length > shownAfter ? `${after}…` : after,
  };
}

const characters = (text: string): string[] => Array.from(text.replaceAll(/\s+/gu, ' '));
