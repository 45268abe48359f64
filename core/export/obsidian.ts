import type { Pigment } from '../annotation/pigment';
import type { ExportFormat } from './export-format';
import { markdownWith, said } from './markdown';
import { nested, plainInline, plainParagraphs } from './markdown-text';
import type { NotesExcerpt, StudyNotes } from './study-notes';

/** The callout that each kind of mark is drawn as. */
const callouts: Readonly<Record<Pigment, string>> = {
  gamboge: 'important',
  azurite: 'info',
  malachite: 'example',
  carmine: 'question',
  violet: 'tip',
};

/**
 * Study notes for Obsidian: properties in front, each excerpt a callout with an id of its own, so that
 * other notes can link to it or show it.
 */
export const obsidian: ExportFormat = {
  extension: 'md',
  write: (notes) => `${properties(notes)}\n${markdownWith(notes, (one) => callout(one, notes))}`,
};

/** What a program that knows no properties might take for HTML or Markdown. */
const meaning = /[<>&[\]`~|]/gu;

/** YAML: a JSON string is one of its own, whatever is in it. */
function properties({ title, authors, tags, creator }: StudyNotes): string {
  const list = (name: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${name}:`, ...values.map((value) => `  - ${quoted(value)}`)];
  return [
    '---',
    `title: ${quoted(title)}`,
    ...list('author', authors),
    ...(creator === '' ? [] : [`annotator: ${quoted(creator)}`]),
    ...list(
      'tags',
      [...new Set(tags.map(tagName))].filter((tag) => tag !== ''),
    ),
    '---',
    '',
  ].join('\n');
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    meaning,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A tag takes letters, digits, _ - and /, and at least one that is no digit. */
function tagName(tag: string): string {
  const name = tag.replace(/[^\p{L}\p{N}\p{M}_/-]+/gu, '-').replace(/^-+|-+$/gu, '');
  return /^\d+$/u.test(name) ? `_${name}` : name;
}

function callout(excerpt: NotesExcerpt, { words }: StudyNotes): string {
  const { id, pigment, passage, about } = excerpt;
  const title = about.map(plainInline).join(words.notes.listJoin);
  const paragraphs = [...plainParagraphs(passage), ...said(excerpt, words)];
  const lines = [`> [!${callouts[pigment]}] ${title}`, nested(paragraphs, '> ')];
  return `${lines.join('\n')}\n\n^${blockId(id)}`;
}

/** A block's id takes letters, digits and -. */
function blockId(id: string): string {
  return id.replace(/_/gu, '-');
}
