import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { ImportedDocument } from '../../../core/document/imported';
import type { EssayId } from '../../../core/ids';
import type { Catalog } from '../../../core/library/catalog';
import { collectionOf } from '../../../main/library/imported-file';
import type { Library } from '../../../main/library/library';
import { buildBlocks } from '../../core/document/build-blocks';
import { FailingDisk } from '../storage/failing-disk';
import { temporaryFolder } from '../temporary-folder';
import { openedLibrary } from './opened-library';

let folder = '';
let disk = new FailingDisk();
let told: Catalog[] = [];
let now = 0;

beforeEach(() => {
  folder = temporaryFolder();
  disk = new FailingDisk();
  told = [];
  now = Date.UTC(2026, 0, 2);
});

/** The library as the app opens it at a start. */
async function start(): Promise<Library> {
  return openedLibrary(disk.fs, join(folder, 'library'), {
    changed: (catalog) => told.push(catalog),
    now: () => now,
    uptime: () => now,
  });
}

const essay = (title: string, ...lines: string[]) => ({ title, blocks: buildBlocks(...lines) });

const document: ImportedDocument = {
  title: '两篇',
  essays: [essay('甲文', '甲的第一句。第二句。'), essay('乙文', '乙的第一句。')],
  before: ['网站'],
  after: ['返回顶部'],
};
const bytes = Buffer.from('两篇的原文');
const file = { document, bytes, extension: 'txt', bundled: true };

const catalogPath = () => join(folder, 'library', 'catalog.json');
const report = (offset: number, progress: number, finished = false) => ({
  position: { offset, drop: 0 },
  furthest: offset,
  progress,
  finished,
});

async function firstOf(library: Library): Promise<EssayId> {
  const [entry] = await library.add(file);
  if (entry === undefined) throw new Error('nothing was added');
  return entry.id;
}

