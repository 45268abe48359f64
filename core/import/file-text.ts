import type { ImportedDocument } from '../document/imported';
import type { TextRange } from '../document/text-range';

/** A run of a file's lines; `end` is the one behind it. */
export interface LineRun {
  readonly start: number;
  readonly end: number;
}

/** Where texts stand in all of a file's, by their lines. */
export class FileText {
  readonly #starts: number[] = [];
  readonly #before: number;

  constructor(document: ImportedDocument) {
    const { before, essays, after } = document;
    const own = essays.flatMap(({ blocks }) => blocks.map(({ text }) => text));
    this.#before = before.length;
    let start = 0;
    for (const line of [...before, ...own, ...after]) {
      this.#starts.push(start);
      start += line.length + 1;
    }
    this.#starts.push(start);
  }

  /** Where a run of lines stands, in UTF-16 units. */
  range({ start, end }: LineRun): TextRange {
    return { start: this.#starts[start] ?? 0, end: (this.#starts[end] ?? 1) - 1 };
  }

  /** The first line that is in an essay. */
  get first(): number {
    return this.#before;
  }
}
