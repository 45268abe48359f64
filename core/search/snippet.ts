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

/** 字 more that a number or a word in Latin letters may take, which is shown whole or not at all. */
const longestRest = 12;

/**
 * Cuts a match out of its text, with an ellipsis where more stands beside it. Never cuts a surrogate pair,
 * and a number or a word only where it is longer than all that may be shown.
 */
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
  const before = beginning(left.toReversed(), shownBefore);
  const shown = beginning(match, longestMatch);
  const after = beginning(right, shownAfter);
  const lead = before.toReversed().join('').trimStart();
  const rest = after.join('').trimEnd();
  return {
    before: before.length < left.length ? `…${lead}` : lead,
    match: shown.length < match.length ? `${shown.join('')}…` : match.join(''),
    after: after.length < right.length ? `${rest}…` : rest,
  };
}

/** The first of these characters: `about` so many, and no number or word cut in two. */
function beginning(characters: readonly string[], about: number): string[] {
  let end = about;
  while (end < characters.length && partsRun(characters, end)) end += 1;
  if (end > about + longestRest) {
    end = about;
    while (end > 0 && partsRun(characters, end)) end -= 1;
  }
  return characters.slice(0, end === 0 ? about : end);
}

const characters = (text: string): string[] => Array.from(text.replaceAll(/\s+/gu, ' '));

/** Whether a cut before a character would go through a number or a word; read from either side. */
function partsRun(characters: readonly string[], at: number): boolean {
  const [earlier = '', before = '', after = '', later = ''] = [-2, -1, 0, 1].map(
    (step) => characters[at + step],
  );
  if (inRun.test(before) && inRun.test(after)) return true;
  return (
    (digit.test(before) && point.test(after) && digit.test(later)) ||
    (digit.test(earlier) && point.test(before) && digit.test(after))
  );
}

const inRun = /[\p{Nd}\p{Script=Latin}\p{M}]/u;
const digit = /\p{Nd}/u;
/** Between digits part of a number, as in 1,761 and 3.5. */
const point = /[.,．，]/u;
