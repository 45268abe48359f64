import { expect } from 'vitest';
import { importedEssaySchema } from '../../../../core/document/essay-schema';
import type { ImportedDocument } from '../../../../core/document/imported';
import { noPictures } from '../../../../renderer/import/pictures';
import { readDocx } from '../../../../renderer/import/read-docx';
import { provideDomParser } from '../../../renderer/import/dom-parser';
import { drawBlock } from '../draw-block';
import type { WordParts } from './docx-of';
import { docxOf } from './docx-of';

provideDomParser();

/** What the importer makes of a Word file with this body. */
export async function imported(body: string, parts: WordParts = {}): Promise<ImportedDocument> {
  const read = await readDocx(
    { name: '名', extension: 'docx', bytes: docxOf(body, parts) },
    noPictures,
  );
  if (!read.ok) throw new Error(read.failure.kind);
  for (const essay of read.value.essays) {
    expect(importedEssaySchema.safeParse(essay).error).toBeUndefined();
  }
  return read.value;
}

/** Its blocks, drawn in lines. */
export async function drawn(body: string, parts?: WordParts): Promise<string[]> {
  return (await imported(body, parts)).essays.flatMap((one) => one.blocks).map(drawBlock);
}
