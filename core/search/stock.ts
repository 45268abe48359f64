import type { FoldedSize } from './copied-library';
import { bytesOf } from './copied-library';
import type { Packed } from './packed';
import type { Scanner } from './scanner';
import { readBeyond } from './scanner';

/** Bytes that may lie idle where texts went, and the share of what is held that may. */
const idleBytes = 65_536;
const idleShare = 1 / 64;

/** Where the text of a slot lies in the memory; all three the same for none. */
interface Place {
  readonly start: number;
  /** Where its inner units are listed. */
  readonly inner: number;
  readonly end: number;
}

/**
 * The folded texts of a library one behind the other in one memory, two bytes a UTF-16 unit, each text
 * under a number of its own, its slot. All of it is scanned for each word: nothing is built that could
 * be wrong. The memory is never more than the most that was held, and a sixty-fourth.
 */
export class Stock {
  readonly #scanner: Scanner;
  readonly #idle: number;
  /** Of each slot the three numbers of its place. */
  #places = new Uint32Array(0);
  #slots = 0;
  #used = 0;
  #held = 0;

  /** `idle`: bytes that may lie idle. */
  constructor(scanner: Scanner, idle = idleBytes) {
    this.#scanner = scanner;
    this.#idle = idle;
  }

  /** Puts texts in, in place of those of the same slots, and takes others out. */
  change(put: ReadonlyMap<number, Packed>, gone: Iterable<number> = []): void {
    for (const slot of gone) this.#drop(slot);
    for (const [slot, packed] of put) {
      this.#drop(slot);
      this.#put(slot, packed);
    }
    if (this.#used - this.#held > Math.max(this.#idle, this.#held * idleShare)) this.#tidy();
  }

  /** Adds how often a folded word occurs in each text to the count of its slot, as `findAll` finds it. */
  count(word: string, counts: Uint32Array): void {
    const { length } = word;
    if (length === 0) return;
    const memory = this.#scanner.memory(this.#used + 2 * length + readBeyond);
    write(memory, this.#used, word);
    for (let slot = 0; slot < this.#slots; slot += 1) {
      const { start, inner, end } = this.#placeOf(slot);
      const units = (inner - start) / 2;
      if (units < length) continue;
      const count = this.#scanner.count(start, units, inner, end, this.#used, length);
      if (count > 0) counts[slot] = (counts[slot] ?? 0) + count;
    }
  }

  /** Bytes that are held. */
  get bytes(): number {
    return this.#used;
  }

  /** The slots that have a text, in the order in which they then lie side by side from the memory's beginning on. */
  tidied(): readonly number[] {
    this.#tidy();
    return this.#inOrder().map(({ slot }) => slot);
  }

  sizeOf(slot: number): FoldedSize {
    const { start, inner, end } = this.#placeOf(slot);
    return { units: (inner - start) / 2, inner: (end - inner) / 4 };
  }

  /** A copy of what these slots have, one behind the other. */
  copyOf(slots: readonly number[]): Uint8Array {
    const places = slots.map((slot) => this.#placeOf(slot));
    const copy = new Uint8Array(places.reduce((sum, { start, end }) => sum + end - start, 0));
    let at = 0;
    for (const { start, end } of places) {
      copy.set(this.part(start, end), at);
      at += end - start;
    }
    return copy;
  }

  /** What lies in the memory from one byte to another; no longer than until something changes. */
  part(from: number, to: number): Uint8Array {
    return this.#scanner.memory(this.#used).subarray(from, Math.min(to, this.#used));
  }

  /**
   * Takes a copy in, which `fill` puts into the memory; only into a stock that holds nothing. The first text
   * has the slot 0. Where `fill` says that it could not, nothing is held; resolves to which it is.
   */
  async restore(
    sizes: readonly FoldedSize[],
    fill: (memory: Uint8Array) => boolean | Promise<boolean>,
  ): Promise<boolean> {
    const bytes = bytesOf(sizes);
    const memory = this.#scanner.memory(bytes + readBeyond);
    if (!(await fill(memory.subarray(0, bytes)))) return false;
    sizes.forEach(({ units, inner }, slot) => {
      const start = this.#used;
      const list = start + 2 * units;
      this.#used = list + 4 * inner;
      this.#keep(slot, { start, inner: list, end: this.#used });
    });
    this.#held = this.#used;
    return true;
  }

  #put(slot: number, { text, inner }: Packed): void {
    const start = this.#used;
    const list = start + 2 * text.length;
    const end = list + 4 * inner.length;
    const memory = this.#scanner.memory(end + readBeyond);
    write(memory, start, text);
    if (inner.length > 0) {
      const { buffer, byteOffset } = memory;
      const view = new DataView(buffer, byteOffset + list, end - list);
      inner.forEach((unit, index) => view.setUint32(4 * index, unit, true));
    }
    this.#keep(slot, { start, inner: list, end });
    this.#used = end;
    this.#held += end - start;
  }

  #drop(slot: number): void {
    const { start, end } = this.#placeOf(slot);
    this.#held -= end - start;
    if (end > start) this.#keep(slot, { start: 0, inner: 0, end: 0 });
  }

  /** Moves all texts together. */
  #tidy(): void {
    const memory = this.#scanner.memory(this.#used);
    const places = this.#inOrder();
    this.#used = 0;
    for (const { slot, start, inner, end } of places) {
      const by = start - this.#used;
      memory.copyWithin(this.#used, start, end);
      this.#keep(slot, { start: start - by, inner: inner - by, end: end - by });
      this.#used = end - by;
    }
  }

  /** The slots that have a text, as these lie in the memory. */
  #inOrder(): readonly (Place & { readonly slot: number })[] {
    return Array.from({ length: this.#slots }, (_none, slot) => ({ slot, ...this.#placeOf(slot) }))
      .filter(({ start, end }) => end > start)
      .sort((a, b) => a.start - b.start);
  }

  #placeOf(slot: number): Place {
    const places = this.#places;
    const at = 3 * slot;
    return { start: places[at] ?? 0, inner: places[at + 1] ?? 0, end: places[at + 2] ?? 0 };
  }

  #keep(slot: number, { start, inner, end }: Place): void {
    if (3 * slot >= this.#places.length) {
      const larger = new Uint32Array(3 * (slot + 1) * 2);
      larger.set(this.#places);
      this.#places = larger;
    }
    const at = 3 * slot;
    this.#places[at] = start;
    this.#places[at + 1] = inner;
    this.#places[at + 2] = end;
    this.#slots = Math.max(this.#slots, slot + 1);
  }
}

function write(memory: Uint8Array, at: number, text: string): void {
  const { length } = text;
  for (let unit = 0; unit < length; unit += 1) {
    const code = text.charCodeAt(unit);
    memory[at + unit] = code;
    memory[at + length + unit] = code >>> 8;
  }
}
