import type { Pigment } from '../annotation/pigment';
import type { ExportFormat } from './export-format';
import type { Property } from './front-matter';
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
  write: (notes) => {
    const front = noteProperties(notes).map(({ text }) => text);
    const body = markdownWith(notes, (one) => callout(one, notes));
    return `${['---', ...front, '---'].join('\n')}\n\n${body}`;
  },
};

/** What a program that knows no properties might take for HTML or Markdown. */
const meaning = /[<>&[\]`~|]/gu;

/** YAML: a JSON string is one of its own, whatever is in it. */
export function noteProperties({ title, authors, tags, creator }: StudyNotes): readonly Property[] {
  const list = (name: string, values: readonly string[]): readonly Property[] => {
    const text = [`${name}:`, ...values.map((value) => `  - ${quoted(value)}`)].join('\n');
    return values.length === 0 ? [] : [{ name, text }];
  };
  const names = tags.map(tagName).filter((tag) => tag !== '');
  return [
    { name: 'title', text: `title: ${quoted(title)}` },
    ...list('author', authors),
    ...(creator === '' ? [] : [{ name: 'annotator', text: `annotator: ${quoted(creator)}` }]),
    ...list('tags', [...new Set(names)]),
  ];
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

/** An excerpt as a callout with its comments, and below it the id that other notes link to. */
export function callout(excerpt: NotesExcerpt, { words }: Pick<StudyNotes, 'words'>): string {
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
