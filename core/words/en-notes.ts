import { onFirstUse } from '../on-first-use';
import { count, thousands } from './numbers';
import { titled } from './titled';
import type { Words } from './words';

const utcDay = onFirstUse(
  () => new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeZone: 'UTC' }),
);
/** YYYY-MM-DD as Jul 20, 2025. */
const fullDay = (day: string) => utcDay().format(new Date(`${day}T00:00:00Z`));

/** The words of the study notes that are exported, in English. */
export const notesEn: Words['notes'] = {
  title: (title) => `${titled(title)}: study notes`,
  titleOfAll: 'Study notes',
  essay: titled,
  author: (name) => `Author: ${name}`,
  keywords: (list) => `Keywords: ${list.join('; ')}`,
  authorLabel: 'Author',
  summary: 'Summary',
  essays: 'Essays',
  essayCount: (n) => count(n, 'essay', 'essays'),
  readWhen: 'Read on',
  readHowFar: 'Progress',
  marks: 'Highlights',
  counts: (annotations, comments) =>
    comments === 0
      ? count(annotations, 'highlight', 'highlights')
      : `${count(annotations, 'highlight', 'highlights')}, ${count(comments, 'comment', 'comments')}`,
  byColour: 'By colour',
  count: (name, n) => `${name} ${thousands.format(n)}`,
  day: (day) => fullDay(day),
  period: (first, last) =>
    first === last ? fullDay(first) : `${fullDay(first)} – ${fullDay(last)}`,
  readTimes: (period, times, minutes) =>
    `${period}: ${count(minutes, 'minute', 'minutes')} in ${count(times, 'sitting', 'sittings')}`,
  keyPoints: 'Key points',
  openQuestions: 'Open questions',
  reflection: 'My reflections',
  excerpts: 'Excerpts and comments',
  context: 'Context',
  comment: 'Comment',
  followUp: (day) => (day === '' ? 'Later' : `Later, ${day}`),
  tag: (tag) => `#${tag}`,
  starred: '★',
  opening: 'Opening',
  wholeText: 'Whole text',
  orphans: 'Not placed',
  listJoin: ' · ',
  pathJoin: ' › ',
  wideJoin: '\u2003',
  plainIndent: '  ',
  colon: ': ',
};
