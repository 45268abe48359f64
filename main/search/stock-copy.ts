import { dirname } from 'node:path';
import { editionId, essayId } from '../../core/ids';
import { foldingVersion } from '../../core/search/fold';
import type { CopiedLibrary } from '../../core/search/copied-library';
import type { LibrarySearch } from '../../core/search/library-search';
import type { Detail } from '../../core/search/searched-entry';
import { detailKinds, detailsOf } from '../../core/search/searched-entry';
import { canBe } from '../../core/search/stock';
import type { FileSystem, OpenFile } from '../storage/file-system';
import { ifThere } from '../storage/if-there';
import { makeLastingFolder, replacePiecemeal, sweepTemporaries } from '../storage/replace-file';
import { WordSum } from './word-sum';

/** "Meipi st" as two words of 32 bits, low byte first: what the file begins with. */
const magic = [0x7069654d, 0x74732069] as const;
/** Counts up with the shape of the file. */
const formatVersion = 3;
/** The head: magic, version, number of essays, bytes of list, details and texts, both sums, and the sum of all these. */
const headWords = 10;
/** Of an essay the units of its details and of its text. */
const sizeWords = 2;
/** Bytes that are written at once: a question waits for no more. */
const piece = 1 << 20;
/** Bytes that must stay free beside the copy: what can be made again takes no room from what cannot. */
const margin = 500_000_000;
/** Bytes before the texts, and of these, past which a file is not looked at. */
const longestFront = 200_000_000;
const mostBytes = 2_000_000_000;

/** Column by column, which is read in a fraction of the time that rows take. */
interface List {
  readonly writer: string;
  /** One behind the other, 32 hex digits each, and 64. */
  readonly ids: string;
  readonly editions: string;
  readonly titles: readonly string[];
  /** What else is said of each essay: a kind, then words of that kind, and so on; mostly nothing. */
  readonly others: readonly (readonly string[])[];
}

/** Texts changed while their copy was being written. */
class Superseded extends Error {}

/**
 * A copy on disk of the folded texts that the search holds, so that a start need not read and fold all
 * essays. It can be lost at any time: one that is missing, foreign, damaged, of other texts or folded
 * otherwise is as if it were not there. Of notes it has nothing.
 *
 * The file: a head of ten words of 32 bits, low byte first; a list in JSON of who wrote it and what each
 * essay is, padded with spaces to whole words; two words of sizes an essay; the details, then the texts, as
 * they lie in memory (core/search/stock.ts).
 */
export class StockCopy {
  readonly #fs: FileSystem;
  readonly #path: string;
  readonly #writer: string;

  /** `path` is the file, in a folder of its own; `program` tells whatever else folding depends on. */
  constructor(fs: FileSystem, path: string, program: string) {
    this.#fs = fs;
    this.#path = path;
    this.#writer = `folding ${foldingVersion}, ${program}`;
  }

  /** Puts the copy into a search that holds nothing yet; where it is of no use, nothing. Never throws. */
  async read(search: LibrarySearch): Promise<boolean> {
    try {
      const file = await ifThere(this.#fs.open(this.#path, 'r'));
      if (file === null) return false;
      try {
        return await this.#readFrom(file, search);
      } finally {
        await file.close();
      }
    } catch {
      return false;
    }
  }

  async #readFrom(file: OpenFile, search: LibrarySearch): Promise<boolean> {
    const head = new Uint32Array(headWords);
    if (!(await filled(file, bytesIn(head), 0))) return false;
    const [first, second, version, ...rest] = head;
    const [essays = 0, listBytes = 0, detailBytes = 0, textBytes = 0, sum, sums, check] = rest;
    const frontBytes = listBytes + 4 * sizeWords * essays + detailBytes;
    const isOurs = first === magic[0] && second === magic[1] && version === formatVersion;
    const isWhole = check === checkOf(head) && frontBytes <= longestFront && textBytes <= mostBytes;
    const begins = head.byteLength + frontBytes;
    if (!isOurs || !isWhole || (await file.size()) !== begins + textBytes) return false;
    const front = new Uint8Array(frontBytes);
    if (!(await filled(file, front, head.byteLength))) return false;
    const summed = new WordSum();
    summed.add(front);
    const library = this.#libraryIn(front, listBytes, essays, textBytes);
    if (library === null) return false;
    return search.recall(library, async (memory) => {
      if (!(await filled(file, memory, begins))) return false;
      summed.add(memory);
      return summed.both[0] === sum && summed.both[1] === sums;
    });
  }

