import type { Pigment } from '../annotation/pigment';
import type { AnnotationId } from '../ids';
import type { Language } from '../settings';
import type { Words } from '../words/words';
import { arranged } from './arranged';
import type { Chapter } from './chapter';
import { commentsOn, isEmpty } from './chapter';
import { oneLine } from './clean-text';
import type { ExportChoices, Signature } from './export-choices';
import { dayIn } from '../local-day';
import type { Reflected } from './reflected';
import { reflected } from './reflected';
import { fact, facts, points } from './summary';

export type NotesHeadingLevel = 1 | 2 | 3 | 4;

/** A piece of the notes document. All text in it is clean: no characters illegal in XML, `\n` for line ends. */
export type NotesBlock =
  /** One line, or the essay's title over what the document is where one line would be long. */
  | { readonly kind: 'title'; readonly lines: readonly string[] }
  /** Under the title: who wrote the essay, who hands the notes in. */
  | { readonly kind: 'byline'; readonly text: string }
  /** Levels are never skipped; the title stands above level 1. */
  | { readonly kind: 'heading'; readonly level: NotesHeadingLevel; readonly text: string }
  | { readonly kind: 'fact'; readonly label: string; readonly text: string }
  /** 我的心得: the reader's own words, and passages quoted among them. */
  | Reflected
  | NotesPoint
  | NotesExcerpt;

/** A later comment, with its day in words; '' where the day makes no sense. */
export interface NotesFollowUp {
  readonly text: string;
  readonly day: string;
}

/** A passage of the summary, with where it stands; `number` from 1 in a list that counts. */
export interface NotesPoint {
  readonly kind: 'point';
  readonly number: number | null;
  readonly pigment: Pigment;
  /** Never all of them empty. */
  readonly passage: string;
  readonly comment: string;
  readonly followUps: readonly NotesFollowUp[];
  readonly source: string;
}

/** A passage with its comment. */
export interface NotesExcerpt {
  readonly kind: 'excerpt';
  readonly id: AnnotationId;
  readonly pigment: Pigment;
  /** Never all of them empty. */
  readonly passage: string;
  /** The sentences around the passage; '' where they are not wanted, or are the passage. */
  readonly context: string;
  readonly comment: string;
  readonly followUps: readonly NotesFollowUp[];
  /** Colour, section where no heading above names it, tags, star, day: what stands small under the passage. */
  readonly about: readonly string[];
}

/** The notes document, from which every format is written and the preview is drawn. */
export interface StudyNotes {
  /** Also where the document itself shows none. */
  readonly title: string;
  /** 署名, for the document's properties; '' where the reader gave none. */
  readonly creator: string;
  readonly language: Language;
  readonly words: Words;
  readonly blocks: readonly NotesBlock[];
  /** The authors, and the tags in use, each once in the order of the notes. */
  readonly authors: readonly string[];
  readonly tags: readonly string[];
  /** How many are written out. */
  readonly excerpts: number;
  readonly comments: number;
}

/** Everything notes are made from. Clock, place and words come from outside: same notes, same document. */
export interface NotesSource {
  /** One essay's notes, or those of all essays in the library's order. */
  readonly chapters: readonly Chapter[];
  readonly choices: ExportChoices;
  readonly signature: Signature;
  /** ISO 8601 instant of the export. */
  readonly now: string;
  /** IANA name of where the reader is. */
  readonly timeZone: string;
  readonly language: Language;
  readonly words: Words;
}

/** The notes of one essay, or of all essays that have some: each a chapter under a common summary. */
export function studyNotes(source: NotesSource): StudyNotes {
  const { words, choices } = source;
  const chapters = source.chapters.filter((chapter) => !isEmpty(chapter));
  const [first] = chapters;
  const single = choices.scope === 'essay' && first !== undefined;
  const title = single ? words.notes.title(oneLine(first.title)) : words.notes.titleOfAll;
  const blocks: readonly NotesBlock[] = [
    ...head(source, title, single ? first : null),
    { kind: 'heading', level: 1, text: words.notes.summary },
    ...facts(source, single ? first : 'all'),
    ...points(source, chapters),
    ...(single ? wholeEssay(source, first, 1) : chapters.flatMap((one) => chapter(source, one))),
  ];
  return documentWith(source, title, blocks);
}

