import type { Block, HeadingLevel } from '../document/block';
import { digitNumber, hanNumber, numeral } from './numerals';

/** What a line of a book, a thesis or a law divides it into, the outermost first. */
const ranks = [/[编卷部]|部分/u, /[章回讲课]/u, /节/u, /条/u] as const;
const articles = ranks.length - 1;

const opening = new RegExp(
  `^第\\s?(${hanNumber}|${digitNumber})\\s?(部分|[编卷部章回讲课节条])(\\s{0,9}[:：]?\\s{0,9})`,
  'u',
);
/** Longest words of a heading, its number not counted; where no gap stands behind that, they are few and without a mark. */
const longest = 45;
const longestClose = 20;
const ends = /[。！？；!?;]/u;
const marks = /[\p{P}]/u;
/** As lines of contents end: dots, and a page. */
const leaders = /(?:…|\.{3,}|·{3,}|-{3,})\s?\d{0,4}$/u;

interface Opening {
  readonly rank: number;
  /** UTF-16 length of the number. */
  readonly length: number;
  readonly words: string;
  /** Whether a gap parts them from the number. */
  readonly apart: boolean;
}

function openingOf(line: string): Opening | null {
  const match = opening.exec(line);
  if (match === null || numeral(match[1] ?? '') === null) return null;
  const [whole, , unit = '', gap = ''] = match;
  const words = line.slice(whole.length);
  const rank = ranks.findLastIndex((one) => one.test(unit));
  return { rank, length: whole.length - gap.length, words, apart: gap !== '' || words === '' };
}

/** Whether a line names a chapter and the like, and is not a sentence about one. */
function isHeading({ rank, words, apart }: Opening): boolean {
  if (words.length > longest || ends.test(words) || leaders.test(words)) return false;
  return apart || (rank < articles && words.length <= longestClose && !marks.test(words));
}

/** The headings 第一章, 第一节 and 第一条 of a text: two at least, or there are none. */
export class Divisions {
  readonly #lines: readonly string[];
  /** The ranks that head something here, the outermost first. */
  readonly #present: readonly number[];
  /** Where each line stands last: one that comes again was of the contents. */
  readonly #last: ReadonlyMap<string, number>;

  constructor(lines: readonly string[]) {
    this.#lines = lines;
    this.#last = new Map(lines.map((line, index) => [line, index]));
    const found = lines.flatMap((_line, index) => this.#at(index) ?? []);
    const present = found.length < 2 ? [] : new Set(found.map(({ rank }) => rank));
    this.#present = [...present].sort((a, b) => a - b);
  }

  /** How many levels the numbers within them stand lower: 一、 in a section of a chapter by two. */
  get depth(): number {
    return this.#present.filter((rank) => rank < articles).length;
  }

  /** The block of a line that heads a division, or opens an article; null for any other. */
  block(index: number): Block | null {
    const found = this.#at(index);
    if (found === null || this.#present.length === 0) return null;
    const text = this.#lines[index] ?? '';
    const level = levelOf(this.#present.indexOf(found.rank) + 1);
    if (isHeading(found)) return { kind: 'heading', level, text };
    return { kind: 'paragraph', text, runIn: { level, end: found.length } };
  }

  /** An article may go on as a paragraph; a heading stands alone, and not above one of its like. */
  #at(index: number): Opening | null {
    const line = this.#lines[index] ?? '';
    const found = openingOf(line);
    if (found === null || this.#last.get(line) !== index) return null;
    if (found.rank === articles) return found.apart && !leaders.test(line) ? found : null;
    if (!isHeading(found)) return null;
    const next = openingOf(this.#lines[index + 1] ?? '');
    return next !== null && isHeading(next) && next.rank <= found.rank ? null : found;
  }
}

/** A level that a heading can have. */
export function levelOf(depth: number): HeadingLevel {
  return depth <= 1 ? 1 : depth === 2 ? 2 : 3;
}
