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

  #put(slot: number, { text, inner }: Packed): void {
    const start = this.#used;
    const list = start + 2 * text.length;
    const end = list + 4 * inner.length;
    const memory = this.#scanner.memory(end + readBeyond);
    write(memory, start, text);
    const { buffer, byteOffset } = memory;
    const view = new DataView(buffer, byteOffset + list, end - list);
    inner.forEach((unit, index) => view.setUint32(4 * index, unit, true));
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
    const places = Array.from({ length: this.#slots }, (_none, slot) => ({
      slot,
      ...this.#placeOf(slot),
    }));
    this.#used = 0;
    for (const { slot, start, inner, end } of places.sort((a, b) => a.start - b.start)) {
      if (end === start) continue;
      const by = start - this.#used;
      memory.copyWithin(this.#used, start, end);
      this.#keep(slot, { start: start - by, inner: inner - by, end: end - by });
      this.#used = end - by;
    }
  }

  #placeOf(slot: number): Place {
    const [start = 0, inner = 0, end = 0] = [
      this.#places[3 * slot],
      this.#places[3 * slot + 1],
      this.#places[3 * slot + 2],
    ];
    return { start, inner, end };
  }

  #keep(slot: number, { start, inner, end }: Place): void {
    if (3 * slot >= this.#places.length) {
      const larger = new Uint32Array(3 * (slot + 1) * 2);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places.set([start, inner, end], 3 * slot);
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
