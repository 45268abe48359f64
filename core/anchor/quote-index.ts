import type { TextRange } from '../document/text-range';
import type { Anchor } from './anchor';
import { editScript } from './edit-script';
import type { Followed } from './follow';
import { follow } from './follow';
import { plainCodes } from './plain-codes';
import type { Resolution } from './resolution';
import { judged, leastKept, orphan } from './resolution';

/** Length of the windows that a text is indexed by, in UTF-16 units. */
const seed = 4;
/** Windows that stand in more places than this say little. */
const mostPlaces = 1000;
/** The rarest windows of a quote that vote. */
const mostWindows = 24;
/** Diagonals are counted in strips of so many units. */
const strip = 32;
/** Places that are looked at letter by letter. */
const mostCandidates = 4;
/** Places of a passage's bare words: with more of them none can be told from the others. */
const mostExact = 20;
/** Units on both sides of a candidate that are looked at as well. */
const slack = 32;
/** How much better than the next best a place must be to be sure, and to be one at all. */
const clearLead = 0.15;
const anyLead = 0.03;
/** A place found without its old edition is sure from this score (0–1) on. */
const sureScore = 0.85;
/** So few units stand nearly anywhere: nearly all of their context must be there. */
const short = 5;
const shortScore = 0.95;
/** Fewer units of context than this do not tell words that stand in several places apart; fewer in all prove nothing. */
const leastProof = 8;

/** A window of a pattern, and its places in the text. */
interface Window {
  readonly offset: number;
  readonly from: number;
  readonly to: number;
}

interface Candidate extends Followed {
  readonly score: number;
}

/**
 * A text made ready for finding many quotes in it, for notes whose old edition is not at hand:
 * windows of the quote and its context vote for a diagonal, the best places are compared letter by
 * letter, and context tells twins apart. Costs about 40 ms a million units, then fractions of a ms a quote.
 */
export class QuoteIndex {
  readonly #codes: Uint16Array;
  readonly #mask: number;
  /** Where each hash's places begin in `#places`. */
  readonly #starts: Int32Array;
  readonly #places: Int32Array;

