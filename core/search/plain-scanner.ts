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
    text: number,
    units: number,
    inner: number,
    innerEnd: number,
    word: number,
    length: number,
  ): number {
    const innerUnits = new Set<number>();
    for (let at = inner; at < innerEnd; at += 4) innerUnits.add(text + this.#number(at));
    const last = text + units - length;
    let found = 0;
    for (let at = text; ;) {
      at = this.#memory.indexOf(this.#memory[word] ?? 0, at);
      if (at < 0 || at > last) return found;
      const isEven = !innerUnits.has(at) && !innerUnits.has(at + length);
      const isFound = isEven && this.#isSame(at, units, word, length);
      if (isFound) found += 1;
      at += isFound ? length : 1;
    }
  }

  #isSame(at: number, units: number, word: number, length: number): boolean {
    const memory = this.#memory;
    for (let unit = 0; unit < length; unit += 1) {
      if (memory[at + unit] !== memory[word + unit]) return false;
      if (memory[at + units + unit] !== memory[word + length + unit]) return false;
    }
    return true;
  }

  #number(at: number): number {
    return this.#memory.subarray(at, at + 4).reduceRight((sum, byte) => sum * 0x100 + byte, 0);
  }
}
