import type { Packed } from './packed';
import type { Scanner } from './scanner';
import { readBeyond } from './scanner';

/** Units that may lie idle where texts went, and the share of what is held that may. */
const idleUnits = 32_768;
const idleShare = 1 / 64;

/** Units of room for texts to come: a share of what is held, no less and no more than so many. */
const roomShare = 1 / 64;
const [leastRoom, mostRoom] = [2048, 65_536];

/** Numbers that a scanner is told of a text. */
const placeNumbers = 3;

/** The units of the text of a slot: its first, and the one behind its last; the same for none. */
interface Place {
  readonly start: number;
  readonly end: number;
}

/**
 * The folded texts of a library in one memory, two bytes a UTF-16 unit, each text under a number of its
 * own, its slot. All of it is scanned for each word: nothing is built that could be wrong. The memory:
 * the low bytes of all texts and room for some more, the high bytes and the same room, the inner units,
 * and what is asked. It is never more than the most that was held, and a thirty-second.
 */
export class Stock {
  readonly #scanner: Scanner;
  readonly #idle: number;
  /** Of each slot the two numbers of its place. */
  #places = new Uint32Array(0);
  #slots = 0;
  /** The slots that have a text, in the order of these; null where that is to be found out. */
  #order: Uint32Array | null = null;
  /** Units there is room for: there the high bytes begin. */
  #room = 0;
  /** Units up to the end of the last text, and how many of them are held. */
  #used = 0;
  #held = 0;
  /** How many inner units are listed. */
  #inner = 0;

  /** `idle`: units that may lie idle. */
  constructor(scanner: Scanner, idle = idleUnits) {
    this.#scanner = scanner;
    this.#idle = idle;
  }