describe('the library', () => {
  test('is empty at first', async () => {
    const library = await start();
    expect(library.catalog).toEqual({
      categories: [],
      collections: [],
      entries: [],
      removed: [],
      editions: [],
      calendar: now,
    });
    expect(library.wasRebuilt).toBe(false);
  });

  test('takes a file in as a collection, in its order, and tells so', async () => {
    const library = await start();
    const entries = await library.add(file);
    expect(entries.map((entry) => [entry.title, entry.firstSentence, entry.length])).toEqual([
      ['甲文', '甲的第一句。', 10],
      ['乙文', '乙的第一句。', 6],
    ]);
    expect(library.catalog.collections).toEqual([
      {
        id: collectionOf(bytes),
        title: '两篇',
        bundled: true,
        before: ['网站'],
        after: ['返回顶部'],
        essays: entries.map((entry) => entry.id),
      },
    ]);
    expect(told.at(-1)).toBe(library.catalog);
    expect(library.has(collectionOf(bytes))).toBe(true);
  });

  test('is there again at the next start, essays and originals too', async () => {
    const before = await start();
    const id = await firstOf(before);
    const after = await start();
    expect(after.catalog).toEqual(before.catalog);
    const opened = await after.essay(id);
    expect(opened.ok && opened.value.blocks).toEqual(document.essays[0]?.blocks);
    const [original = ''] = readdirSync(join(folder, 'library', 'originals'));
    expect(readFileSync(join(folder, 'library', 'originals', original))).toEqual(bytes);
  });

  test('takes the same file twice for once, and keeps what was read in it', async () => {
    const library = await start();
    const id = await firstOf(library);
    library.keepReading(id, report(5, 0.5));
    await library.add(file);
    expect(library.catalog.collections).toHaveLength(1);
    expect(library.catalog.entries).toHaveLength(2);
    expect(library.entry(id)?.progress).toBe(0.5);
  });

  test('follows the position, but never unreads', async () => {
    const library = await start();
    const id = await firstOf(library);
    library.keepReading(id, report(8, 0.8, true));
    library.keepReading(id, report(2, 0.2));
    await library.flush();
    expect((await start()).entry(id)).toMatchObject({
      position: { offset: 2, drop: 0 },
      furthest: 8,
      progress: 0.8,
      finished: true,
    });
  });

  test('writes positions once after many', async () => {
    const library = await start();
    const id = await firstOf(library);
    const renames = () => disk.calls.filter((call) => call === 'rename').length;
    const before = renames();
    for (let offset = 0; offset < 100; offset += 1) library.keepReading(id, report(offset, 0));
    await library.flush();
    // The file itself and its generation before.
    expect(renames() - before).toBe(2);
  });

  test('knows no essay that it was not given', async () => {
    const library = await start();
    const id = await firstOf(library);
    rmSync(join(folder, 'library'), { recursive: true });
    const other = await start();
    expect(await other.essay(id)).toEqual({ ok: false, failure: { kind: 'essay-unknown' } });
    expect(other.keepReading(id, report(1, 0))).toEqual({
      ok: false,
      failure: { kind: 'essay-unknown' },
    });
  });

  test.each([
    ['gone', null],
    ['damaged', '{'],
    ['another text', '第一句变了'],
  ])('says that an essay is damaged when its file is %s', async (_how, content) => {
    const library = await start();
    const id = await firstOf(library);
    const essays = join(folder, 'library', 'essays', id);
    const [name = ''] = readdirSync(essays);
    const path = join(essays, name);
    if (content === null) rmSync(path);
    else if (content === '{') writeFileSync(path, content);
    else writeFileSync(path, readFileSync(path, 'utf8').replace('第一句', content));
    expect(await library.essay(id)).toEqual({ ok: false, failure: { kind: 'essay-damaged' } });
    await library.add(file);
    expect((await library.essay(id)).ok).toBe(true);
  });

  test('does not take in what the disk refuses, and takes it at the next try', async () => {
    const library = await start();
    disk.refuse.set('write', 'ENOSPC');
    await expect(library.add(file)).rejects.toMatchObject({ code: 'ENOSPC' });
    disk.refuse.clear();
    const again = await start();
    expect(again.wasRebuilt).toBe(false);
    expect(again.has(collectionOf(bytes))).toBe(false);
    expect(await again.add(file)).toHaveLength(2);
  });
});

describe('a catalogue', () => {
  test('that is damaged is used as it was before, with every essay on disk', async () => {
    const library = await start();
    const id = await firstOf(library);
    library.keepReading(id, report(5, 0.5));
    await library.flush();
    writeFileSync(catalogPath(), 'damaged');
    const again = await start();
    expect(again.wasRebuilt).toBe(true);
    expect(again.catalog.collections.map((one) => one.title)).toEqual(['两篇']);
    expect(again.catalog.entries).toHaveLength(2);
    expect(readdirSync(join(folder, 'quarantine'))).toHaveLength(1);
    expect((await start()).wasRebuilt).toBe(false);
  });

  test.each([
    ['damaged with the one before it', 'damaged'],
    ['gone with the one before it', null],
  ])('that is %s is made anew from the essays', async (_how, content) => {
    await firstOf(await start());
    for (const path of [catalogPath(), `${catalogPath()}.prev`]) {
      if (content === null) rmSync(path);
      else writeFileSync(path, content);
    }
    const library = await start();
    expect(library.wasRebuilt).toBe(true);
    expect(library.catalog.collections.map((one) => one.title)).toEqual(['找回的文章']);
    expect(library.catalog.entries.map((entry) => entry.title).sort()).toEqual(['乙文', '甲文']);
    await library.add(file);
    expect(library.catalog.collections.map((one) => one.title)).toEqual(['两篇']);
    expect(library.catalog.entries).toHaveLength(2);
  });

  test('of a newer version is left alone', async () => {
    await firstOf(await start());
    const newer = '{"format":"meipi-catalog","version":9,"data":{}}';
    writeFileSync(catalogPath(), newer);
    await expect(start()).rejects.toThrow('newer-version');
    expect(readFileSync(catalogPath(), 'utf8')).toBe(newer);
  });
});
