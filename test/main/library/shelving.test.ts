import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { categoryId } from '../../../core/ids';
import type { LibraryEdit } from '../../../core/library/library-edit';
import { asRead } from '../../../core/library/library-edit';
import type { Library } from '../../../main/library/library';
import { buildBlocks } from '../../core/document/build-blocks';
import { FailingDisk } from '../storage/failing-disk';
import { temporaryFolder } from '../temporary-folder';
import { openedLibrary } from './opened-library';

const now = Date.UTC(2026, 10, 26);
const catalogPath = () => join(folder, 'library', 'catalog.json');

let folder = '';
let disk = new FailingDisk();
beforeEach(() => {
  folder = temporaryFolder();
  disk = new FailingDisk();
});

/** The library as the app opens it at a start. */
async function start(): Promise<Library> {
  return openedLibrary(disk.fs, join(folder, 'library'), { now: () => now, uptime: () => 0 });
}

const author = { kind: 'metadata', field: 'author', text: '作者：李华', value: 3 } as const;
const blocks = [author, ...buildBlocks('第一句。第二句。')];
const file = {
  document: { title: '论读书', essays: [{ title: '论读书', blocks }], before: [], after: [] },
  bytes: Buffer.from('论读书'),
  extension: 'txt',
  bundled: false,
};

async function withEssay() {
  const library = await start();
  const [entry] = await library.add(file);
  if (entry === undefined) throw new Error('no essay');
  return { library, entry };
}

const category = { id: categoryId('history'), name: '史', parent: null, gone: false };
const own = { title: '读书', tags: ['方法'], category: category.id };

test('what the reader says of an essay, and categories, are there after a restart', async () => {
  const { library, entry } = await withEssay();
  const edit: LibraryEdit = {
    essays: [{ ...asRead(entry), own }],
    categories: [category],
  };
  expect(await library.edit(edit)).toEqual({ ok: true, value: null });
  const again = await start();
  expect(again.catalog.categories).toEqual([{ ...category, turn: 1 }]);
  expect(again.entry(entry.id)).toMatchObject({ title: '论读书', finished: true, marks: 1, own });
});

test('an essay that is removed comes back with its tags, in its category', async () => {
  const { library, entry } = await withEssay();
  await library.edit({ essays: [{ essay: entry.id, own }], categories: [category] });
  const before = library.entry(entry.id);
  await library.remove([entry.id]);
  const again = await start();
  await again.restore([entry.id]);
  expect(again.entry(entry.id)).toEqual(before);
});

test('an essay knows when it came and when it was read', async () => {
  const { library, entry } = await withEssay();
  expect(entry).toMatchObject({ added: now, lastRead: null });
  const position = { offset: 1, drop: 0 };
  library.keepReading(entry.id, { position, furthest: 1, progress: 0.1, finished: false });
  expect(library.entry(entry.id)?.lastRead).toBe(now);
});

test('a change that the disk refuses is told, and written with the next', async () => {
  const { library, entry } = await withEssay();
  disk.refuse.set('write', 'ENOSPC');
  const refused = await library.edit({ essays: [{ essay: entry.id, own }], categories: [] });
  expect(refused).toMatchObject({ ok: false, failure: { kind: 'disk' } });
  disk.refuse.clear();
  await library.flush();
  expect((await start()).entry(entry.id)?.own.tags).toEqual(['方法']);
});

test('a catalogue from before all this opens with none of it, and learns the authors', async () => {
  const { library, entry } = await withEssay();
  await library.flush();
  const stored = JSON.parse(readFileSync(catalogPath(), 'utf8')) as {
    version: number;
    data: { entries: Record<string, unknown>[]; categories?: unknown };
  };
  stored.version = 2;
  delete stored.data.categories;
  for (const one of stored.data.entries)
    for (const name of ['author', 'marks', 'added', 'lastRead', 'own']) delete one[name];
  writeFileSync(catalogPath(), JSON.stringify(stored));
  const old = await start();
  expect(old.catalog.categories).toEqual([]);
  expect(old.entry(entry.id)).toMatchObject({ author: null, added: null, marks: 0 });
  await old.learnAuthors();
  expect(old.entry(entry.id)).toMatchObject({ author: '李华' });
});
