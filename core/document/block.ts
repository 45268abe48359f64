import type { Mark } from './mark';
import type { Media } from './media';
import type { Ruby } from './ruby';

/**
 * The pieces an essay is made of. A block's `text` is kept exactly as it was imported (only outer
 * white space is trimmed); what the page shows differently (labels, punctuation, folding) is
 * decided when it is shown, so offsets never move.
 */
export type Block =
  | MetadataBlock
  | HeadingBlock
  | ParagraphBlock
  | ListItemBlock
  | QuoteBlock
  | TableCellBlock
  | FigureBlock
  | PreformattedBlock
  | BackHeadingBlock
  | NoteBlock
  | ReferenceBlock
  | ClutterBlock;

/** What the author did to the block's words, and their readings; left out where nothing. */
interface Marked {
  readonly marks?: readonly Mark[];
  readonly ruby?: readonly Ruby[];
}

export type MetadataField =
  'title' | 'author' | 'affiliation' | 'abstract' | 'keywords' | 'about-author';

export interface MetadataBlock extends Marked {
  readonly kind: 'metadata';
  readonly field: MetadataField;
  readonly text: string;
  /**
   * UTF-16 offset in `text` at which the value begins: behind "摘要:", or behind "篇1:" of a title
   * that was part of a compilation; 0 where the line is all value.
   */
  readonly value: number;
}

/** 1: 一、 or 第一， · 2: （一） · 3: `1.` or 1、 */
export type HeadingLevel = 1 | 2 | 3;

export interface HeadingBlock extends Marked {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly text: string;
}

/** A heading that opens a paragraph and runs on into it: `end` is the offset behind its sentence end (。” with the quote). */
export interface RunIn {
  readonly level: HeadingLevel;
  readonly end: number;
}

export interface ParagraphBlock extends Marked {
  readonly kind: 'paragraph';
  readonly text: string;
  /** null where the paragraph opens without a heading of its own. */
  readonly runIn: RunIn | null;
  /** It names the table or picture beside it; left out where not. */
  readonly caption?: true;
}

/** A paragraph of an item of a list. */
export interface ListItemBlock extends Marked {
  readonly kind: 'list-item';
  readonly text: string;
  /** 1 for a list of its own, 2 for one inside an item, and so on. */
  readonly level: number;
  /** What the source draws before the item and has not in its words: • or 3.; '' for a further paragraph of the item. */
  readonly marker: string;
}

/** A paragraph that the author quotes and sets apart (HTML's blockquote). */
export interface QuoteBlock extends Marked {
  readonly kind: 'quote';
  readonly text: string;
}

/**
 * A paragraph in a cell of a table. The cells of one table follow each other, row by row; empty cells
 * have no block, and a cell of several paragraphs has several.
 */
export interface TableCellBlock extends Marked {
  readonly kind: 'cell';
  readonly text: string;
  /** Tells the tables of an essay apart. */
  readonly table: number;
  /** Counted from 0. */
  readonly row: number;
  readonly column: number;
  /** How many rows and columns it takes up; 1 or more. */
  readonly rows: number;
  readonly columns: number;
  readonly header: boolean;
}

export interface FigureBlock extends Marked {
  readonly kind: 'figure';
  /** Its caption; without one the words that stand for the picture (HTML's alt), which may be none. */
  readonly text: string;
  /** Whether `text` is a caption, shown below the picture too. */
  readonly caption: boolean;
  /** null where the picture is not at hand: left outside, drawn in lines, or damaged. */
  readonly media: Media | null;
}

/** Text whose line breaks and blanks are the author's (HTML's pre); `text` holds `\n` and no other line ends. */
export interface PreformattedBlock extends Marked {
  readonly kind: 'preformatted';
  readonly text: string;
}

/** The line that opens the back matter (JATS `back`): 注释 or 参考文献. */
export interface BackHeadingBlock {
  readonly kind: 'back-heading';
  readonly section: 'notes' | 'references';
  readonly text: string;
}

export interface NoteBlock extends Marked {
  readonly kind: 'note';
  readonly text: string;
  /** The mark the text refers to it by, such as ①; it opens `text`. '' where the line goes on with the note above. */
  readonly mark: string;
  /** What marks of the kind 'note-reference' name it by; left out where only its mark tells. */
  readonly id?: string;
}

export interface ReferenceBlock extends Marked {
  readonly kind: 'reference';
  readonly text: string;
}

/** A line that is not the essay's own: folded, never deleted. */
export interface ClutterBlock {
  readonly kind: 'clutter';
  readonly text: string;
  readonly reason: 'repeated-title' | 'web-page';
}
