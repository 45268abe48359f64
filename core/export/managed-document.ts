import { assertNever } from '../result';
import type { ExportChoices, Work } from './export-choices';
import { fingerprint } from './fingerprint';
import type { Property } from './front-matter';
import type { ManagedBlock } from './managed-text';
import { markdownExcerpt, markdownWith } from './markdown';
import { callout, noteProperties } from './obsidian';
import type { NotesBlock, NotesExcerpt, NotesSource, StudyNotes } from './study-notes';

/** Study notes as Markdown in stretches that an export into the same file finds again. */
export interface ManagedDocument {
  /** null where the format has none. */
  readonly properties: readonly Property[] | null;
  /** In the order of the document; each key once. */
  readonly blocks: readonly ManagedBlock[];
}

/** The formats that are written again into a file without touching what the reader wrote there. */
export const repeatableFormats = ['markdown', 'obsidian'] as const;
export type RepeatableFormat = (typeof repeatableFormats)[number];

export function isRepeatable(format: string): format is RepeatableFormat {
  return repeatableFormats.some((one) => one === format);
}

/** Whether the choices ask for a file of each essay, which only what is written again can be: no file is in the way. */
export function isOfEach({ files, work, format }: ExportChoices): boolean {
  return files === 'each' && work === 'notes' && isRepeatable(format);
}

/**
 * Each excerpt is a block by its annotation's id, each heading with what stands below it one by the
 * headings above it; what stands on top names the essay, so that its file is known among others.
 */
export function managedDocument(
  format: RepeatableFormat,
  notes: StudyNotes,
  { chapters, choices }: NotesSource,
): ManagedDocument {
  const [first] = chapters;
  const of = choices.scope === 'essay' && first !== undefined ? first.essay : 'all';
  const { words } = notes;
  const excerpt = (one: NotesExcerpt) => excerptIn(format, one, notes);
  return {
    properties: format === 'obsidian' ? noteProperties(notes) : null,
    blocks: stretchesOf(notes.blocks, documentKey(choices.work, of)).map(({ key, blocks }) => {
      const [only] = blocks;
      const isExcerpt = blocks.length === 1 && only?.kind === 'excerpt';
      const text = isExcerpt ? excerpt(only) : markdownWith({ blocks, words }, excerpt);
      return { key, text: text.trimEnd() };
    }),
  };
}

/** The key of the block on top of a document; `of` is the essay's id, or 'all'. */
export function documentKey(work: Work, of: string): string {
  return work === 'summary' ? `summary-of-${of}` : `of-${of}`;
}

/** The id of the essay whose study notes a file holds that Meipi wrote; null for any other file. */
export function notedEssayIn(text: string): string | null {
  return /^<!-- meipi of-([\w-]+) [0-9a-f]{16} -->\r?$/mu.exec(text)?.[1] ?? null;
}

function excerptIn(format: RepeatableFormat, excerpt: NotesExcerpt, notes: StudyNotes): string {
  switch (format) {
    case 'markdown':
      return markdownExcerpt(excerpt, notes.words);
    case 'obsidian':
      return callout(excerpt, notes);
    default:
      return assertNever(format);
  }
}

interface Stretch {
  readonly key: string;
  readonly blocks: NotesBlock[];
}

function stretchesOf(blocks: readonly NotesBlock[], top: string): readonly Stretch[] {
  const named = new Map<string, number>();
  const once = (name: string): string => {
    const times = (named.get(name) ?? 0) + 1;
    named.set(name, times);
    return times === 1 ? name : `${name}-${times}`;
  };
  const stretches: Stretch[] = [{ key: once(top), blocks: [] }];
  const path: string[] = [];
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'excerpt') {
      stretches.push({ key: once(`note-${block.id}`), blocks: [block] });
    } else if (block.kind === 'heading') {
      path.splice(block.level - 1, Infinity, block.text);
      const kind = isReflected(blocks[index + 1]) ? 'reflection' : 'part';
      const key = once(`${kind}-${fingerprint(path.join('\n')).slice(0, 12)}`);
      stretches.push({ key, blocks: [block] });
    } else stretches.at(-1)?.blocks.push(block);
  }
  return stretches;
}

function isReflected(block: NotesBlock | undefined): boolean {
  return block?.kind === 'reflection' || block?.kind === 'quotation';
}
