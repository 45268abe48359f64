import type { Match, TextPair } from './match';

type Stretches = readonly (readonly [start: number, end: number])[];

/**
 * Stretches in common of at least `seed` units among the given stretches of two texts, found by
 * their seeds: windows of that length that stand once in each (W. Heckel's unique lines, taken to
 * windows of characters), grown to both sides as far as the texts agree.
 */
export function seedMatches(
  { before, after }: TextPair,
  old: Stretches,
  now: Stretches,
  seed: number,
): readonly Match[] {
  const places = new OncePlaces(lengthOf(now));
  for (const stretch of now) eachWindow(after, stretch, seed, (hash, at) => places.add(hash, at));
  const oncePlaces = new OncePlaces(lengthOf(old));
  for (const stretch of old) {
    eachWindow(before, stretch, seed, (hash, at) => oncePlaces.add(hash, at));
  }
  const ends = endsOf(now);
  const matches: Match[] = [];
  for (const [start, end] of old) {
    let covered = start;
    eachWindow(before, [start, end], seed, (hash, at) => {
      if (at < covered || oncePlaces.at(hash) !== at) return;
      const twin = places.at(hash);
      if (twin < 0 || !agree(before, at, after, twin, seed)) return;
      const [first, last] = ends(twin);
      let back = 0;
      while (
        at - back > covered &&
        twin - back > first &&
        before[at - back - 1] === after[twin - back - 1]
      )
        back += 1;
      let length = seed;
      while (
        at + length < end &&
        twin + length < last &&
        before[at + length] === after[twin + length]
      )
        length += 1;
      matches.push({ before: at - back, after: twin - back, length: length + back });
      covered = at + length;
    });
  }
  return withoutOverlap(matches);
}

function agree(a: Uint16Array, at: number, b: Uint16Array, twin: number, length: number): boolean {
  for (let step = 0; step < length; step += 1) if (a[at + step] !== b[twin + step]) return false;
  return true;
}

/** Calls with the rolling hash of every window of a stretch and the window's start. */
function eachWindow(
  codes: Uint16Array,
  [start, end]: readonly [number, number],
  length: number,
  call: (hash: number, at: number) => void,
): void {
  let out = 1;
  for (let step = 1; step < length; step += 1) out = Math.imul(out, factor);
  let hash = 0;
  for (let at = start; at < end; at += 1) {
    if (at - start >= length) hash = (hash - Math.imul(codes[at - length] ?? 0, out)) | 0;
    hash = (Math.imul(hash, factor) + (codes[at] ?? 0)) | 0;
    if (at - start >= length - 1) call(hash, at - length + 1);
  }
}

/** Odd, so that no bit of a window's first unit is shifted away. */
const factor = 0x01000193;

/** For each hash the one place where it was seen. Open addressing: a Map of a million takes ten times as long. */
class OncePlaces {
  readonly #mask: number;
  readonly #hashes: Int32Array;
  /** 0: free · -1: seen more than once · else the place plus one. */
  readonly #places: Int32Array;

  constructor(count: number) {
    const size = 2 ** Math.ceil(Math.log2(Math.max(16, count * 2)));
    this.#mask = size - 1;
    this.#hashes = new Int32Array(size);
    this.#places = new Int32Array(size);
  }

  add(hash: number, place: number): void {
    const slot = this.#slot(hash);
    const known = this.#places[slot] ?? 0;
    this.#hashes[slot] = hash;
    this.#places[slot] = known === 0 ? place + 1 : -1;
  }

  /** -1 where the hash was never seen or more than once. */
  at(hash: number): number {
    const place = this.#places[this.#slot(hash)] ?? 0;
    return place > 0 ? place - 1 : -1;
  }

  #slot(hash: number): number {
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (this.#places[slot] !== 0 && this.#hashes[slot] !== hash) slot = (slot + 1) & this.#mask;
    return slot;
  }
}

function lengthOf(stretches: Stretches): number {
  return stretches.reduce((sum, [start, end]) => sum + end - start, 0);
}

/** Finds the stretch that a place lies in. */
function endsOf(stretches: Stretches): (place: number) => readonly [number, number] {
  return (place) => {
    let low = 0;
    let high = stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((stretches[middle]?.[0] ?? Infinity) <= place) low = middle;
      else high = middle - 1;
    }
    return stretches[low] ?? [place, place];
  };
}

/** Growing may take a piece of the new text twice: the longer match keeps it. */
function withoutOverlap(matches: readonly Match[]): readonly Match[] {
  const kept: Match[] = [];
  for (const match of [...matches].sort((a, b) => a.after - b.after)) {
    const last = kept.at(-1);
    const overlap = last === undefined ? 0 : last.after + last.length - match.after;
    if (last === undefined || overlap <= 0) {
      kept.push(match);
    } else if (match.length > last.length) {
      kept.pop();
      if (last.length > overlap) kept.push({ ...last, length: last.length - overlap });
      kept.push(match);
    } else if (match.length > overlap) {
      const { before, after, length } = match;
      kept.push({ before: before + overlap, after: after + overlap, length: length - overlap });
    }
  }
  return kept;
}
