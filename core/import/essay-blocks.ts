import type { BackHeadingBlock, Block, HeadingLevel, MetadataBlock } from '../document/block';
import { isBody } from '../document/essay';
import { backSection, continuesEntry, entryMarkOf } from './back-matter';
import { isPageHead, isWebClutter } from './clutter';
import { Divisions, levelOf } from './divisions';
import { numberedLine, numbering } from './headings';
import { isBracketed, isNameOfClass, isNames, labelledMetadata } from './metadata';

/** What is known of an essay before its lines are read. */
export interface EssaySource {
  readonly lines: readonly string[];
  /** The line that is its title, or null where the file's name has to serve. */
  readonly titleLine: number | null;
  /** Offset in that line at which the title begins. */
  readonly titleOffset: number;
  /** The line from which on all is the page's trailer. */
  readonly trailer: number;
  /** Whether the page's own head (greeting, path, date, blurb) may stand in front of the text. */
  readonly page: boolean;
  /** What the source itself says a line is; null where only its words can tell, as all of a plain text. */
  readonly given?: readonly (Block | null)[];
}

/** Where the reading of an essay stands: before its text, in it, or in its back matter. */
type Place = 'front' | 'body' | BackHeadingBlock['section'];

/** One block for each line, in order; a block's text is its line. */
export function essayBlocks(source: EssaySource): Block[] {
  return new EssayReading(source).blocks();
}

class EssayReading {
  readonly #source: EssaySource;
  readonly #lines: readonly string[];
  readonly #title: string | null;
  /** 第一， orders headings only where no 一、 does: else it lists points inside a section. */
  readonly #ordinalHeadings: boolean;
  /** null where the source says itself what its headings are. */
  readonly #divisions: Divisions | null;
  #place: Place = 'front';
  /** The last metadata field read while still in front, for what may only follow it. */
  #after: MetadataBlock['field'] | null = null;

  constructor(source: EssaySource) {
    this.#source = source;
    this.#lines = source.lines;
    const titleText = source.titleLine === null ? undefined : source.lines[source.titleLine];
    this.#title = titleText?.slice(source.titleOffset).trim() ?? null;
    const isGiven = source.given?.some((block) => block?.kind === 'heading') ?? false;
    this.#divisions = isGiven ? null : new Divisions(source.lines);
    this.#ordinalHeadings = !source.lines.some((line) => {
      const number = numbering(line);
      return number !== null && number.level === 1 && !number.ordinal;
    });
  }

  blocks(): Block[] {
    return this.#lines.map((text, index) => {
      const block = this.#block(text, index);
      if (block.kind === 'metadata' && this.#place === 'front') this.#after = block.field;
      if (block.kind === 'heading' || block.kind === 'paragraph') this.#place = 'body';
      return block;
    });
  }

  #block(text: string, index: number): Block {
    if (index === this.#source.titleLine) {
      return { kind: 'metadata', field: 'title', text, value: this.#source.titleOffset };
    }
    const given = this.#source.given?.[index] ?? null;
    if (given !== null && given.kind !== 'heading') return this.#given(given);
    if (text === this.#title) return { kind: 'clutter', text, reason: 'repeated-title' };
    if (this.#isPage(text, index)) return { kind: 'clutter', text, reason: 'web-page' };
    const section = backSection(text);
    if (section !== null) {
      this.#place = section;
      return { kind: 'back-heading', section, text };
    }
    if (given !== null) return this.#given(given);
    return (
      labelledMetadata(text, this.#place === 'front') ??
      this.#byline(text, index) ??
      this.#entry(text, index) ??
      this.#bodyBlock(text, index)
    );
  }

  /** Whatever stands for itself belongs to the text, which has begun then; but a picture may head it. */
  #given(block: Block): Block {
    const isText = isBody(block) && block.kind !== 'metadata';
    if (isText && (this.#place === 'front' || block.kind === 'heading')) this.#place = 'body';
    return block;
  }

  #isPage(text: string, index: number): boolean {
    if (index >= this.#source.trailer || isWebClutter(text)) return true;
    return this.#source.page && this.#place === 'front' && isPageHead(text);
  }

  /** Author and affiliation have no label; only their place between title and 摘要 tells them. */
  #byline(text: string, index: number): Block | null {
    if (this.#place !== 'front') return null;
    const isByline = isNameOfClass(text) || (isNames(text) && this.#isBeforeByline(index));
    if (this.#after === 'title' && isByline) {
      return { kind: 'metadata', field: 'author', text, value: 0 };
    }
    if ((this.#after === 'author' || this.#after === 'affiliation') && isBracketed(text)) {
      return { kind: 'metadata', field: 'affiliation', text, value: 0 };
    }
    return null;
  }

  /** Whether the next line that is not folded is an affiliation, 摘要 or 关键词. */
  #isBeforeByline(index: number): boolean {
    for (let next = index + 1; next < this.#lines.length; next += 1) {
      const line = this.#lines[next] ?? '';
      if (line === this.#title || this.#isPage(line, next)) continue;
      return isBracketed(line) || labelledMetadata(line, true) !== null;
    }
    return false;
  }

  /** A note or reference; null outside the back matter and where the essay goes on behind it. */
  #entry(text: string, index: number): Block | null {
    if (this.#place !== 'notes' && this.#place !== 'references') return null;
    const mark = entryMarkOf(text);
    const number = mark === null ? numbering(text) : null;
    const ends = mark === null && (number !== null || !continuesEntry(text));
    if (ends || (this.#divisions?.block(index) ?? null) !== null) return null;
    return this.#place === 'notes'
      ? { kind: 'note', text, mark: mark ?? '' }
      : { kind: 'reference', text };
  }

  #bodyBlock(text: string, index: number): Block {
    const division = this.#divisions?.block(index) ?? null;
    if (division !== null) return division;
    const number = numbering(text);
    if (number === null || (number.ordinal && !this.#ordinalHeadings)) {
      return { kind: 'paragraph', text, runIn: null };
    }
    const level = levelOf(number.level + (this.#divisions?.depth ?? 0));
    const line = numberedLine(text, number);
    if (line.kind === 'run-in') return { kind: 'paragraph', text, runIn: { level, end: line.end } };
    const heads =
      line.kind === 'heading' || (line.kind === 'sentence' && !this.#isListed(index, number.level));
    return heads ? { kind: 'heading', level, text } : { kind: 'paragraph', text, runIn: null };
  }

  /**
   * Whether a numbered sentence stands directly beside another of its level: then they list
   * points and none of them has text below it that it could head.
   */
  #isListed(index: number, level: HeadingLevel): boolean {
    return this.#isSentence(index - 1, level) || this.#isSentence(index + 1, level);
  }

  #isSentence(index: number, level: HeadingLevel): boolean {
    const line = this.#lines[index];
    const number = line === undefined ? null : numbering(line);
    if (line === undefined || number?.level !== level) return false;
    return numberedLine(line, number).kind === 'sentence';
  }
}
