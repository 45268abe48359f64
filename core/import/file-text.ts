import type { ImportedDocument } from '../document/imported';
import type { TextRange } from '../document/text-range';

/** A run of a file's lines; `end` is the one behind it. */
export interface LineRun {
  readonly start: number;
  readonly end: number;
}

/** Where texts stand in all of a file's, by their lines. */
export class FileText {
  /** All of it, line by line. */
  readonly whole: string;
  readonly #starts: number[] = [];
  readonly #before: number;

  constructor(document: ImportedDocument) {
    const { before, essays, after } = document;
    const own = essays.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    this.#before = before.length;
    const lines = [...before, ...own, ...after];
    this.whole = lines.join('\n');
    let start = 0;
    for (const line of lines) {
      this.#starts.push(start);
      start += line.length + 1;
    }
    this.#starts.push(start);
  }

  /** Where a run of lines stands, in UTF-16 units. */
  range({ start, end }: LineRun): TextRange {
    return { start: this.#starts[start] ?? 0, end: (this.#starts[end] ?? 1) - 1 };
  }

  /** The line that holds an offset. */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The first line that is in an essay. */
  get first(): number {
    return this.#before;
  }
}
