import type { Change } from '../annotation/change';
import { assertNever } from '../result';
import type { Words } from '../words/words';
import { oneLine } from './clean-text';
import { plainInline, plainParagraphs } from './markdown-text';
import { quotedPoint } from '../annotation/quoted';
import { reflected } from './reflected';

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
      const { pigment, kind, comment, target, tags, starred, follows } = change.annotation;
      const about = [
        plainInline(pigments[pigment]),
        ...tags.map((tag) => plainInline(notes.tag(oneLine(tag)))),
        ...(starred ? [notes.starred] : []),
      ];
      const quote = kind === 'point' ? quotedPoint(target.prefix, target.suffix) : target.quote;
      const label = follows === null ? notes.comment : notes.followUp('');
      const own = comment === '' ? [] : [`**${label}** ${paragraphs(comment)}`];
      return [`**${about.join(notes.listJoin)}**`, quoted(quote), ...own].join('\n\n');
    }
    case 'remove':
      return unsaved.removed;
    case 'reflect':
      return [
        `**${notes.reflection}**`,
        ...reflected(change.text).map(({ kind, text }) =>
          kind === 'quotation' ? quoted(text) : paragraphs(text),
        ),
      ].join('\n\n');
    default:
      return assertNever(change);
  }
}

const paragraphs = (text: string) => plainParagraphs(text).join('\n\n');
const quoted = (text: string) => paragraphs(text).replace(/^/gmu, '> ');
