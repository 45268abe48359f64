import type { Chapter, Excerpt } from './chapter';
import { cleanText, oneLine } from './clean-text';
import { localTime } from '../local-day';
import { reflectedText } from './reflected';
import { saidOn } from './said';
import type { NotesSource } from './study-notes';

/** Without it Excel takes the file for one in the system's own encoding. */
const byteOrderMark = '\ufeff';

/** What makes a spreadsheet take a cell for a formula, also in full width and behind blanks. */
const formula = /^[\s"']*[=+\-@＝＋－＠|%]|^[\t\r]/u;

/**
 * Notes as a table, one a row in the order of the essays (RFC 4180; UTF-8 with a byte order mark). No
 * cell is a formula in any spreadsheet: one that would be begins with an apostrophe.
 */
export function notesTable(source: NotesSource): string {
  const { csv } = source.words;
  const rows = source.chapters.flatMap((chapter) => [
    ...chapter.excerpts.map((excerpt) => row(source, chapter, excerpt)),
    ...reflectionRow(source, chapter),
  ]);
  const lines = [csv.columns, ...rows].map((cells) => cells.map(cell).join(','));
  return `${byteOrderMark}${lines.join('\r\n')}\r\n`;
}

function row(source: NotesSource, chapter: Chapter, excerpt: Excerpt): readonly string[] {
  const { words, timeZone, choices } = source;
  const { passage, section, pigment, kind, tags, starred, created, modified } = excerpt;
  const { comment, followUps } = saidOn(source, excerpt);
  const path =
    section === null ? [words.notes.orphans] : [...section.headings, section.point ?? ''];
  const time = (instant: string) => localTime(instant, timeZone).replace('T', ' ');
  return [
    ...essayOf(chapter),
    path
      .map(oneLine)
      .filter((part) => part !== '')
      .join(words.notes.pathJoin),
    words.pigments[pigment],
    words.kinds[kind],
    choices.content.excerpts ? cleanText(passage) : '',
    comment,
    followUps
      .map(({ text, day }) => [day, text].filter((part) => part !== '').join(words.notes.colon))
      .join('\n'),
    tags
      .map(oneLine)
      .filter((part) => part !== '')
      .join(words.csv.tagJoin),
    starred ? words.notes.starred : '',
    time(created),
    time(modified),
  ];
}

/** 我的心得 in a row of its own, where the comments are. */
function reflectionRow({ words, choices }: NotesSource, chapter: Chapter) {
  const text = choices.content.reflection ? reflectedText(chapter.reflection) : '';
  if (text === '') return [];
  return [[...essayOf(chapter), '', '', words.notes.reflection, '', text, '', '', '', '', '']];
}

function essayOf({ title, author }: Chapter): readonly string[] {
  return [oneLine(title), author === null ? '' : oneLine(author)];
}

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[",\r\n']|^\s|\s$/u.test(safe) ? `"${safe.replace(/"/gu, '""')}"` : safe;
}
