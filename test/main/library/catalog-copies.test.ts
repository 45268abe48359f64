import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { idsOf } from '../../../main/library/essay-files';
import type { ImportedFile } from '../../../main/library/imported-file';
import type { Library } from '../../../main/library/library';
import { Computer } from '../notes/shared-notes';
import type { FaultDisk } from '../storage/fault-fs';
import { LibraryDrill, bundled, emptyDisk, own } from './library-drill';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const path = '/data/library/catalog.json';
const copy = '/data/library/catalog (conflicted copy 2026-01-02 030405).json';
const quarantined = (disk: FaultDisk) =>
  disk.paths.filter((each) => each.startsWith('/data/quarantine/'));

const idsIn = ({ document }: ImportedFile) => document.essays.map(({ blocks }) => idsOf(blocks).id);
const [first, second] = idsIn(bundled);

/** A library, and the catalogue of another computer that went its own way from the same state on. */
async function withCopy(apart: (library: Library) => Promise<unknown>) {
  const [disk, drill] = [emptyDisk(), new LibraryDrill()];
  const library = await drill.start(disk.fs);
  await library.add(bundled);
  const common = disk.bytes(path);
  await apart(library);
  await library.flush();
  const theirs = disk.bytes(path);
  disk.plant(path, common);
  const again = await drill.start(disk.fs);
  disk.plant(copy, theirs);
  return { disk, drill, library: again, here: new Computer(disk.fs, 'here', '/data/notes', again) };
}

const furthest = { position: { offset: 9, drop: 0 }, furthest: 9, progress: 0.9, finished: false };

test('a second copy of the catalogue is taken in, set aside and said, once', async () => {
  if (first === undefined) throw new Error('no essay');
  const { disk, drill, library, here } = await withCopy(async (other) => {
    await other.add(own);
    other.keepReading(first, furthest);
  });
  await here.around.look();
  expect(library.catalog.entries).toHaveLength(4);
  expect(library.entry(first)).toMatchObject({ furthest: 9, progress: 0.9 });
  expect(here.notices).toMatchObject([
    { kind: 'catalog-merged', found: { happened: 'conflict-copy', used: 'merged' } },
  ]);
  expect(disk.paths).not.toContain(copy);
  expect(quarantined(disk)).toHaveLength(1);
  await here.around.look();
  expect(here.notices).toHaveLength(1);
  const restarted = await drill.start(disk.fs);
  expect(restarted.catalog).toEqual(library.catalog);
});

test('an essay whose text has not come yet is not listed', async () => {
  const { disk, library, here } = await withCopy((other) => other.add(own));
  for (const each of disk.paths) {
    if (idsIn(own).some((id) => each.includes(id))) disk.plant(each, null);
  }
  await here.around.look();
  expect(library.catalog.entries.map(({ id }) => id)).toEqual(idsIn(bundled));
});

test('what another computer removed is in the bin, and can be had back', async () => {
  if (first === undefined || second === undefined) throw new Error('no essays');
  const { library, here } = await withCopy((other) => other.remove([first]));
  await here.around.look();
  expect(library.catalog.entries.map(({ id }) => id)).toEqual([second]);
  expect((await library.restore([first])).ok).toBe(true);
  expect((await library.essay(first)).ok).toBe(true);
});

test('a file beside it that only has such a name is left alone', async () => {
  const { disk, library, here } = await withCopy(() => Promise.resolve());
  const before = library.catalog;
  disk.plant(copy, Buffer.from('{"mine":1}'));
  await here.around.look();
  expect(disk.bytes(copy).toString()).toBe('{"mine":1}');
  expect([library.catalog, here.notices]).toEqual([before, []]);
});
