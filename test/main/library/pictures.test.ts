import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { ImportedDocument } from '../../../core/document/imported';
import { idsOf } from '../../../main/library/essay-files';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { sha256 } from '../../../main/storage/sha256';
import { buildBlocks } from '../../core/document/build-blocks';
import { pngOf } from '../../core/document/made-pictures';
import { restoreFrom, saveTo } from '../backup/restore-from';
import { TestHome } from '../backup/test-home';
import { temporaryFolder } from '../temporary-folder';

const bytes = pngOf(4, 3);
const media = { file: `${sha256(bytes)}.png`, width: 4, height: 3 };

/** A document with a figure; with its picture, or as versions without pictures read it. */
function documentOf(title: string, shown: boolean): ImportedDocument {
  const figure = {
    kind: 'figure',
    text: '河岸',
    caption: false,
    media: shown ? media : null,
  } as const;
  const blocks = [...buildBlocks(`${title}第一句。`), figure];
  const pictures = shown ? { pictures: [{ file: media.file, bytes }] } : {};
  return { title, essays: [{ title, blocks }], before: [], after: [], ...pictures };
}

const fileOf = (title: string, shown: boolean) => ({
  document: documentOf(title, shown),
  bytes: Buffer.from(title),
  extension: 'epub',
  bundled: false,
});

async function opened(folder = temporaryFolder()) {
  const home = new TestHome(nodeFileSystem, folder);
  const { library } = await home.start();
  return { home, library, folder: join(folder, 'library', 'media') };
}

const idIn = ({ essays: [essay] }: ImportedDocument) => idsOf(essay?.blocks ?? []).id;

test('a text that came without its pictures is the same essay, and gains them', async () => {
  const { library } = await opened();
  const [before] = await library.add(fileOf('甲', false));
  expect(await library.illustrate(documentOf('甲', true))).toBe(1);
  expect(await library.illustrate(documentOf('甲', true))).toBe(0);
  const id = idIn(documentOf('甲', true));
  expect(before?.id).toBe(id);
  const essay = await library.essay(id);
  expect(essay.ok && essay.value.blocks.at(-1)).toMatchObject({ media, text: '河岸' });
  expect(await library.files.picture(media.file)).toEqual(Buffer.from(bytes));
});

test('a text that came without its readings gains them, and no picture is counted', async () => {
  const { library } = await opened();
  const text = '漢（hàn）字。';
  const read = (more: object): ImportedDocument => ({
    title: '漢字',
    essays: [{ title: '漢字', blocks: [{ kind: 'paragraph', text, runIn: null, ...more }] }],
    before: [],
    after: [],
  });
  const [before] = await library.add({ ...fileOf('漢字', false), document: read({}) });
  const ruby = [{ start: 0, base: 1, end: 6 }];
  expect(await library.illustrate(read({ ruby }))).toBe(0);
  const essay = await library.essay(idIn(read({})));
  expect(essay.ok && essay.value).toMatchObject({ id: before?.id, blocks: [{ text, ruby }] });
});

test('a picture is there once, and as it came or not at all', async () => {
  const { library, folder } = await opened();
  await library.add(fileOf('甲', true));
  await library.add(fileOf('乙', true));
  expect(readdirSync(folder)).toEqual([media.file]);
  expect(await library.files.picture(`../${media.file}`)).toBeNull();
  writeFileSync(join(folder, media.file), 'another');
  expect(await library.files.picture(media.file)).toBeNull();
  await library.illustrate(documentOf('甲', true));
  expect(readFileSync(join(folder, media.file))).toEqual(Buffer.from(bytes));
});

test('a picture goes with the last essay that shows it', async () => {
  const { library, folder } = await opened();
  await library.add(fileOf('甲', true));
  await library.add(fileOf('乙', true));
  await library.remove([idIn(documentOf('甲', true))]);
  await library.emptyBin();
  expect(readdirSync(folder)).toEqual([media.file]);
  await library.remove([idIn(documentOf('乙', true))]);
  expect(readdirSync(folder)).toEqual([media.file]);
  await library.emptyBin();
  expect(readdirSync(folder)).toEqual([]);
});

test('no picture goes while a text cannot be read that may show it', async () => {
  const root = temporaryFolder();
  const { library, folder } = await opened(root);
  await library.add(fileOf('甲', true));
  await library.add(fileOf('乙', true));
  const { id, edition } = idsOf(documentOf('乙', true).essays[0]?.blocks ?? []);
  writeFileSync(join(root, 'library', 'essays', id, `${edition}.json`), '{');
  await library.remove([idIn(documentOf('甲', true))]);
  await library.emptyBin();
  expect(readdirSync(folder)).toEqual([media.file]);
});

test('a backup of the whole library takes its pictures along', async () => {
  const { home, library } = await opened();
  await library.add(fileOf('甲', true));
  const path = join(temporaryFolder(), '眉批备份.tar');
  await saveTo(home, path);
  const there = await opened();
  expect((await restoreFrom(there.home, 'merge', nodeFileSystem, path)).ok).toBe(true);
  expect(await there.library.files.picture(media.file)).toEqual(Buffer.from(bytes));
  rmSync(path);
});