  /** Puts texts in, in place of those of the same slots, and takes others out. */
  change(put: ReadonlyMap<number, Packed>, gone: Iterable<number> = []): void {
    for (const slot of gone) this.#drop(slot);
    for (const slot of put.keys()) this.#drop(slot);
    this.#makeRoom([...put.values()].reduce((sum, { text }) => sum + text.length, 0));
    for (const [slot, packed] of put) this.#put(slot, packed);
    this.#order = null;
    if (this.#used - this.#held > Math.max(this.#idle, this.#held * idleShare)) this.#tidy();
  }

  /** Adds how often a folded word occurs in each text to the count of its slot, as `findAll` finds it. */
  count(word: string, counts: Uint32Array): void {
    const { length } = word;
    const order = this.#inOrder();
    if (length === 0 || order.length === 0) return;
    const list = 2 * this.#room;
    const table = list + 4 * this.#inner;
    const wordAt = table + 4 * placeNumbers * order.length;
    const memory = this.#scanner.memory(wordAt + 2 * length + readBeyond);
    const numbers = new Uint32Array(memory.buffer, table, placeNumbers * order.length);
    order.forEach((slot, index) => {
      numbers[placeNumbers * index] = this.#places[2 * slot] ?? 0;
      numbers[placeNumbers * index + 1] = this.#places[2 * slot + 1] ?? 0;
      numbers[placeNumbers * index + 2] = 0;
    });
    write(memory, wordAt, wordAt + length, word);
    this.#scanner.count(this.#room, list, table, table, wordAt, wordAt, length);
    order.forEach((slot, index) => {
      counts[slot] = (counts[slot] ?? 0) + (numbers[placeNumbers * index + 2] ?? 0);
    });
  }

  /** Bytes that are held. */
  get bytes(): number {
    return bytesOf(this.#used) + 4 * this.#inner;
  }

  /** The slots that have a text, in the order in which they then lie side by side, with no room left between. */
  tidied(): readonly number[] {
    this.#tidy();
    this.#setRoom(bytesOf(this.#used) / 2);
    return [...this.#inOrder()];
  }

  /** The units of a slot's text. */
  unitsOf(slot: number): number {
    return (this.#places[2 * slot + 1] ?? 0) - (this.#places[2 * slot] ?? 0);
  }

  /** What lies in the memory from one byte to another once it is tidied; no longer than until something changes. */
  part(from: number, to: number): Uint8Array {
    return this.#scanner.memory(this.bytes).subarray(from, Math.min(to, this.bytes));
  }

  /**
   * Takes a copy of so many bytes in, which `fill` puts into the memory: of texts of so many units each,
   * the first of which has the slot 0; only into a stock that holds nothing. Where `fill` says that it
   * could not, nothing is held; resolves to which it is.
   */
  async restore(
    units: readonly number[],
    bytes: number,
    fill: (memory: Uint8Array) => boolean | Promise<boolean>,
  ): Promise<boolean> {
    const memory = this.#scanner.memory(bytes + readBeyond);
    if (!(await fill(memory.subarray(0, bytes)))) return false;
    units.forEach((length, slot) => {
      const start = this.#used;
      this.#used += length;
      this.#keep(slot, { start, end: this.#used });
    });
    this.#held = this.#used;
    this.#room = bytesOf(this.#used) / 2;
    this.#inner = (bytes - bytesOf(this.#used)) / 4;
    this.#order = null;
    return true;
  }

  #put(slot: number, { text, inner }: Packed): void {
    const start = this.#used;
    const list = 2 * this.#room + 4 * this.#inner;
    const memory = this.#scanner.memory(list + 4 * inner.length + readBeyond);
    write(memory, start, this.#room + start, text);
    const numbers = new Uint32Array(memory.buffer, list, inner.length);
    inner.forEach((unit, index) => (numbers[index] = start + unit));
    this.#inner += inner.length;
    this.#used += text.length;
    this.#held += text.length;
    this.#keep(slot, { start, end: this.#used });
  }

  #drop(slot: number): void {
    const { start, end } = this.#placeOf(slot);
    this.#held -= end - start;
    if (end > start) this.#keep(slot, { start: 0, end: 0 });
  }

  /** Moves all texts together. */
  #tidy(): void {
    const room = this.#room;
    const memory = this.#scanner.memory(2 * room + 4 * this.#inner);
    const inner = new Uint32Array(memory.buffer, 2 * room, this.#inner);
    let [used, kept, at] = [0, 0, 0];
    for (const slot of this.#inOrder()) {
      const { start, end } = this.#placeOf(slot);
      memory.copyWithin(used, start, end);
      memory.copyWithin(room + used, room + start, room + end);
      for (; (inner[at] ?? end) < end; at += 1) {
        const unit = inner[at] ?? 0;
        // Before it lie those of texts that went.
        if (unit >= start) inner[kept++] = unit - start + used;
      }
      this.#keep(slot, { start: used, end: used + end - start });
      used += end - start;
    }
    this.#used = used;
    this.#inner = kept;
  }

  /** For so many units more: mostly there is. */
  #makeRoom(units: number): void {
    const needed = this.#used + units;
    if (needed <= this.#room) return;
    const more = Math.min(mostRoom, Math.max(leastRoom, Math.ceil(needed * roomShare)));
    this.#setRoom(bytesOf(needed + more) / 2);
  }

  /** Moves high bytes and inner units to where they lie with so much room, what lies in the way first. */
  #setRoom(room: number): void {
    const before = this.#room;
    const memory = this.#scanner.memory(2 * Math.max(room, before) + 4 * this.#inner);
    const moveHigh = () => memory.copyWithin(room, before, before + this.#used);
    const moveInner = () => memory.copyWithin(2 * room, 2 * before, 2 * before + 4 * this.#inner);
    for (const move of room > before ? [moveInner, moveHigh] : [moveHigh, moveInner]) move();
    this.#room = room;
  }

  /** Sorted as numbers, that of a text's first unit before its slot's: a comparison of our own takes 10 ms. */
  #inOrder(): Uint32Array {
    if (this.#order !== null) return this.#order;
    const many = this.#slots;
    const firsts = new Float64Array(many);
    let texts = 0;
    for (let slot = 0; slot < many; slot += 1) {
      if (this.unitsOf(slot) > 0) firsts[texts++] = (this.#places[2 * slot] ?? 0) * many + slot;
    }
    this.#order = Uint32Array.from(firsts.subarray(0, texts).sort(), (first) => first % many);
    return this.#order;
  }

  #placeOf(slot: number): Place {
    return { start: this.#places[2 * slot] ?? 0, end: this.#places[2 * slot + 1] ?? 0 };
  }

  #keep(slot: number, { start, end }: Place): void {
    if (2 * slot >= this.#places.length) {
      const larger = new Uint32Array(2 * (slot + 1) * 2);
      larger.set(this.#places);
      this.#places = larger;
    }
    this.#places[2 * slot] = start;
    this.#places[2 * slot + 1] = end;
    this.#slots = Math.max(this.#slots, slot + 1);
  }
}

/** Bytes that so many units take, in whole fours. */
const bytesOf = (units: number): number => 4 * Math.ceil(units / 2);

/** Whether texts of so many units each can take so many bytes, with their inner units. */
export function canBe(units: readonly number[], bytes: number): boolean {
  const innerBytes = bytes - bytesOf(units.reduce((sum, one) => sum + one, 0));
  return innerBytes >= 0 && innerBytes % 4 === 0;
}

function write(memory: Uint8Array, low: number, high: number, text: string): void {
  for (let unit = 0; unit < text.length; unit += 1) {
    const code = text.charCodeAt(unit);
    memory[low + unit] = code;
    memory[high + unit] = code >>> 8;
  }
}
