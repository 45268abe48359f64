import type { Ruby } from '../document/ruby';

/**
 * Finds the readings of a piece while it is written. All offsets are in the piece's text. Characters in
 * several elements before their readings (漢字 before hàn and zì) have none that could stand above them.
 */
export class RubyWriter {
  #ruby: Ruby[] = [];
  /** Where the characters begin that the next reading belongs to; null where none is expected. */
  #start: number | null = null;
  /** Where the reading that is being written has its opening bracket. */
  #base: number | null = null;

  /** Characters with readings begin. */
  begin(at: number): void {
    this.#start = at;
  }

  /** Nothing behind this has a reading. */
  end(): void {
    this.#start = null;
  }

  /** A reading opens, with its bracket at `at`. */
  openReading(at: number): void {
    this.#base = at;
  }

  /** The reading is closed; `text` ends with its bracket. */
  closeReading(text: string): void {
    const end = text.length;
    if (this.#start !== null && this.#base !== null) this.#take(text, this.#start, this.#base);
    this.#base = null;
    if (this.#start !== null) this.#start = end;
  }

  #take(text: string, from: number, base: number): void {
    const characters = text.slice(from, base);
    const start = from + characters.length - characters.trimStart().length;
    const end = text.length;
    const isRead = text.slice(base + 1, end - 1).trim() !== '';
    if (start < base && isRead) this.#ruby.push({ start, base, end });
    if (start === base && this.#ruby.at(-1)?.end === start) this.#ruby.pop();
  }

  /** The readings of the piece that ends, whose text begins at `first`; what is open goes on in the next. */
  flush(first: number): readonly Ruby[] {
    const ruby = this.#ruby.map(({ start, base, end }) => ({
      start: start - first,
      base: base - first,
      end: end - first,
    }));
    this.#ruby = [];
    this.#base = null;
    if (this.#start !== null) this.#start = 0;
    return ruby;
  }
}
