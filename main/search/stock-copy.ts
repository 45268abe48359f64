import { dirname } from 'node:path';
import { editionId, essayId } from '../../core/ids';
import { foldingVersion } from '../../core/search/fold';
import type { LibrarySearch } from '../../core/search/library-search';
import type { SearchedText } from '../../core/search/searched-text';
import { bytesOf } from '../../core/search/stock';
import type { FileSystem, OpenFile } from '../storage/file-system';
import { ifThere } from '../storage/if-there';
import { makeLastingFolder, replacePiecemeal, sweepTemporaries } from '../storage/replace-file';
import { WordSum } from './word-sum';

/** "Meipi st" as two words of 32 bits, low byte first: what the file begins with. */
const magic = [0x7069654d, 0x74732069] as const;
/** Counts up with the shape of the file. */
const formatVersion = 1;
/** The head: magic, version, bytes of the list and of the texts, both sums, and the sum of all these. */
const headWords = 8;
/** Bytes that are written at once: a question waits for no more. */
const piece = 1 << 20;
/** Bytes that must stay free beside the copy: what can be made again takes no room from what cannot. */
const margin = 500_000_000;
/** Bytes of a list, and of texts, past which a file is not looked at. */
const longestList = 200_000_000;
const mostBytes = 2_000_000_000;

/** Column by column, which is read in a fraction of the time that rows take. */
interface List {
  readonly writer: string;
  /** One behind the other, 32 hex digits each, and 64. */
  readonly ids: string;
  readonly editions: string;
  readonly titles: readonly string[];
  /** Of each text its UTF-16 units, and how many of them are inner ones. */
  readonly sizes: readonly number[];
}

/** Texts changed while their copy was being written. */
class Superseded extends Error {}

/**
 * A copy on disk of the folded texts that the search holds, so that a start need not read and fold all
 * essays. It can be lost at any time: one that is missing, foreign, damaged, of other texts or folded
 * otherwise is as if it were not there. Of notes it has nothing.
 *
 * The file: a head of eight words of 32 bits, low byte first; a list in JSON, padded with spaces to whole
 * words, of who wrote it and what each text is; the texts as they lie in memory.
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
    const [first, second, version, listBytes = 0, textBytes = 0, sum, sums, check] = head;
    const isOurs = first === magic[0] && second === magic[1] && version === formatVersion;
    const isWhole = check === checkOf(head) && listBytes <= longestList && textBytes <= mostBytes;
    const begins = head.byteLength + listBytes;
    if (!isOurs || !isWhole || (await file.size()) !== begins + textBytes) return false;
    const list = new Uint8Array(listBytes);
    if (!(await filled(file, list, head.byteLength))) return false;
    const summed = new WordSum();
    summed.add(list);
    const texts = this.#textsIn(list);
    if (texts === null || bytesOf(texts) !== textBytes) return false;
    return search.recall(texts, async (memory) => {
      if (!(await filled(file, memory, begins))) return false;
      summed.add(memory);
      return summed.both[0] === sum && summed.both[1] === sums;
    });
  }

  /** The texts of a list; null where another program folded them, or it is none. */
  #textsIn(list: Uint8Array): readonly SearchedText[] | null {
    const read: unknown = JSON.parse(Buffer.from(list.buffer).toString('utf8'));
    if (!isList(read) || read.writer !== this.#writer) return null;
    const { ids, editions, titles, sizes } = read;
    return titles.map((title, index) => ({
      id: essayId(ids.slice(32 * index, 32 * (index + 1))),
      edition: editionId(editions.slice(64 * index, 64 * (index + 1))),
      title,
      units: sizes[2 * index] ?? 0,
      inner: sizes[2 * index + 1] ?? 0,
    }));
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
    const texts = search.copied();
    const bytes = search.copiedBytes;
    const listed: List = {
      writer: this.#writer,
      ids: texts.map(({ id }) => id).join(''),
      editions: texts.map(({ edition }) => edition).join(''),
      titles: texts.map(({ title }) => title),
      sizes: texts.flatMap(({ units, inner }) => [units, inner]),
    };
    const list = padded(Buffer.from(JSON.stringify(listed)));
    const summed = new WordSum();
    summed.add(list);
    summed.add(search.copiedPart(0, bytes));
    const head = Uint32Array.of(...magic, formatVersion, list.byteLength, bytes, ...summed.both, 0);
    head[headWords - 1] = checkOf(head);
    yield bytesIn(head);
    yield list;
    for (let from = 0; from < bytes; from += piece) {
      if (search.changes !== changes) throw new Superseded();
      // A piece of its own: the memory may grow, and move, while the disk is at work.
      yield search.copiedPart(from, from + piece).slice();
    }
    if (search.changes !== changes) throw new Superseded();
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
  const { writer, ids, editions, titles, sizes }: Partial<Record<keyof List, unknown>> = read;
  return (
    [writer, ids, editions].every((one) => typeof one === 'string') &&
    Array.isArray(titles) &&
    titles.every((one) => typeof one === 'string') &&
    Array.isArray(sizes) &&
    sizes.every((one) => Number.isSafeInteger(one) && one >= 0)
  );
}

/** The sum of a head but for its last word. */
function checkOf(head: Uint32Array): number {
  const summed = new WordSum();
  summed.add(bytesIn(head.subarray(0, headWords - 1)));
  return (summed.both[0] ^ summed.both[1]) >>> 0;
}

/** With spaces behind it to whole words of 32 bits. */
function padded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(Math.ceil(bytes.byteLength / 4) * 4).fill(0x20);
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