/** A document of the same kind on a title of its own: its head, then `blocks`. */
export function notesDocument(
  source: NotesSource,
  title: string,
  blocks: readonly NotesBlock[],
): StudyNotes {
  const [first] = source.chapters;
  const single = source.choices.scope === 'essay' && first !== undefined ? first : null;
  // Its keywords are not the reader's.
  const [, ...bylines] = head(source, title, single && { ...single, keywords: [] });
  const lines = titleLines(source.words, title, single, source.words.summary.titleOfAll);
  return documentWith(source, title, [{ kind: 'title', lines }, ...bylines, ...blocks]);
}

function documentWith(
  source: NotesSource,
  title: string,
  blocks: readonly NotesBlock[],
): StudyNotes {
  const { language, words } = source;
  const chapters = source.chapters.filter((chapter) => !isEmpty(chapter));
  // 阅读小结 alone has its passages as points.
  const kind = source.choices.work === 'summary' ? 'point' : 'excerpt';
  const counted = blocks
    .filter((one) => one.kind === 'point' || one.kind === 'excerpt')
    .filter((one) => one.kind === kind);
  return {
    title,
    creator: signed(source).join(' '),
    language,
    words,
    blocks,
    authors: once(chapters.flatMap(({ author }) => (author === null ? [] : [author]))),
    tags: once(chapters.flatMap((chapter) => chapter.excerpts.flatMap(({ tags }) => tags))),
    excerpts: counted.filter((block) => block.passage !== '').length,
    comments: counted.reduce((sum, block) => sum + commentsOn(block), 0),
  };
}

function once(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(oneLine))].filter((name) => name !== '');
}

function head(source: NotesSource, title: string, essay: Chapter | null): readonly NotesBlock[] {
  const { choices, words, now, timeZone } = source;
  if (!choices.content.heading) return [];
  const author = essay?.author ?? null;
  const handedIn = [
    ...signed(source),
    ...(choices.content.dates ? [words.notes.day(dayIn(now, timeZone))] : []),
  ];
  return [
    { kind: 'title', lines: titleLines(words, title, essay, words.notes.titleOfAll) },
    ...(author === null ? [] : [byline(words.notes.author(oneLine(author)))]),
    ...(essay === null || essay.keywords.length === 0
      ? []
      : [byline(words.notes.keywords(essay.keywords.map(oneLine)))]),
    ...(handedIn.length === 0 ? [] : [byline(handedIn.join(words.notes.wideJoin))]),
  ];
}

/** Characters (UTF-16) up to which a title stands on one line. */
const longestTitleLine = 16;

/** Where a title is too long for a line, the essay's stands over what the document is. */
function titleLines(
  { notes }: Words,
  title: string,
  essay: Chapter | null,
  what: string,
): readonly string[] {
  if (essay === null || title.length <= longestTitleLine) return [title];
  return [notes.essay(oneLine(essay.title)), what];
}

function byline(text: string): NotesBlock {
  return { kind: 'byline', text };
}

/** 署名 as its parts, unit and name; those that are empty are left out. */
export function signed({ signature }: NotesSource): readonly string[] {
  return [oneLine(signature.unit), oneLine(signature.name)].filter((part) => part !== '');
}

function chapter(source: NotesSource, one: Chapter): readonly NotesBlock[] {
  const { words, choices } = source;
  const author = choices.content.heading ? one.author : null;
  return [
    { kind: 'heading', level: 1, text: words.notes.essay(oneLine(one.title)) },
    ...(author === null ? [] : [fact(words.notes.authorLabel, oneLine(author))]),
    ...facts(source, one),
    ...wholeEssay(source, one, 2),
  ];
}

/** 我的心得, then the excerpts, under headings from `level` on. */
function wholeEssay(source: NotesSource, one: Chapter, level: 1 | 2): readonly NotesBlock[] {
  const { words } = source;
  const excerpts = arranged(source, one, level === 1 ? 2 : 3);
  return [
    ...reflectionOf(source, one, level),
    ...(excerpts.length === 0
      ? []
      : [{ kind: 'heading', level, text: words.notes.excerpts } as const, ...excerpts]),
  ];
}

/** 我的心得 under its heading, where it is wanted and there is one. */
export function reflectionOf(
  { words, choices }: NotesSource,
  one: Chapter,
  level: 1 | 2,
): readonly NotesBlock[] {
  const pieces = choices.content.reflection ? reflected(one.reflection) : [];
  return pieces.length === 0
    ? []
    : [{ kind: 'heading', level, text: words.notes.reflection }, ...pieces];
}
