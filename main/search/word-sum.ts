/** Words that are added in one go: short stretches are soon compiled, one long one only at its end. */
const stretch = 4096;

/**
 * A checksum that tells every flipped bit, every cut and what has changed places, at the speed of
 * memory and on any processor: the sum of all words of 32 bits, and the sum of these sums. Not
 * against forgery.
 */
export class WordSum {
  #sum = 0;
  #sums = 0;

  /** Adds bytes; of all parts but the last their number is a multiple of four. */
  add(bytes: Uint8Array): void {
    const isEven = bytes.byteOffset % 4 === 0;
    const whole = isEven
      ? new Int32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >>> 2)
      : new Int32Array();
    for (let from = 0; from < whole.length; from += stretch) {
      this.#addWords(whole, from, Math.min(whole.length, from + stretch));
    }
    for (let at = whole.byteLength; at < bytes.byteLength; at += 4) {
      const [first = 0, second = 0, third = 0, fourth = 0] = bytes.subarray(at, at + 4);
      this.#addWords(Int32Array.of(first | (second << 8) | (third << 16) | (fourth << 24)), 0, 1);
    }
  }

  #addWords(words: Int32Array, from: number, to: number): void {
    let sum = this.#sum;
    let sums = this.#sums;
    for (let at = from; at < to; at += 1) {
      sum = (sum + (words[at] ?? 0)) | 0;
      sums = (sums + sum) | 0;
    }
    this.#sum = sum;
    this.#sums = sums;
  }

  /** Both sums, each from 0 to 2³² − 1. */
  get both(): readonly [number, number] {
    return [this.#sum >>> 0, this.#sums >>> 0];
  }
}
