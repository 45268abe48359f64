import type { Block } from '../../core/document/block';
import { mostEssays } from '../../core/document/essay-limits';
import { mediaFilesOf } from '../../core/document/illustrated';
import type { ImportedDocument, ImportedEssay, ImportedNotes } from '../../core/document/imported';
import type { Media } from '../../core/document/media';
import { isEssayId } from '../../core/ids';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import {
  essayPart,
  headPart,
  notesPart,
  picturePart,
  shareFormat,
  shareVersion,
} from '../../core/share/shared-file';
import type { ImportTask } from '../../preload/import-contract';
import { lacking } from './lacking';
import type { Pictures } from './pictures';
import { Zip } from './zip';

type Json = Readonly<Record<string, unknown>>;

interface Head {
  readonly title: string;
  readonly essays: number;
  /** null where the file does not say. */
  readonly library: string | null;
}

const damaged = failure({ kind: 'share-damaged' } as const);

/**
 * Our own `.meipi`. Only the parts that its head counts are looked at; that blocks and notes are what
 * they should be, main's schemas tell.
 */
export async function readMeipi(
  { bytes, name }: ImportTask,
  pictures: Pictures,
): Promise<Result<ImportedDocument>> {
  const opened = Zip.open(bytes);
  // Locked or swelling beyond all measure: no Meipi wrote that.
  if (!opened.ok) return damaged;
  const zip = opened.value;
  const head = headIn(parsed(await zip.text(headPart)));
  if (!head.ok) return head;
  const essays: ImportedEssay[] = [];
  for (let number = 1; number <= head.value.essays; number += 1) {
    const essay = parsed(await zip.text(essayPart(number)));
    const notes = notesIn(parsed(await zip.text(notesPart(number))));
    const { title, blocks } = essay ?? {};
    if (typeof title !== 'string' || !areBlocks(blocks) || notes === null) return damaged;
    essays.push({ title, blocks, notes });
  }
  const files = new Set(essays.flatMap(({ blocks }) => [...mediaFilesOf(blocks)]));
  const { media, lacks } = await pictures.keptOf(files, (file) => zip.bytes(picturePart(file)));
  const document: ImportedDocument = {
    title: head.value.title === '' ? name : head.value.title,
    essays: essays.map((essay) => ({ ...essay, blocks: pictured(essay.blocks, media) })),
    before: [],
    after: [],
    ...(head.value.library === null ? {} : { library: head.value.library }),
  };
  return success(lacking(document, lacks));
}

/** How many essays there are, what they are called together, and where they come from. */
function headIn(head: Json | null): Result<Head> {
  if (head?.['format'] !== shareFormat || typeof head['version'] !== 'number') return damaged;
  if (head['version'] > shareVersion) return failure({ kind: 'newer-version' });
  const data = head['data'];
  if (!isObject(data)) return damaged;
  const { title, essays, library } = data;
  const isCount = Number.isInteger(essays) && Number(essays) >= 1 && Number(essays) <= mostEssays;
  if (typeof title !== 'string' || !isCount) return damaged;
  const named = typeof library === 'string' && /^[0-9a-f]{8}$/u.test(library) ? library : null;
  return success({ title, essays: Number(essays), library: named });
}

function notesIn(notes: Json | null): ImportedNotes | null {
  const { essay, annotations, reflection } = notes ?? {};
  if (!isEssayId(essay) || !Array.isArray(annotations)) return null;
  return { essay, annotations, reflection };
}

/** Blocks with their pictures as they were drawn anew; a figure without one is its words. */
function pictured(blocks: readonly Block[], media: ReadonlyMap<string, Media>): readonly Block[] {
  return blocks.map((block) =>
    block.kind === 'figure' && block.media !== null
      ? { ...block, media: media.get(block.media.file) ?? null }
      : block,
  );
}

/** An object out of JSON that can be written as JSON again; null where the text is none. */
function parsed(text: string | null): Json | null {
  try {
    const value: unknown = JSON.parse((text ?? '').replace(/^\ufeff/u, ''));
    // What nests too deep to be written would not leave this window.
    JSON.stringify(value);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

/** Blocks as far as they are touched here. */
function areBlocks(value: unknown): value is readonly Block[] {
  return Array.isArray(value) && value.length > 0 && value.every(isBlock);
}

function isBlock(block: unknown): boolean {
  if (!isObject(block) || typeof block['text'] !== 'string') return false;
  const { kind, media } = block;
  return (
    kind !== 'figure' || media === null || (isObject(media) && typeof media['file'] === 'string')
  );
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
