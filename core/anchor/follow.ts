import type { TextRange } from '../document/text-range';
import { contextLength } from './anchor';
import type { EditionMap } from './edition-map';
import type { Match } from './match';

/** Where a passage of an old edition went, with what speaks for it; null where nothing of it is left. */
export interface Followed {
  readonly range: TextRange;
  /** Share of the passage's UTF-16 units that stand there still, 0–1. */
  readonly kept: number;
  /** Share of the context's units on both sides that still stand around it, 0–1. */
  readonly context: number;
  /** Whether parts of the passage went elsewhere, or something was put between them. */
  readonly isTorn: boolean;
}

/** One piece of a passage with its offsets in both texts. */
interface Piece {
  readonly before: number;
  readonly after: number;
  readonly length: number;
}

/** New units between two pieces of one passage, beside what stood between them, that tear it apart. */
const mostBetween = 64;

/** Follows a passage of the old text through the map. */
export function follow(
  map: EditionMap,
  { start, end }: TextRange,
  length: number,
): Followed | null {
  const inside = piecesIn(map, start, end);
  const own = mainCluster(inside, 2 * (end - start) + mostBetween);
  const [from, to] = [Math.max(0, start - contextLength), Math.min(length, end + contextLength)];
  const around = [...piecesIn(map, from, start), ...piecesIn(map, end, to)];
  const range = own === null ? between(map, start, end) : grown(map, own, start, end);
  if (range === null || range.end <= range.start) return null;
  const near = around.filter(
    (piece) =>
      piece.after + piece.length > range.start - 2 * contextLength &&
      piece.after < range.end + 2 * contextLength,
  );
  const contextUnits = to - end + start - from;
  return {
    range,
    kept: own === null ? 0 : sum(own) / (end - start),
    context: contextUnits === 0 ? 1 : sum(near) / contextUnits,
    isTorn: own !== null && (sum(own) < sum(inside) || hasInsertion(own)),
  };
}

const sum = (pieces: readonly Piece[]): number =>
  pieces.reduce((total, piece) => total + piece.length, 0);

function piecesIn({ matches, firstBehind }: EditionMap, start: number, end: number): Piece[] {
  const pieces: Piece[] = [];
  for (let index = firstBehind(start); index < matches.length; index += 1) {
    const match = matches[index];
    if (match === undefined || match.before >= end) break;
    const cut = Math.max(0, start - match.before);
    const stop = Math.min(match.length, end - match.before);
    if (stop > cut) {
      pieces.push({ before: match.before + cut, after: match.after + cut, length: stop - cut });
    }
  }
  return pieces;
}

/** The pieces that still follow each other, with at most so many new units between them; a torn passage goes with its greater part. */
function mainCluster(pieces: readonly Piece[], most: number): readonly Piece[] | null {
  const clusters: Piece[][] = [];
  for (const piece of pieces) {
    const last = clusters.at(-1)?.at(-1);
    const gap = last === undefined ? 0 : piece.after - (last.after + last.length);
    if (last !== undefined && gap >= 0 && gap <= most) clusters.at(-1)?.push(piece);
    else clusters.push([piece]);
  }
  return clusters.reduce<readonly Piece[] | null>(
    (best, cluster) => (best === null || sum(cluster) > sum(best) ? cluster : best),
    null,
  );
}

function hasInsertion(pieces: readonly Piece[]): boolean {
  return pieces.some((piece, index) => {
    const last = pieces[index - 1];
    if (last === undefined) return false;
    const was = piece.before - last.before;
    return piece.after - last.after - was > mostBetween;
  });
}

/** The pieces' range with what was written over at its ends. */
function grown(
  map: EditionMap,
  pieces: readonly Piece[],
  start: number,
  end: number,
): TextRange | null {
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [lastEnd, lastAfter] = [last.before + last.length, last.after + last.length];
  const ahead = freeBefore(map, first);
  const behind = freeBehind(map, lastEnd, lastAfter);
  return {
    start: first.after - Math.min(first.before - start, ahead),
    end: lastAfter + Math.min(end - lastEnd, behind),
  };
}

/** New units between a place and the match before it, where that belongs to the same stretch. */
function freeBefore({ matches, firstBehind }: EditionMap, { before, after }: Piece): number {
  const index = firstBehind(before);
  const own = matches[index];
  if (own === undefined || own.before < before) return 0;
  const earlier = matches[index - 1];
  return gapOf(earlier === undefined ? after : after - (earlier.after + earlier.length));
}

function freeBehind({ matches, firstBehind }: EditionMap, before: number, after: number): number {
  const next = matches[firstBehind(before)];
  if (next === undefined) return 0;
  return next.before < before ? 0 : gapOf(next.after - after);
}

/** A gap that goes backwards, or is very wide, is none: the neighbour was moved. */
const gapOf = (units: number): number => (units < 0 || units > 200 ? 0 : units);

/** Where a passage that was written over whole has stood: between its old neighbours. */
function between(map: EditionMap, start: number, end: number): TextRange | null {
  const index = map.firstBehind(start);
  const [left, right]: readonly (Match | undefined)[] = [
    map.matches[index - 1],
    map.matches[index],
  ];
  if (left === undefined || right === undefined || right.before < end) return null;
  const [gapStart, gapEnd] = [left.before + left.length, right.before];
  const [from, to] = [left.after + left.length, right.after];
  if (to <= from || to - from > 2 * (gapEnd - gapStart) + 8) return null;
  const first = Math.min(to - 1, from + start - gapStart);
  const last = Math.max(first + 1, to - (gapEnd - end));
  return { start: first, end: Math.min(to, last) };
}
