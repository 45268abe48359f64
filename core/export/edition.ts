import type { Look } from '../annotation/mark-kind';
import type { Pigment } from '../annotation/pigment';
import type { StyleName } from '../document/mark';
import type { Media } from '../document/media';
import type { Language } from '../settings';
import type { Words } from '../words/words';
import type { Chapter, Excerpt } from './chapter';
import { cleanText, oneLine } from './clean-text';
import { editionText } from './edition-text';
import type { ExportChoices } from './export-choices';
import { lostExcerpts } from './arranged';
import type { NotesBlock, NotesSource } from './study-notes';
import { reflectionOf, signed } from './study-notes';

/** What a paragraph of the essay is; `title` to `about-author` are its metadata. */
export type EditionRole =
  | 'title'
  | 'author'
  | 'affiliation'
  | 'abstract'
  | 'keywords'
  | 'about-author'
  | 'heading1'
  | 'heading2'
  | 'heading3'
  | 'body'
  | 'item'
  | 'quote'
  | 'cell'
  | 'figure'
  | 'preformatted'
  | 'back-heading'
  | 'note'
  | 'reference';

/** Words over which nothing changes. All text is clean; only preformatted text has `\n` in it. */
export interface EditionPiece {
  /** May be '' where only notes begin or end. */
  readonly text: string;
  /** 'run-in1' to 'run-in3' are headings that the paragraph opens with and runs on from. */
  readonly part: 'text' | 'label' | 'marker' | 'note-mark' | 'run-in1' | 'run-in2' | 'run-in3';
  /** Characters with a reading, its brackets, or the reading itself; else null. */
  readonly ruby: 'base' | 'opens' | 'reading' | 'closes' | null;
  /** The author's own styles. */
  readonly styles: readonly StyleName[];
  /** The reader's marks over the words, newest first. */
  readonly looks: readonly Look[];
  /** A note stands at this very place, in front of the words. */
  readonly points: readonly Pigment[];
  /** Numbers of the notes whose passages begin in front of the words, and end behind them. */
  readonly opens: readonly number[];
  readonly closes: readonly number[];
}

/** Chinese has no italics: emphasis is set with dots under the characters (clreq). Letters slant. */
export const takesDots = (text: string): boolean => /\p{Script=Han}/u.test(text);

/** A picture of the essay's. */
export interface EditionPicture extends Media {
  /** The words that stand for it; '' where it has a caption. */
  readonly words: string;
}

/** Where a document finds a picture, by its file's name; '' where it has none. */
export type PictureAddress = (file: string) => string;

export interface EditionParagraph {
  readonly kind: 'paragraph';
  readonly role: EditionRole;
  /** Of an item: 1 for a list of its own, 2 for one inside an item, and so on; else 0. */
  readonly level: number;
  /** Colour of the bar beside a paragraph that is marked as a whole; null where none is. */
  readonly bar: Pigment | null;
  readonly pieces: readonly EditionPiece[];
  /** Stands above the words; left out where there is none. */
  readonly picture?: EditionPicture;
}

export interface EditionCell {
  readonly paragraphs: readonly EditionParagraph[];
  readonly rows: number;
  readonly columns: number;
  readonly header: boolean;
}

export interface EditionTable {
  readonly kind: 'table';
  readonly rows: readonly (readonly EditionCell[])[];
}

export type EditionBlock = EditionParagraph | EditionTable;

/** What the reader wrote on a passage at one time. */
export interface EditionComment {
  /** Clean; `\n` between lines; never ''. */
  readonly text: string;
  /** ISO 8601 instant of its first writing. */
  readonly created: string;
}

/** A note in the margin. */
export interface EditionNote extends Look {
  /** Counted from 1 through the whole document, in text order. */
  readonly number: number;
  /** null where the passage is only marked, tagged or starred, or written on later. */
  readonly comment: EditionComment | null;
  /** Oldest first. */
  readonly followUps: readonly EditionComment[];
  /** Tags and star, for one small line; empty where there are none. */
  readonly about: readonly string[];
  /** ISO 8601 instant of the mark. */
  readonly created: string;
}