  constructor(text: string) {
    this.#codes = plainCodes(text);
    const windows = Math.max(0, this.#codes.length - seed + 1);
    this.#mask = 2 ** Math.min(22, Math.max(8, Math.ceil(Math.log2(windows + 1)))) - 1;
    this.#starts = new Int32Array(this.#mask + 2);
    for (let at = 0; at < windows; at += 1) this.#bump(this.#hash(this.#codes, at) + 1);
    for (let slot = 1; slot < this.#starts.length; slot += 1) {
      this.#starts[slot] = (this.#starts[slot] ?? 0) + (this.#starts[slot - 1] ?? 0);
    }
    this.#places = new Int32Array(windows);
    const next = this.#starts.slice();
    for (let at = 0; at < windows; at += 1) {
      const hash = this.#hash(this.#codes, at);
      const slot = next[hash] ?? 0;
      this.#places[slot] = at;
      next[hash] = slot + 1;
    }
  }

  /** The passage of an anchor made on another text. Of places that are alike none is taken. */
  find({ prefix, quote, suffix }: Anchor): Resolution {
    if (quote === '') return orphan;
    const pattern = plainCodes(prefix + quote + suffix);
    const own: TextRange = { start: prefix.length, end: prefix.length + quote.length };
    const voted = this.#diagonals(pattern);
    const candidates = (voted.length > 0 ? voted : this.#exact(pattern, own))
      .map((diagonal) => this.#compared(pattern, own, diagonal))
      .filter((candidate): candidate is Candidate => candidate !== null)
      .sort((a, b) => b.score - a.score);
    const [best] = candidates;
    if (best === undefined) return orphan;
    const rival = candidates.find(({ range }) => range.start !== best.range.start);
    const lead = best.score - (rival?.score ?? 0);
    if (lead < anyLead) return orphan;
    const around = best.context * (prefix.length + suffix.length);
    if (best.kept < leastKept) return orphan;
    if (best.kept < 1 && best.kept * quote.length + around < leastProof) return orphan;
    if (around < leastProof && this.#exact(pattern, own).length > 1) return orphan;
    const resolution = judged(best, quote.length);
    const isClear =
      lead >= clearLead && best.score >= (quote.length < short ? shortScore : sureScore);
    return resolution.kind === 'sure' && !isClear ? { ...resolution, kind: 'moved' } : resolution;
  }

  /** Where the pattern's start may be in the text, most votes first. */
  #diagonals(pattern: Uint16Array): readonly number[] {
    const votes = new Map<number, number>();
    for (const { offset, from, to } of this.#rarest(pattern)) {
      for (let slot = from; slot < to; slot += 1) {
        const diagonal = Math.floor(((this.#places[slot] ?? 0) - offset) / strip);
        votes.set(diagonal, (votes.get(diagonal) ?? 0) + 1);
      }
    }
    const withNext = [...votes].map(
      ([diagonal, count]) => [diagonal, count + (votes.get(diagonal + 1) ?? 0)] as const,
    );
    withNext.sort(([, a], [, b]) => b - a);
    const most = withNext[0]?.[1] ?? 0;
    return withNext
      .filter(([, count]) => count * 4 >= most)
      .slice(0, mostCandidates)
      .map(([diagonal]) => diagonal * strip);
  }

  /** Where the pattern would start by the passage's own words alone: little else of it is left, or it is too short to be indexed. */
  #exact(pattern: Uint16Array, { start, end }: TextRange): readonly number[] {
    const found: number[] = [];
    const first = pattern[start] ?? 0;
    for (
      let at = this.#codes.indexOf(first);
      at >= 0 && found.length < mostExact;
      at = this.#codes.indexOf(first, at + 1)
    ) {
      let step = 1;
      while (step < end - start && this.#codes[at + step] === pattern[start + step]) step += 1;
      if (step === end - start) found.push(Math.max(0, at - start));
    }
    return found;
  }

  /** The pattern's windows that stand in the fewest places, and where in `#places` those are. */
  #rarest(pattern: Uint16Array): readonly Window[] {
    const windows: Window[] = [];
    for (let offset = 0; offset + seed <= pattern.length; offset += 1) {
      const hash = this.#hash(pattern, offset);
      const [from, to] = [this.#starts[hash] ?? 0, this.#starts[hash + 1] ?? 0];
      if (to > from && to - from <= mostPlaces) windows.push({ offset, from, to });
    }
    windows.sort((a, b) => a.to - a.from - (b.to - b.from));
    return windows.slice(0, mostWindows);
  }

  #compared(pattern: Uint16Array, own: TextRange, diagonal: number): Candidate | null {
    const start = Math.max(0, diagonal - slack);
    const end = Math.min(this.#codes.length, diagonal + pattern.length + strip + slack);
    if (end <= start) return null;
    const window = this.#codes.subarray(start, end);
    const gap = { before: 0, beforeEnd: pattern.length, after: 0, afterEnd: window.length };
    const matches = editScript({ before: pattern, after: window }, gap);
    const behind = (offset: number): number =>
      matches.filter((match) => match.before + match.length <= offset).length;
    const followed = follow({ matches, firstBehind: behind }, own, pattern.length);
    if (followed === null) return null;
    const { range, kept, context } = followed;
    return {
      ...followed,
      range: { start: start + range.start, end: start + range.end },
      score: 0.6 * kept + 0.4 * context,
    };
  }

  #hash(codes: Uint16Array, at: number): number {
    let hash = 0;
    for (let step = 0; step < seed; step += 1) {
      hash = Math.imul(hash ^ (codes[at + step] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    return hash & this.#mask;
  }

  #bump(slot: number): void {
    this.#starts[slot] = (this.#starts[slot] ?? 0) + 1;
  }
}
