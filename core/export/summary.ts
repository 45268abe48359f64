import type { Pigment } from '../annotation/pigment';
import { pigments } from '../annotation/pigment';
import type { Chapter, Excerpt } from './chapter';
import { commentsOn, isEmpty } from './chapter';
import { cleanText, oneLine } from './clean-text';
import { minutesOf } from '../library/reading-record';
import { dayIn } from '../local-day';
import { hasWords, saidOn } from './said';
import type { NotesBlock, NotesPoint, NotesSource } from './study-notes';

/**
 * What the reading came to: of an essay when, how far, how many marks and of which colours; of
 * `all` chapters together how many essays in place of how far.
 */
export function facts(source: NotesSource, of: Chapter | 'all'): readonly NotesBlock[] {
  const { notes, pigments: names } = source.words;
  const chapters = of === 'all' ? source.chapters.filter((one) => !isEmpty(one)) : [of];
  const excerpts = chapters.flatMap((chapter) => chapter.excerpts);
  const comments = excerpts.reduce((sum, one) => sum + commentsOn(one), 0);
  const period = readWhen(source, chapters);
  const ofPigment = new Map<Pigment, number>();
  for (const { pigment } of excerpts) ofPigment.set(pigment, (ofPigment.get(pigment) ?? 0) + 1);
  const counts = pigments.flatMap((pigment) => {
    const count = ofPigment.get(pigment) ?? 0;
    return count === 0 ? [] : [notes.count(names[pigment], count)];
  });
  return [
    ...(of === 'all' ? [fact(notes.essays, notes.essayCount(chapters.length))] : []),
    ...(period === null ? [] : [fact(notes.readWhen, period)]),
    ...(of === 'all' ? [] : [fact(notes.readHowFar, read(source, of))]),
    fact(notes.marks, notes.counts(excerpts.length, comments)),
    ...(counts.length === 0 ? [] : [fact(notes.byColour, counts.join(notes.listJoin))]),
  ];
}

/** 要点 in order, then the open 疑问; of several essays each under its title's name. */
export function points(source: NotesSource, chapters: readonly Chapter[]): readonly NotesBlock[] {
  const { notes } = source.words;
  const key = pointsOf('gamboge', source, chapters).filter((point) => point.passage !== '');
  const open = pointsOf('carmine', source, chapters);
  return [
    ...titled(
      notes.keyPoints,
      key.map((point, index) => ({ ...point, number: index + 1, comment: '', followUps: [] })),
    ),
    ...titled(notes.openQuestions, open),
  ];
}

function titled(text: string, list: readonly NotesPoint[]): readonly NotesBlock[] {
  return list.length === 0 ? [] : [{ kind: 'heading', level: 2, text }, ...list];
}

function pointsOf(
  pigment: Pigment,
  source: NotesSource,
  chapters: readonly Chapter[],
): readonly NotesPoint[] {
  const { choices, words } = source;
  return chapters.flatMap((chapter) => {
    const from = choices.scope !== 'essay' ? words.notes.essay(oneLine(chapter.title)) : '';
    return chapter.excerpts
      .filter((excerpt) => excerpt.pigment === pigment)
      .map((excerpt): NotesPoint => {
        const { comment, followUps } = saidOn(source, excerpt);
        const passage = choices.content.excerpts ? cleanText(excerpt.passage) : '';
        return { kind: 'point', number: null, pigment, passage, comment, followUps, source: from };
      })
      .filter(hasWords);
  });
}

function read({ words }: NotesSource, { progress, finished }: Chapter): string {
  const percent = Math.floor(Math.max(0, Math.min(1, progress)) * 100);
  return finished ? words.library.finished : words.library.read(percent);
}

/** As Meipi writes instants: they sort as they are. */
const sortable = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/u;

/**
 * From the first to the last day on which something was read, marked or written, and how often and long
 * that was where it was recorded; null where nothing was.
 */
function readWhen({ words, timeZone }: NotesSource, chapters: readonly Chapter[]): string | null {
  const { notes } = words;
  const marked = markedWhen(
    chapters.flatMap((chapter) => chapter.excerpts),
    timeZone,
  );
  const sums = chapters.flatMap(({ reading }) => (reading === null ? [] : [reading]));
  const days = [...marked, ...sums.flatMap(({ first, last }) => [first, last])].toSorted();
  const [from] = days;
  if (from === undefined) return null;
  const period = notes.period(from, days.at(-1) ?? from);
  const seconds = sums.reduce((sum, one) => sum + one.seconds, 0);
  const times = sums.reduce((sum, one) => sum + one.times, 0);
  return times === 0 ? period : notes.readTimes(period, times, minutesOf(seconds));
}

/** The first and the last day on which something was marked or written; none where nothing was. */
function markedWhen(excerpts: readonly Excerpt[], timeZone: string): readonly string[] {
  let [first, last] = [Infinity, -Infinity];
  let [low, high] = ['~', ''];
  const met = (instant: string) => {
    const sorts = sortable.test(instant);
    // Reading each of ten thousand costs more than all else here.
    if (sorts && instant >= low && instant <= high) return;
    const time = Date.parse(instant);
    if (time < first) first = time;
    if (time > last) last = time;
    if (!sorts || Number.isNaN(time)) return;
    if (instant < low) low = instant;
    if (instant > high) high = instant;
  };
  for (const { created, modified, followUps } of excerpts) {
    met(created);
    met(modified);
    for (const later of followUps) {
      met(later.created);
      met(later.modified);
    }
  }
  if (first > last) return [];
  return [first, last].map((time) => dayIn(new Date(time).toISOString(), timeZone));
}

/** A line of the summary. */
export function fact(label: string, text: string): NotesBlock {
  return { kind: 'fact', label, text };
}
