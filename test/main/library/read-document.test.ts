import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readDocument } from '../../../main/library/read-document';
import type { ImportTask } from '../../../preload/import-contract';
import { readFile } from '../../../renderer/import/read-file';
import { encoded } from '../../core/import/encoded-text';
import { storedZip } from '../../core/import/stored-zip';
import { hex, joined, utf16, utf8 } from '../../hostile/encoded';
import { temporaryFolder } from '../temporary-folder';

/** Reads as the import window does, without the window. */
const imports = { read: (task: ImportTask) => readFile(task) };

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});

function written(name: string, bytes: Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

const text =
  '读《师说》有感\n古之学者必有师。师者，所以传道受业解惑也。\n人非生而知之者，孰能无惑？\n';

test('a file is read by what is in it, with the bytes that are kept', async () => {
  const bytes = encoded(text, 'gb18030');
  const read = await readDocument(imports, written('甲.docx', bytes));
  expect(read).toMatchObject({ ok: true, value: { extension: 'txt' } });
  if (!read.ok) return;
  expect(read.value.document.title).toBe('读《师说》有感');
  expect(Buffer.compare(read.value.bytes, bytes)).toBe(0);
});

test('an encoding that is not sure is asked about, and read as it was chosen', async () => {
  const path = written('甲.txt', encoded('夏天', 'gb18030'));
  expect(await readDocument(imports, path)).toMatchObject({
    ok: false,
    failure: { kind: 'encoding-unsure' },
  });
  const read = await readDocument(imports, path, 'gb18030');
  expect(read.ok && read.value.document.essays[0]?.blocks.map((block) => block.text)).toEqual([
    '夏天',
  ]);
});

test.each([
  ['a PDF', 'pdf-not-read', utf8('%PDF-1.4')],
  [
    'an old Word file',
    'doc-not-read',
    joined(hex('d0cf11e0a1b11ae1'), utf16('WordDocument', 'le')),
  ],
  ['a workbook', 'kind-not-read', storedZip({ 'xl/workbook.xml': '' })],
  ['an empty file', 'file-empty', new Uint8Array()],
] as const)('%s has a sentence of its own', async (_what, kind, bytes) => {
  const read = await readDocument(imports, written('甲.txt', bytes));
  expect(read).toEqual({ ok: false, failure: { kind } });
});

test.each(['资料.zip', '资料.RAR', '资料.7z'])('%s is told to be unpacked first', async (name) => {
  const read = await readDocument(imports, written(name, storedZip({ '读后感.txt': '' })));
  expect(read).toEqual({ ok: false, failure: { kind: 'archive-not-read' } });
});

test('a folder and a file that is gone are answers too', async () => {
  mkdirSync(join(folder, '甲.txt'));
  expect(await readDocument(imports, join(folder, '甲.txt'))).toEqual({
    ok: false,
    failure: { kind: 'not-a-file' },
  });
  expect(await readDocument(imports, join(folder, '乙.txt'))).toEqual({
    ok: false,
    failure: { kind: 'disk', reason: 'missing' },
  });
});
