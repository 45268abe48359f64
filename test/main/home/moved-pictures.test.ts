import { expect, test } from 'vitest';
import { importText } from '../../../core/import/text';
import { sha256 } from '../../../main/storage/sha256';
import { pngOf } from '../../core/document/made-pictures';
import { livedIn } from './lived-in';
import { Start } from './residence-on';
import { stillClock } from './still-clock';

stillClock();

test('a library moves with its pictures and the files that were imported', async () => {
  const disk = await livedIn();
  const start = new Start(disk.fs);
  const opened = await start.residence.stores();
  if (!opened.ok) throw new Error(opened.failure.kind);
  const { library } = opened.value;
  const png = pngOf(30, 20);
  const picture = { file: `${sha256(png)}.png`, bytes: png };
  const bytes = Buffer.from('河岸的文章\n河岸上的人家，说的是从前。');
  const document = { ...importText(bytes.toString(), '河岸'), pictures: [picture] };
  await library.add({ document, bytes, extension: 'txt', bundled: false });
  const held = async (home: string) => {
    const kept = disk.paths.filter((path) => path.startsWith(`${home}/library/`));
    const files = kept.filter((path) => /\/(?:media|originals)\/./u.test(path));
    return Promise.all(files.sort().map(async (path) => sha256(await disk.fs.read(path))));
  };
  const before = await held(start.residence.home?.folder ?? '');
  expect(before).toEqual([sha256(png), sha256(bytes)]);
  expect(await start.moveTo('/drive')).toBe(null);
  const { folder } = start.residence.home ?? { folder: '' };
  expect(folder.startsWith('/drive')).toBe(true);
  expect(await held(folder)).toEqual(before);
  const moved = await start.residence.stores();
  expect(moved.ok && moved.value.library.catalog.entries.map(({ title }) => title)).toEqual([
    '河岸的文章',
  ]);
  await start.end();
});
