import { pigments } from '../annotation/pigment';
import type { AnnotationId } from '../ids';
import type { Words } from '../words/words';
import type { Chapter, Excerpt } from './chapter';
import { commentsOn, isEmpty } from './chapter';
import { cleanText, oneLine } from './clean-text';
import { formatOf } from './export-choices';
import type { PageRoom } from './page-room';
import { heightOf, pageRooms } from './page-room';
import { reflected } from './reflected';
import { hasWords, saidOn } from './said';
import type { NotesBlock, NotesPoint, NotesSource, StudyNotes } from './study-notes';
import { notesDocument } from './study-notes';
import { fact, facts } from './summary';

/** Lines that one passage takes at most, one comment, and the titles of several essays. */
const passageLines = 1.9;
const commentLines = 1.8;
const titleLines = 3;
/** Of each list; and so many that passages need not be shorter for more. */
const most = 6;
const enough = 3;
/** Of the room, for 我的心得 at least, and of what the points have, for passages. */
const ownShare = 0.4;
const keyShare = 0.55;

/** A passage that may be told, with the essay it is in. */
interface Told {
  readonly excerpt: Excerpt;
  readonly title: string;
}

/**
 * 阅读小结 on one page: what was read and when, what it came to, 我的心得, the passages that matter most to the
 * reader, and the open 疑问. Where there is more than a page of the layout holds, the heading says of how
 * much. Everything in it is the reader's or counted.
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
  const { summary, notes } = words;
  const page = pageRooms[formatOf(source.choices) === 'word' ? source.choices.layout : 'common'];
  const height = (blocks: readonly NotesBlock[]) => heightOf(blocks, page, words);
  const title = single === null ? summary.titleOfAll : summary.title(oneLine(single.title));
  const opening: readonly NotesBlock[] = [
    { kind: 'heading', level: 1, text: summary.reading },
    ...(single === null ? [fact(notes.essays, titlesOf(whole, page))] : []),
    ...facts(whole, single ?? 'all').filter(
      (block) => single !== null || block.kind !== 'fact' || block.label !== notes.essays,
    ),
  ];
  const told = chapters.flatMap((chapter) =>
    chapter.excerpts.map((excerpt): Told => ({ excerpt, title: single ? '' : chapter.title })),
  );
  const [questions, others] = parted(told, ({ excerpt }) => excerpt.pigment === 'carmine');
  const key = pointsOf(whole, weightiest(others), page);
  const open = pointsOf(whole, questions, page);
  const own = chapters.flatMap((chapter) => reflectionIn(whole, chapter, single === null));

  const parts = [own, key, open].filter(({ length }) => length > 0).length;
  const frame = height(notesDocument(whole, title, opening).blocks) + parts * page.heading1;
  const room = page.height - frame;
  // 我的心得 comes last, for sentences fill what is left; but something is left for it.
  const forPoints = room - Math.min(height(own), room * ownShare);
  const forKey = Math.max(forPoints - height(open.slice(0, most)), forPoints * keyShare);
  const keptKey = fitting(key, forKey, page, height);
  const keptOpen = fitting(open, forPoints - height(keptKey), page, height);
  const keptOwn = cutTo(own, room - height(keptKey) - height(keptOpen), height);
  const inOrder = placesIn(chapters);
  return notesDocument(whole, title, [
    ...opening,
    ...reflectionPart(own, keptOwn, words),
    ...listed(summary.passages, inOrder(keptKey), key.length, words),
    ...listed(notes.openQuestions, inOrder(keptOpen), open.length, words),
  ]);
}

type Height = (blocks: readonly NotesBlock[]) => number;

/** As many pieces as there is room for, from the first on; of the next one the sentences that fit. */
function cutTo(pieces: readonly NotesBlock[], room: number, height: Height): readonly NotesBlock[] {
  const kept: NotesBlock[] = [];
  for (const piece of pieces) {
    if (height([...kept, piece]) <= room) {
      kept.push(piece);
      continue;
    }
    if (piece.kind !== 'reflection' && piece.kind !== 'quotation') break;
    const upTo = (text: string) => ({ ...piece, text: `${text.trimEnd()}……` });
    const fits = (text: string) => height([...kept, upTo(text)]) <= room;
    const sentences = piece.text.match(/[^。！？!?\n]*(?:[。！？!?]+[”’」』）]*|\n|$)/gu) ?? [];
    const text = longest(sentences, fits) || longest(Array.from(piece.text.slice(0, 500)), fits);
    if (text.trim() !== '') kept.push(upTo(text));
    break;
  }
  // A title with nothing below it.
  if (kept.at(-1)?.kind === 'heading') kept.pop();
  return kept;
}

/** As many of the pieces of a text, from its first on, as fit together. */
function longest(pieces: readonly string[], fits: (text: string) => boolean): string {
  let text = '';
  for (const piece of pieces) {
    if (!fits(text + piece)) break;
    text += piece;
  }
  return text;
}

