import { editScript } from './edit-script';
import type { Gap, Match, TextPair } from './match';
import { inOldOrder, uncovered } from './match';
import { paragraphMatches } from './paragraph-matches';
import { plainCodes } from './plain-codes';
import { seedMatches } from './seed-matches';

/** Windows that stand once in both texts: long ones prove a place anywhere, short ones only between two proofs. */
const farSeed = 12;
const nearSeed = 5;
/** Stretches with more units than this together are first cut at their seeds. */
const smallGap = 600;
/** A stretch that belongs to what stands before it may be followed by so many new units. */
const mostInserted = 4000;
/** Where only one side is known, shorter matches are chance. */
const shortestLoose = 4;

/** Where the text of an old edition went in a new one. */
export interface EditionMap {
  /** In the old text's order; they overlap in neither text. */
  readonly matches: readonly Match[];
  /** Index of the first match that ends behind a UTF-16 offset of the old text. */
  readonly firstBehind: (offset: number) => number;
}

/**
 * Compares two editions once for all their notes: paragraphs first, moved ones too, then windows of
 * characters in what is left, then letter by letter between what is known on both sides.
 */
export function editionMap(before: string, after: string): EditionMap {
  const pair: TextPair = { before: plainCodes(before), after: plainCodes(after) };
  const paragraphs = paragraphMatches(pair);
  const old = uncovered(paragraphs, 'before', before.length);
  const now = uncovered(paragraphs, 'after', after.length);
  const known = inOldOrder([...paragraphs, ...seedMatches(pair, old, now, farSeed)]);
  const matches = inOldOrder([...known, ...betweenKnown(pair, known)]);
  return { matches, firstBehind: (offset) => firstBehind(matches, offset) };
}

function firstBehind(matches: readonly Match[], offset: number): number {
  let low = 0;
  let high = matches.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const match = matches[middle];
    if (match !== undefined && match.before + match.length <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the gaps between known matches have in common. */
function betweenKnown(pair: TextPair, known: readonly Match[]): readonly Match[] {
  const found: Match[] = [];
  const claimed = [...known].sort((a, b) => a.after - b.after);
  const order = new Map(claimed.map((match, index) => [match, index]));
  for (let index = 0; index <= known.length; index += 1) {
    const [left, right] = [known[index - 1], known[index]];
    const gapStart = left === undefined ? 0 : left.before + left.length;
    const gapEnd = right?.before ?? pair.before.length;
    if (gapStart >= gapEnd) continue;
    const from = left === undefined ? 0 : left.after + left.length;
    const next = left === undefined ? claimed[0] : claimed[(order.get(left) ?? 0) + 1];
    const isBetween = next === right;
    if (isBetween) {
      const gap = { before: gapStart, beforeEnd: gapEnd };
      found.push(
        ...inGap(pair, { ...gap, after: from, afterEnd: right?.after ?? pair.after.length }),
      );
      continue;
    }
    // A piece was moved: the gap's ends follow what stands on their own side.
    const room = Math.min(next?.after ?? pair.after.length, from + gapEnd - gapStart + 64);
    const head = loose(pair, { before: gapStart, beforeEnd: gapEnd, after: from, afterEnd: room });
    found.push(...head);
    if (right === undefined) continue;
    const previous = claimed[(order.get(right) ?? 0) - 1];
    const last = head.at(-1);
    const start = last === undefined ? gapStart : last.before + last.length;
    const floor = previous === undefined ? 0 : previous.after + previous.length;
    const back = Math.max(floor, right.after - (gapEnd - start) - 64);
    const isFree = previous !== left || last === undefined;
    if (start < gapEnd && isFree) {
      const gap = { before: start, beforeEnd: gapEnd, after: back, afterEnd: right.after };
      found.push(...loose(pair, gap));
    }
  }
  return found.length === 0 ? found : disjoint(found);
}

/** Two moved pieces may both reach for the new text between them: the first keeps it. */
function disjoint(matches: readonly Match[]): readonly Match[] {
  let end = 0;
  return [...matches]
    .sort((a, b) => a.after - b.after || b.length - a.length)
    .filter((match) => {
      if (match.after < end) return false;
      end = match.after + match.length;
      return true;
    });
}

function loose(pair: TextPair, gap: Gap): readonly Match[] {
  if (gap.after >= gap.afterEnd) return [];
  return inGap(pair, gap).filter((match) => match.length >= shortestLoose);
}

function inGap(pair: TextPair, gap: Gap): readonly Match[] {
  const [n, m] = [gap.beforeEnd - gap.before, gap.afterEnd - gap.after];
  if (n === 0 || m === 0 || m > n * 4 + mostInserted) return [];
  if (n + m <= smallGap) return editScript(pair, gap);
  const seeds = inBothOrders(
    seedMatches(pair, [[gap.before, gap.beforeEnd]], [[gap.after, gap.afterEnd]], nearSeed),
  );
  if (seeds.length === 0) return editScript(pair, gap);
  const found: Match[] = [...seeds];
  let [before, after] = [gap.before, gap.after];
  for (const seed of [...seeds, { before: gap.beforeEnd, after: gap.afterEnd, length: 0 }]) {
    const inner = { before, beforeEnd: seed.before, after, afterEnd: seed.after };
    if (inner.beforeEnd > before && inner.afterEnd > after) found.push(...editScript(pair, inner));
    before = seed.before + seed.length;
    after = seed.after + seed.length;
  }
  return inOldOrder(found);
}

/** The longest row of matches that ascends in both texts, by length (patience sorting would count them). */
function inBothOrders(matches: readonly Match[]): readonly Match[] {
  const sorted = inOldOrder(matches);
  const best: { readonly sum: number; readonly from: number }[] = [];
  for (const [index, match] of sorted.entries()) {
    let [sum, from] = [0, -1];
    for (let other = index - 1; other >= Math.max(0, index - 200); other -= 1) {
      const earlier = sorted[other];
      const row = best[other];
      if (earlier === undefined || row === undefined) continue;
      if (earlier.after + earlier.length <= match.after && row.sum > sum) {
        [sum, from] = [row.sum, other];
      }
    }
    best.push({ sum: sum + match.length, from });
  }
  let at = best.reduce((top, row, index) => (row.sum > (best[top]?.sum ?? -1) ? index : top), -1);
  const row: Match[] = [];
  for (; at >= 0; at = best[at]?.from ?? -1) {
    const match = sorted[at];
    if (match !== undefined) row.push(match);
  }
  return row.toReversed();
}
