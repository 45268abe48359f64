/** The named styles of a Word document; how each looks is said where the file is made. */
export const wordStyles = [
  'title',
  'byline',
  'heading1',
  'heading2',
  'heading3',
  'heading4',
  'fact',
  'reflection',
  'quotation',
  'point',
  'pointMore',
  'pointComment',
  'pointCommentMore',
  'pointAbout',
  'excerpt',
  'comment',
  'commentMore',
  'about',
  'affiliation',
  'abstract',
  'aboutAuthor',
  'body',
  'item',
  'quote',
  'cell',
  'figure',
  'preformatted',
  'note',
  'reference',
  'margin',
] as const;
export type WordStyle = (typeof wordStyles)[number];

/** What is done to words of an essay; colours are six hex digits, null for none. */
export interface WordDress {
  readonly shade: string | null;
  readonly line: { readonly kind: 'single' | 'wave'; readonly colour: string } | null;
  /** Of the words, and with them of a stroke through them. */
  readonly colour: string | null;
  readonly struck: boolean;
  readonly bold: boolean;
  readonly italic: boolean;
  /** 着重号 under its characters. */
  readonly dotted: boolean;
  readonly script: 'sub' | 'sup' | null;
  readonly face: 'hei' | 'kai' | 'code' | null;
}

/** Words of one look; `label` is set in 黑体 in its colour (six hex digits), small before a comment. */
export interface WordRun {
  /** `\n` is a line break within the paragraph. */
  readonly text: string;
  readonly look: 'plain' | 'label';
  readonly colour: string | null;
  /** The reading that stands above the words; left out where there is none. */
  readonly ruby?: string;
  /** null for words that look as their paragraph does. */
  readonly dress: WordDress | null;
  /** Ids of comments whose passages begin in front of these words, and end behind them. */
  readonly opens: readonly number[];
  readonly closes: readonly number[];
}

/** A picture by its file's name, with its sides in pixels. */
export interface WordPicture {
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** What is read out in its place; may be ''. */
  readonly words: string;
}

export interface WordParagraph {
  readonly kind: 'paragraph';
  readonly style: WordStyle;
  readonly runs: readonly WordRun[];
  /** How far in an item of a list stands: 1 and more; else 0. */
  readonly level: number;
  /** Colour of the bar at its left, six hex digits; null where there is none. */
  readonly bar: string | null;
  /** Stays on one page with the next paragraph. */
  readonly keepNext: boolean;
  /** Begins a page. */
  readonly newPage: boolean;
  /** Stands above the words, in a line of its own; left out where there is none. */
  readonly picture?: WordPicture;
}

export interface WordCell {
  readonly paragraphs: readonly WordParagraph[];
  readonly rows: number;
  readonly columns: number;
  readonly header: boolean;
}

export interface WordTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly WordCell[])[];
}

export type WordBlock = WordParagraph | WordTable;

/** A comment in Word's margin. */
export interface WordComment {
  readonly id: number;
  /** Of a reply the comment it answers; else null. */
  readonly parent: number | null;
  readonly lines: readonly WordRun[];
  /** As the clock showed it where the reader is: YYYY-MM-DDTHH:mm:ss. */
  readonly date: string;
}

/** A Word document as plain data, every text free of what XML does not take. */
export interface WordDocument {
  readonly title: string;
  readonly creator: string;
  readonly blocks: readonly WordBlock[];
  readonly comments: readonly WordComment[];
  /** Who wrote the comments; '' where there are none. */
  readonly annotator: string;
}

const bare = { dress: null, opens: [], closes: [] } as const;

export function paragraph(style: WordStyle, runs: readonly WordRun[]): WordParagraph {
  return { kind: 'paragraph', style, runs, level: 0, bar: null, keepNext: false, newPage: false };
}

export function plain(text: string): WordRun {
  return { text, look: 'plain', colour: null, ...bare };
}

export function label(text: string, colour: string | null = null): WordRun {
  return { text, look: 'label', colour, ...bare };
}
