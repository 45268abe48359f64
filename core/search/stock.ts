import type { Packed } from './packed';

/** UTF-16 units from which on a shelf is full: few enough to be written anew within 2 ms. */
const usualSize = 1_000_000;
const mostItems = 1000;

const none = new Uint32Array(0);

/** Packed texts one behind the other, with a `\n` between them. */
interface Shelf {
  readonly text: string;
  /** Whose the texts are, and where each begins; a last start is where the next would. */
  readonly slots: readonly number[];
  readonly starts: Uint32Array;
  /** As of `Packed`. */
  readonly inner: Uint32Array;
}

type Item = readonly [slot: number, packed: Packed];

/**
 * The folded texts of a library in few long strings, two bytes a UTF-16 unit, each text under a number
 * of its own, its slot. All of it is scanned for each word: nothing is built that could be wrong.
 */
export class Stock {
  readonly #full: number;
  #shelves: readonly Shelf[] = [];
  readonly #shelfOf = new Map<number, Shelf>();
  /** By unit: whether a character's fold has it anywhere but at its beginning. Never taken back. */
  readonly #isInner = new Uint8Array(0x10000);

  constructor(full = usualSize) {
    this.#full = full;
  }

  /** Puts texts in, in place of those of the same slots, and takes others out. */
  change(put: ReadonlyMap<number, Packed>, gone: Iterable<number> = []): void {
    const out = new Set(gone);
    const open = new Set<Shelf>();
    for (const slot of [...put.keys(), ...out]) {
      const shelf = this.#shelfOf.get(slot) ?? this.#shelves.at(-1);
      if (shelf !== undefined) open.add(shelf);
    }
    const items = [...open].flatMap(itemsOf).filter(([slot]) => !put.has(slot) && !out.has(slot));
    for (const shelf of open) for (const slot of shelf.slots) this.#shelfOf.delete(slot);
    const built = shelvesOf([...items, ...put], this.#full);
    for (const shelf of built) this.#keep(shelf);
    this.#shelves = [...this.#shelves.filter((shelf) => !open.has(shelf)), ...built];
  }

  #keep(shelf: Shelf): void {
    for (const slot of shelf.slots) this.#shelfOf.set(slot, shelf);
    for (const unit of shelf.inner) this.#isInner[shelf.text.charCodeAt(unit)] = 1;
  }

  /** Adds how often a folded word occurs in each text to the count of its slot, as `findAll` finds it. */
  count(word: string, counts: Uint32Array): void {
    if (word === '') return;
    const mayBeginInside = this.#isInner[word.charCodeAt(0)] === 1;
    for (const shelf of this.#shelves) this.#countIn(shelf, word, mayBeginInside, counts);
  }

  #countIn(
    { text, slots, starts, inner }: Shelf,
    word: string,
    mayBeginInside: boolean,
    counts: Uint32Array,
  ): void {
    let item = 0;
    let next = starts[1] ?? Infinity;
    for (let at = text.indexOf(word); at >= 0;) {
      const behind = at + word.length;
      const isWhole =
        !(mayBeginInside && has(inner, at)) &&
        !(this.#isInner[text.charCodeAt(behind)] === 1 && has(inner, behind));
      if (!isWhole) {
        // A match at no edge is tried once, not once a unit.
        at = text.indexOf(word, nextEdge(inner, at + 1));
        continue;
      }
      while (at >= next) {
        item += 1;
        next = starts[item + 1] ?? Infinity;
      }
      const slot = slots[item] ?? 0;
      counts[slot] = (counts[slot] ?? 0) + 1;
      at = text.indexOf(word, behind);
    }
  }

  /** UTF-16 units that are held. */
  get length(): number {
    return this.#shelves.reduce((sum, { text }) => sum + text.length, 0);
  }
}

function itemsOf({ text, slots, starts, inner }: Shelf): readonly Item[] {
  return slots.map((slot, index): Item => {
    const start = starts[index] ?? 0;
    const end = (starts[index + 1] ?? 0) - 1;
    const own = inner.subarray(firstAt(inner, start), firstAt(inner, end));
    const shifted = own.length === 0 ? none : own.map((unit) => unit - start);
    return [slot, { text: text.slice(start, end), inner: shifted }];
  });
}

function shelvesOf(items: readonly Item[], full: number): readonly Shelf[] {
  const shelves: Shelf[] = [];
  let from = 0;
  let units = 0;
  items.forEach(([, { text }], index) => {
    units += text.length + 1;
    const isFull = units >= full || index + 1 - from >= mostItems;
    if (!isFull && index < items.length - 1) return;
    shelves.push(shelfOf(items.slice(from, index + 1)));
    from = index + 1;
    units = 0;
  });
  return shelves;
}

function shelfOf(items: readonly Item[]): Shelf {
  const starts = new Uint32Array(items.length + 1);
  const inner = new Uint32Array(items.reduce((sum, [, packed]) => sum + packed.inner.length, 0));
  let start = 0;
  let inners = 0;
  items.forEach(([, packed], index) => {
    starts[index] = start;
    for (const unit of packed.inner) {
      inner[inners] = unit + start;
      inners += 1;
    }
    start += packed.text.length + 1;
  });
  starts[items.length] = start;
  const text = items.map(([, packed]) => packed.text).join('\n');
  return { text, slots: items.map(([slot]) => slot), starts, inner };
}

function has(sorted: Uint32Array, wanted: number): boolean {
  return sorted[firstAt(sorted, wanted)] === wanted;
}

/** The first unit from here on at which a character begins. */
function nextEdge(inner: Uint32Array, from: number): number {
  let index = firstAt(inner, from);
  let unit = from;
  while (inner[index] === unit) {
    unit += 1;
    index += 1;
  }
  return unit;
}

/** The index of the first number that is no less than `wanted`. */
function firstAt(sorted: Uint32Array, wanted: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}