export interface EditionEssay {
  readonly title: string;
  readonly blocks: readonly EditionBlock[];
  readonly notes: readonly EditionNote[];
  /** 我的心得, and the notes whose passages are not in the text: never dropped. */
  readonly after: readonly NotesBlock[];
}

/** 批注本: whole essays with the reader's marks in the text and the notes anchored at their passages. */
export interface Edition {
  readonly title: string;
  /** 署名; '' where the reader gave none. */
  readonly creator: string;
  /** 姓名 alone, or what a reader without one is called. */
  readonly annotator: string;
  readonly language: Language;
  readonly words: Words;
  /** IANA name of where the reader is, and ISO 8601 instant of the export. */
  readonly timeZone: string;
  readonly now: string;
  readonly essays: readonly EditionEssay[];
  /** How many are written out. */
  readonly marks: number;
  readonly comments: number;
}

/** The annotated edition of one essay, or of all essays that have notes, one after another. */
export function editionOf(source: NotesSource): Edition {
  const { words, language, timeZone, now, signature } = source;
  const whole: NotesSource = { ...source, choices: wholeOf(source.choices) };
  const { chapters } = source;
  const [first] = chapters;
  let number = 0;
  const essays = chapters.map((chapter) => {
    const essay = essayOf(whole, chapter, number);
    number += essay.notes.length;
    return essay;
  });
  const single = source.choices.scope === 'essay' && first !== undefined;
  const written = essays.flatMap(({ notes }) => notes);
  const lost = essays.flatMap(({ after }) => after).filter((block) => block.kind === 'excerpt');
  return {
    title: single ? words.edition.title(oneLine(first.title)) : words.edition.titleOfAll,
    creator: signed(source).join(' '),
    annotator: oneLine(signature.name) || words.edition.reader,
    language,
    words,
    timeZone,
    now,
    essays,
    marks: chapters.reduce((sum, chapter) => sum + chapter.excerpts.length, 0),
    comments: [...written, ...lost].reduce(
      (sum, { comment, followUps }) => sum + (comment ? 1 : 0) + followUps.length,
      0,
    ),
  };
}

/** The choices of an edition as those of study notes, for what both have. */
function wholeOf(choices: ExportChoices): ExportChoices {
  const own = { heading: true, excerpts: true, context: false, dates: true };
  const content = { ...own, ...choices.edition.content };
  return { ...choices, content };
}

function essayOf(source: NotesSource, chapter: Chapter, before: number): EditionEssay {
  const isPlaced = ({ section }: Excerpt) => section !== null && chapter.text !== null;
  const placed = chapter.excerpts.filter(isPlaced);
  const noted = source.choices.content.comments ? placed.filter(says) : [];
  const notes = noted.map((excerpt, index) => noteOf(source, excerpt, before + index + 1));
  const numbers = new Map(noted.map(({ id }, index) => [id, before + index + 1]));
  return {
    title: oneLine(chapter.title),
    blocks: editionText(chapter.text ?? [], placed, numbers),
    notes,
    after: [
      ...reflectionOf(source, chapter, 1),
      ...lostExcerpts(
        source,
        chapter.excerpts.filter((one) => !isPlaced(one)),
        1,
      ),
    ],
  };
}

/** Whether there is more to a passage than its mark; a place has nothing else to show it. */
function says({ kind, comment, followUps, tags, starred }: Excerpt): boolean {
  return kind === 'point' || comment !== '' || followUps.length > 0 || tags.length > 0 || starred;
}

function noteOf({ words }: NotesSource, excerpt: Excerpt, number: number): EditionNote {
  const { kind, pigment, created, tags, starred } = excerpt;
  return {
    number,
    kind,
    pigment,
    created,
    comment: commentOf(excerpt),
    followUps: excerpt.followUps.map(commentOf).filter((one) => one !== null),
    about: [
      ...tags
        .map(oneLine)
        .filter((tag) => tag !== '')
        .map((tag) => words.notes.tag(tag)),
      ...(starred ? [words.notes.starred] : []),
    ],
  };
}

function commentOf({
  comment,
  created,
}: Pick<Excerpt, 'comment' | 'created'>): EditionComment | null {
  const text = cleanText(comment);
  return text === '' ? null : { text, created };
}
