import type { Scanner } from './scanner';

/** A scanner for wherever there is no faster one. */
export class PlainScanner implements Scanner {
  #memory = new Uint8Array(0);

  memory(bytes: number): Uint8Array {
    if (bytes > this.#memory.length) {
      const larger = new Uint8Array(Math.ceil(bytes * 1.25));
      larger.set(this.#memory);
      this.#memory = larger;
    }
    return this.#memory;
  }

  count(
    high: number,
    inner: number,
    innerEnd: number,
    places: number,
    placesEnd: number,
    word: number,
    length: number,
  ): void {
    const memory = this.#memory;
    const innerUnits = new Set(this.#numbers(inner, innerEnd));
    const table = this.#numbers(places, placesEnd);
    const first = memory[word] ?? 0;
    const end = table.at(-2) ?? 0;
    let place = 0;
    let free = 0;
    for (let at = table[0] ?? 0; ; at += 1) {
      at = memory.indexOf(first, at);
      if (at < 0 || at >= end) return;
      while (at >= (table[place + 1] ?? end)) place += 3;
      const behind = at + length;
      const textEnd = table[place + 1] ?? 0;
      const isWhole = at >= (table[place] ?? 0) && behind <= textEnd;
      const isPart = innerUnits.has(at) || (behind < textEnd && innerUnits.has(behind));
      if (at < free || !isWhole || isPart || !this.#isSame(at, high, word, length)) continue;
      table[place + 2] = (table[place + 2] ?? 0) + 1;
      free = behind;
    }
  }

  #isSame(at: number, high: number, word: number, length: number): boolean {
    const memory = this.#memory;
    for (let unit = 0; unit < length; unit += 1) {
      if (memory[at + unit] !== memory[word + unit]) return false;
      if (memory[high + at + unit] !== memory[word + length + unit]) return false;
    }
    return true;
  }

  #numbers(from: number, to: number): Uint32Array {
    return new Uint32Array(this.#memory.buffer, from, (to - from) / 4);
  }
}