/** Those that there is room for, from the first on, at least one; on a line each where more than one or two then fit. */
function fitting(
  points: readonly ToldPoint[],
  room: number,
  page: PageRoom,
  height: Height,
): readonly ToldPoint[] {
  const whole = firstOf(points, room, height);
  if (whole.length >= Math.min(enough, points.length)) return whole;
  const lines = points.slice(0, most).map((point) => onLines(point, page));
  const brief = firstOf(lines, room, height);
  return brief.length > whole.length ? brief : whole.length > 0 ? whole : lines.slice(0, 1);
}

function firstOf(points: readonly ToldPoint[], room: number, height: Height): readonly ToldPoint[] {
  const kept: ToldPoint[] = [];
  for (const point of points.slice(0, most)) {
    if (height([...kept, point]) > room) break;
    kept.push(point);
  }
  return kept;
}

/** A point whose passage, and what is said of it, take a line each. */
function onLines(point: ToldPoint, page: PageRoom): ToldPoint {
  const line = (text: string) => shortened(text, page.width - 8);
  const followUps = point.followUps.map(({ text, day }) => ({ text: line(text), day }));
  return { ...point, passage: line(point.passage), comment: line(point.comment), followUps };
}

function reflectionPart(
  own: readonly NotesBlock[],
  kept: readonly NotesBlock[],
  { notes, summary }: Words,
): readonly NotesBlock[] {
  if (own.length === 0) return [];
  const [shown, of] = [kept, own].map((blocks) =>
    blocks.reduce((sum, block) => sum + lengthOf(block), 0),
  );
  const isWhole = kept.length === own.length && kept.at(-1) === own.at(-1);
  const text = isWhole ? notes.reflection : summary.cut(notes.reflection, shown ?? 0, of ?? 0);
  return [{ kind: 'heading', level: 1, text }, ...kept];
}

function listed(
  text: string,
  points: readonly NotesPoint[],
  of: number,
  { summary }: Words,
): readonly NotesBlock[] {
  if (of === 0) return [];
  const heading = points.length < of ? summary.part(text, points.length, of) : text;
  return [{ kind: 'heading', level: 1, text: heading }, ...points];
}

function titlesOf({ chapters, words }: NotesSource, page: PageRoom): string {
  const { notes, summary } = words;
  const titles: string[] = [];
  for (const { title } of chapters) {
    titles.push(notes.essay(oneLine(title)));
    const isTooLong = titles.join(summary.titleJoin).length > titleLines * (page.width - 6);
    if (isTooLong && titles.length > 1) {
      titles.pop();
      break;
    }
  }
  const list = titles.join(summary.titleJoin);
  return summary.titles(list, chapters.length, chapters.length > titles.length);
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

/** Characters that show something, of the reader's own text. */
function lengthOf(block: NotesBlock): number {
  const isText = block.kind === 'reflection' || block.kind === 'quotation';
  return isText ? (block.text.match(/[^\s…]/gu)?.length ?? 0) : 0;
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

/** What is told of passages, in the order given. */
function pointsOf(
  source: NotesSource,
  told: readonly Told[],
  page: PageRoom,
): readonly ToldPoint[] {
  return told.map((one) => pointOf(source, one, page)).filter(hasWords);
}

interface ToldPoint extends NotesPoint {
  readonly id: AnnotationId;
}

/** Puts points in the order of the text, and counts them. */
function placesIn(chapters: readonly Chapter[]) {
  const ids = chapters.flatMap(({ excerpts }) => excerpts.map(({ id }) => id));
  const places = new Map(ids.map((id, at) => [id, at]));
  return (points: readonly ToldPoint[]): readonly NotesPoint[] =>
    points
      .toSorted((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0))
      .map(({ id: _id, ...point }, index) => ({ ...point, number: index + 1 }));
}

/** Of later comments the last is told where there is no first, and how many more there are. */
function pointOf(source: NotesSource, { excerpt, title }: Told, page: PageRoom): ToldPoint {
  const { notes, summary } = source.words;
  const { comment, followUps } = saidOn(source, excerpt);
  const last = comment === '' ? followUps.slice(-1) : [];
  const untold = followUps.length - last.length;
  const about = [
    ...(title === '' ? [] : [notes.essay(oneLine(title))]),
    ...(untold > 0 ? [summary.more(untold)] : []),
  ];
  return {
    kind: 'point',
    id: excerpt.id,
    number: null,
    pigment: excerpt.pigment,
    passage: shortened(oneLine(excerpt.passage), passageLines * page.width),
    comment: shortened(oneLine(comment), commentLines * page.width),
    followUps: last.map(({ text, day }) => {
      return { text: shortened(oneLine(text), commentLines * page.width), day };
    }),
    source: about.join(notes.listJoin),
  };
}

/** The beginning of a long text, up to a mark between clauses where one is near; `longest` in UTF-16 units. */
function shortened(whole: string, longest: number): string {
  const text = cleanText(whole);
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest).replace(/[\ud800-\udbff]$/u, '');
  const clause = /^(.{40,})[，。；！？、,;]/su.exec(cut)?.[1];
  return `${clause ?? cut}……`;
}

function parted<Value>(
  values: readonly Value[],
  fits: (value: Value) => boolean,
): readonly [readonly Value[], readonly Value[]] {
  return [values.filter(fits), values.filter((value) => !fits(value))];
}
