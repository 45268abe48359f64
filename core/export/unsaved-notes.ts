import type { Change } from '../annotation/change';
import { assertNever } from '../result';
import type { Words } from '../words/words';
import { plainInline, plainParagraphs } from './markdown-text';

/** Changes of one essay that are on no disk. */
export interface UnsavedNotes {
  readonly title: string;
  readonly changes: readonly Change[];
}

/** What the window holds and no disk has taken, as Markdown for people to read. */
export function unsavedNotes(essays: readonly UnsavedNotes[], words: Words): string {
  const parts = essays.map(({ title, changes }) =>
    [
      `## ${plainInline(words.notes.essay(title))}`,
      ...changes.map((change) => said(change, words)),
    ].join('\n\n'),
  );
  return `${[`# ${words.unsaved.title}`, ...parts].join('\n\n')}\n`;
}

function said(change: Change, { unsaved, notes, pigments }: Words): string {
  switch (change.kind) {
    case 'put': {
      const { pigment, comment, target } = change.annotation;
      const quote = quoted(target.quote);
      const own = comment === '' ? [] : [`**${notes.comment}** ${paragraphs(comment)}`];
      return [`**${pigments[pigment]}**`, quote, ...own].join('\n\n');
    }
    case 'remove':
      return unsaved.removed;
    case 'reflect':
      return `**${notes.reflection}**\n\n${paragraphs(change.text)}`;
    default:
      return assertNever(change);
  }
}

const paragraphs = (text: string) => plainParagraphs(text).join('\n\n');
const quoted = (text: string) => paragraphs(text).replace(/^/gmu, '> ');