  /** What stands before the texts; null where another program folded them, or it is nothing of the kind. */
  #libraryIn(
    { buffer }: Uint8Array<ArrayBuffer>,
    listBytes: number,
    count: number,
    textBytes: number,
  ): CopiedLibrary | null {
    const read: unknown = JSON.parse(Buffer.from(buffer, 0, listBytes).toString('utf8'));
    if (!isList(read) || read.writer !== this.#writer || read.titles.length !== count) return null;
    const sizes = new Uint32Array(buffer, listBytes, sizeWords * count);
    const { ids, editions, titles, others } = read;
    const essays = titles.map((title, index) => ({
      id: essayId(ids.slice(32 * index, 32 * (index + 1))),
      edition: editionId(editions.slice(64 * index, 64 * (index + 1))),
      title,
      details: detailsOf(title, detailsIn(others[index] ?? [])),
      said: sizes[sizeWords * index] ?? 0,
      text: sizes[sizeWords * index + 1] ?? 0,
    }));
    const details = new Uint8Array(buffer, listBytes + sizes.byteLength);
    const areDetails = canBe(
      essays.map(({ said }) => said),
      details.byteLength,
    );
    const areTexts = canBe(
      essays.map(({ text }) => text),
      textBytes,
    );
    return areDetails && areTexts ? { essays, details, textBytes } : null;
  }

  /**
   * Writes the copy, whole or not at all; questions are answered meanwhile. Resolves to whether it is
   * there: not where texts change meanwhile, or the disk has little room. Throws what the disk says.
   */
  async write(search: LibrarySearch): Promise<boolean> {
    const folder = dirname(this.#path);
    await makeLastingFolder(this.#fs, folder);
    await sweepTemporaries(this.#fs, folder);
    if ((await this.#fs.freeSpace(folder)) < search.copiedBytes + margin) return false;
    try {
      await replacePiecemeal(this.#fs, this.#path, this.#pieces(search));
      return true;
    } catch (error) {
      if (error instanceof Superseded) return false;
      throw error;
    }
  }

  *#pieces(search: LibrarySearch): Generator<Uint8Array> {
    const { changes } = search;
    const library = search.copied();
    const bytes = search.copiedBytes;
    const { list, sizes, details } = this.#frontOf(library);
    const summed = new WordSum();
    for (const part of [list, sizes, details, search.copiedPart(0, bytes)]) summed.add(part);
    const { length } = library.essays;
    const lengths = [length, list.byteLength, details.byteLength, bytes] as const;
    const head = Uint32Array.of(...magic, formatVersion, ...lengths, ...summed.both, 0);
    head[headWords - 1] = checkOf(head);
    yield* [bytesIn(head), list, sizes, details];
    for (let from = 0; from < bytes; from += piece) {
      if (search.changes !== changes) throw new Superseded();
      // A piece of its own: the memory may grow, and move, while the disk is at work.
      yield search.copiedPart(from, from + piece).slice();
    }
    if (search.changes !== changes) throw new Superseded();
  }

  /** What stands before the texts. */
  #frontOf({ essays, details }: CopiedLibrary) {
    const list: List = {
      writer: this.#writer,
      ids: essays.map(({ id }) => id).join(''),
      editions: essays.map(({ edition }) => edition).join(''),
      titles: essays.map(({ title }) => title),
      others: essays.map((essay) =>
        essay.details.flatMap(({ kind, text }) => (kind === 'title' ? [] : [kind, text])),
      ),
    };
    const sizes = essays.flatMap(({ said, text }) => [said, text]);
    return {
      list: padded(Buffer.from(JSON.stringify(list))),
      sizes: bytesIn(Uint32Array.from(sizes)),
      details,
    };
  }

  /** Takes the copy away, and what a write that was cut short left. Throws what the disk says. */
  async remove(): Promise<void> {
    const folder = dirname(this.#path);
    if ((await ifThere(this.#fs.list(folder))) === null) return;
    await sweepTemporaries(this.#fs, folder);
    await ifThere(this.#fs.unlink(this.#path));
  }
}

const bytesIn = ({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array =>
  new Uint8Array(buffer, byteOffset, byteLength);

function isList(read: unknown): read is List {
  if (typeof read !== 'object' || read === null) return false;
  const { writer, ids, editions, titles, others }: Partial<Record<keyof List, unknown>> = read;
  return (
    [writer, ids, editions].every((one) => typeof one === 'string') &&
    isTexts(titles) &&
    Array.isArray(others) &&
    others.every(isTexts)
  );
}

const isTexts = (read: unknown): read is readonly string[] =>
  Array.isArray(read) && read.every((one) => typeof one === 'string');

/** What was listed as kind, words, kind, words; what is of no kind we know is left out. */
function detailsIn(listed: readonly string[]): readonly Detail[] {
  return listed.flatMap((name, index) => {
    const kind = index % 2 === 0 ? detailKinds.find((one) => one === name) : undefined;
    return kind === undefined ? [] : [{ kind, text: listed[index + 1] ?? '' }];
  });
}

/** The sum of a head but for its last word. */
function checkOf(head: Uint32Array): number {
  const summed = new WordSum();
  summed.add(bytesIn(head.subarray(0, headWords - 1)));
  return (summed.both[0] ^ summed.both[1]) >>> 0;
}

/** With spaces behind it to whole words of 32 bits. */
function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(4 * Math.ceil(bytes.byteLength / 4)).fill(0x20);
  whole.set(bytes);
  return whole;
}

/** Fills `into` from the file; whether it had enough. */
async function filled(file: OpenFile, into: Uint8Array, from: number): Promise<boolean> {
  let at = 0;
  while (at < into.byteLength) {
    const count = await file.read(into.subarray(at), from + at);
    if (count === 0) return false;
    at += count;
  }
  return true;
}
