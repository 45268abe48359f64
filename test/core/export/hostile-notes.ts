import type { Block } from '../../../core/document/block';
import type { StyleName } from '../../../core/document/mark';
import type { Edition } from '../../../core/export/edition';
import { editionOf } from '../../../core/export/edition';
import type { NotesSource, StudyNotes } from '../../../core/export/study-notes';
import { studyNotes } from '../../../core/export/study-notes';
import { annotationId } from '../annotation/drawn-text';
import { hostileTexts } from './hostile-text';
import { chapter, excerpt, laterOn, source } from './notes-source';

/**
 * Texts in one document, each wherever someone else's words may stand: title, author, heading,
 * passage, comment, later comment, tag, reflection.
 */
export function hostileNotes(texts: readonly string[]): StudyNotes {
  return studyNotes(hostileSource(texts));
}

/** The same as an annotated edition, in whose essays they stand too. */
export function hostileEdition(texts: readonly string[]): Edition {
  return editionOf(hostileSource(texts));
}

/** What both are made from. */
export function hostileSource(texts: readonly string[]): NotesSource {
  let named = 0;
  const chapters = texts.map((text) => {
    const section = { headings: [text, `（一）${text}`], point: text };
    const note = {
      ...excerpt(text, '', { comment: text, pigment: 'carmine', ...laterOn(text) }),
      section,
    };
    const notes = [note, { ...note, pigment: 'gamboge' as const }, { ...note, section: null }];
    const numbered = notes.map((one) => ({ ...one, id: annotationId(named++) }));
    return chapter(numbered, {
      text: essayOf(text),
      title: text,
      author: text,
      keywords: [text],
      reflection: text,
    });
  });
  return source(chapters, {
    choices: { scope: 'all' },
    content: { dates: true },
    signature: { name: '<script>PWNED()</script>', unit: '"><img src=x onerror=PWNED()>' },
  });
}

/** A text as every kind of block that an edition draws in a way of its own. */
function essayOf(text: string): readonly Block[] {
  const words = text.replace(/\n/gu, ' ');
  const cell = { kind: 'cell', text: words, table: 1, row: 0, rows: 1, columns: 1 } as const;
  const style = (kind: StyleName) => ({ kind, start: 0, end: words.length });
  return [
    { kind: 'preformatted', text },
    { kind: 'metadata', field: 'title', text: words, value: 0 },
    { kind: 'metadata', field: 'abstract', text: `摘要：${words}`, value: 3 },
    { kind: 'heading', level: 1, text: words },
    { kind: 'paragraph', text: words, runIn: { level: 2, end: 1 }, marks: [style('strong')] },
    { kind: 'list-item', text: words, level: 2, marker: words },
    { kind: 'quote', text: words, marks: [{ ...style('code'), kind: 'link', href: words }] },
    { ...cell, column: 0, header: true },
    { ...cell, column: 1, header: false },
    { kind: 'figure', text: words, caption: true, media: null },
    { kind: 'note', text: words, mark: '' },
    { kind: 'reference', text: words },
  ];
}

/** All of them. */
export const allHostileNotes: StudyNotes = hostileNotes(hostileTexts.map(([, text]) => text));
