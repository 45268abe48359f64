/**
 * The pieces an essay is made of. A block's `text` is kept exactly as it was imported (only outer
 * white space is trimmed); what the page shows differently (labels, punctuation, folding) is
 * decided when it is shown, so offsets never move.
 */
export type Block =
  | MetadataBlock
  | HeadingBlock
  | ParagraphBlock
  | BackHeadingBlock
  | NoteBlock
  | ReferenceBlock
  | ClutterBlock;

export type MetadataField =
  'title' | 'author' | 'affiliation' | 'abstract' | 'keywords' | 'about-author';

export interface MetadataBlock {
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

export interface HeadingBlock {
  readonly kind: 'heading';
  readonly level: HeadingLevel;
  readonly text: string;
}

/** A heading that opens a paragraph and runs on into it: `end` is the offset behind its sentence end (。” with the quote). */
export interface RunIn {
  readonly level: HeadingLevel;
  readonly end: number;
}

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  readonly text: string;
  /** null where the paragraph opens without a heading of its own. */
  readonly runIn: RunIn | null;
}

/** The line that opens the back matter (JATS `back`): 注释 or 参考文献. */
export interface BackHeadingBlock {
  readonly kind: 'back-heading';
  readonly section: 'notes' | 'references';
  readonly text: string;
}

export interface NoteBlock {
  readonly kind: 'note';
  readonly text: string;
  /** The mark the text refers to it by, such as ①; it opens `text`. '' where the line goes on with the note above. */
  readonly mark: string;
}

export interface ReferenceBlock {
  readonly kind: 'reference';
  readonly text: string;
}

/** A line that is not the essay's own: folded, never deleted. */
export interface ClutterBlock {
  readonly kind: 'clutter';
  readonly text: string;
  readonly reason: 'repeated-title' | 'web-page';
}
