import { pigments } from '../annotation/pigment';
import type { Chapter, Excerpt } from './chapter';
import { commentsOn, isEmpty } from './chapter';
import { cleanText, oneLine } from './clean-text';
import { reflected } from './reflected';
import { hasWords, saidOn } from './said';
import type { NotesBlock, NotesPoint, NotesSource, StudyNotes } from './study-notes';
import { notesDocument } from './study-notes';
import { fact, facts } from './summary';

/** Characters (UTF-16) of an A4 page in 小四 that are left for what is quoted, and of one passage. */
const pageRoom = 700;
const longestPassage = 90;
/** Titles that are named. */
const mostTitles = 12;
/** Of each list, also where there is no room. */
const fewest = 2;
const most = 6;

/** A passage that may be told, with the essay it is in. */
interface Told {
  readonly excerpt: Excerpt;
  readonly title: string;
}

/**
 * 阅读小结 on a page of its own: what was read and when, what it came to, 我的心得 whole, the passages that
 * matter most to the reader, and the open 疑问. Where there are more than a page holds, the heading says of
 * how many. Everything in it is the reader's or counted.
 */
export function readingSummary(source: NotesSource): StudyNotes {
  const { words } = source;
  const chapters = source.chapters.filter((chapter) => !isEmpty(chapter));
  const content = {
    heading: true,
    reflection: true,
    excerpts: true,
    context: false,
    comments: true,
    dates: true,
  };
  const whole: NotesSource = { ...source, chapters, choices: { ...source.choices, content } };
  const [first] = chapters;
  const single = source.choices.scope === 'essay' && first !== undefined ? first : null;
  const { summary } = words;
  const reflection = chapters.flatMap((chapter) => reflectionIn(whole, chapter, single === null));
  const told = chapters.flatMap((chapter) =>
    chapter.excerpts.map((excerpt): Told => ({ excerpt, title: single ? '' : chapter.title })),
  );
  const [questions, others] = parted(told, ({ excerpt }) => excerpt.pigment === 'carmine');
  const written = reflection.reduce((sum, block) => sum + lengthOf(block), 0);
  const room = Math.max(0, pageRoom - written) / 2;
  const key = pointsOf(whole, weightiest(others), room);
  const open = pointsOf(whole, questions, room);
  return notesDocument(
    whole,
    single === null ? summary.titleOfAll : summary.title(oneLine(single.title)),
    [
      { kind: 'heading', level: 1, text: summary.reading },
      ...(single === null ? [fact(words.notes.essays, titlesOf(whole))] : []),
      ...facts(whole, single ?? 'all').filter(
        (block) => single !== null || block.kind !== 'fact' || block.label !== words.notes.essays,
      ),
      ...(reflection.length === 0
        ? []
        : [{ kind: 'heading', level: 1, text: words.notes.reflection } as const, ...reflection]),
      ...listed(summary.passages, key, summary),
      ...listed(words.notes.openQuestions, open, summary),
    ],
  );
}

interface Points {
  readonly points: readonly NotesPoint[];
  readonly of: number;
}

function listed(
  text: string,
  { points, of }: Points,
  { part }: NotesSource['words']['summary'],
): readonly NotesBlock[] {
  if (points.length === 0) return [];
  const heading = points.length < of ? part(text, points.length, of) : text;
  return [{ kind: 'heading', level: 1, text: heading }, ...points];
}

function titlesOf({ chapters, words }: NotesSource): string {
  const { notes, summary } = words;
  const titles = chapters.slice(0, mostTitles).map(({ title }) => notes.essay(oneLine(title)));
  const list = titles.join(summary.titleJoin);
  return summary.titles(list, chapters.length, chapters.length > mostTitles);
}

function reflectionIn(
  { words }: NotesSource,
  { title, reflection }: Chapter,
  isNamed: boolean,
): readonly NotesBlock[] {
  const pieces = reflected(reflection);
  const name: NotesBlock = { kind: 'heading', level: 2, text: words.notes.essay(oneLine(title)) };
  return pieces.length === 0 ? [] : isNamed ? [name, ...pieces] : pieces;
}

function lengthOf(block: NotesBlock): number {
  return 'text' in block ? block.text.length : 0;
}

/**
 * What the reader gave most to, the weightiest first: the starred, then those with the most comments, then the
 * longest comments. Where there are none, what is marked as 要点.
 */
function weightiest(told: readonly Told[]): readonly Told[] {
  const marked = told.filter(({ excerpt }) => excerpt.starred || commentsOn(excerpt) > 0);
  if (marked.length === 0) return told.filter(({ excerpt }) => excerpt.pigment === pigments[0]);
  const weight = ({ excerpt }: Told) =>
    (excerpt.starred ? 1e9 : 0) + commentsOn(excerpt) * 1e6 + Math.min(excerpt.comment.length, 1e5);
  return marked.toSorted((a, b) => weight(b) - weight(a));
}

/** The first of them that there is room for, in the order of the text; `room` in UTF-16 units. */
function pointsOf(source: NotesSource, told: readonly Told[], room: number): Points {
  const all = told.map(({ excerpt, title }, index) => ({
    index,
    point: pointOf(source, excerpt, title),
  }));
  const shown = all.filter(({ point }) => hasWords(point));
  const kept: typeof shown = [];
  let left = room;
  for (const one of shown) {
    left -= one.point.passage.length + one.point.comment.length;
    if (kept.length >= most || (left < 0 && kept.length >= fewest)) break;
    kept.push(one);
  }
  const places = new Map(
    source.chapters.flatMap(({ excerpts }) => excerpts).map((one, at) => [one, at]),
  );
  const placeOf = (index: number) => {
    const excerpt = told[index]?.excerpt;
    return excerpt === undefined ? 0 : (places.get(excerpt) ?? 0);
  };
  return {
    of: shown.length,
    points: kept
      .toSorted((a, b) => placeOf(a.index) - placeOf(b.index))
      .map(({ point }, index) => ({ ...point, number: index + 1 })),
  };
}

function pointOf(source: NotesSource, excerpt: Excerpt, title: string): NotesPoint {
  return {
    kind: 'point',
    number: null,
    pigment: excerpt.pigment,
    passage: shortened(oneLine(excerpt.passage)),
    ...saidOn(source, excerpt),
    source: title === '' ? '' : source.words.notes.essay(oneLine(title)),
  };
}

/** The beginning of a long passage, up to a mark between clauses where one is near. */
function shortened(passage: string): string {
  const text = cleanText(passage);
  if (text.length <= longestPassage) return text;
  const cut = text.slice(0, longestPassage).replace(/[\ud800-\udbff]$/u, '');
  const clause = /^(.{40,})[，。；！？、,;]/su.exec(cut)?.[1];
  return `${clause ?? cut}……`;
}

function parted<Value>(
  values: readonly Value[],
  fits: (value: Value) => boolean,
): readonly [readonly Value[], readonly Value[]] {
  return [values.filter(fits), values.filter((value) => !fits(value))];
}
