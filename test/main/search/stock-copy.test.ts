import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Essay } from '../../../core/document/essay';
import type { EssayId } from '../../../core/ids';
import { detailsOf } from '../../../core/search/searched-entry';
import { StockCopy } from '../../../main/search/stock-copy';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { FailingDisk } from '../storage/failing-disk';
import { randomFrom } from '../storage/random-from';
import { temporaryFolder } from '../temporary-folder';
import { entryOf, essayOf, essays, Started } from './started-search';

let file: string;
let copy: StockCopy;
/** What a program finds that has no copy. */
let expected: readonly unknown[];

beforeEach(async () => {
  file = join(temporaryFolder(), 'search', 'texts');
  copy = new StockCopy(nodeFileSystem, file, '1.0.0');
  const first = new Started(essays);
  ({ answers: expected } = await first.answers(essays));
  expect(await copy.write(first.search)).toBe(true);
});

/** A start with the copy that lies there. */
async function started(library: readonly Essay[] = essays, from = copy) {
  const one = new Started(library);
  const isOfUse = await from.read(one.search);
  return { isOfUse, search: one.search, ...(await one.answers(library)) };
}

async function expectLost(isOfUse: boolean, read: readonly EssayId[], answers: unknown) {
  expect(isOfUse).toBe(false);
  expect(read).toHaveLength(essays.length);
  expect(answers).toEqual(expected);
  return Promise.resolve();
}

describe('a copy of the folded texts', () => {
  test('answers as the texts do, and none of them is read', async () => {
    const { isOfUse, read, answers } = await started();
    expect(isOfUse).toBe(true);
    expect(read).toEqual([]);
    expect(answers).toEqual(expected);
  });

  test('holds no more memory than was held before', async () => {
    const fresh = new Started(essays);
    await fresh.answers(essays);
    const { search } = await started();
    expect(search.bytes).toBe(fresh.search.bytes);
  });

  test('takes in what changed meanwhile: another edition, another title, one more, one less', async () => {
    const [first, second, third, ...others] = essays;
    if (first === undefined || second === undefined || third === undefined) throw new Error('none');
    const edited: Essay = { ...essayOf(0, '改过'), id: first.id };
    const renamed: Essay = { ...second, title: '社区阅读' };
    const library = [edited, renamed, ...others, essayOf(99)];
    const { read, answers, search } = await started(library);
    expect(read.toSorted()).toEqual([first.id, second.id, essayOf(99).id].toSorted());
    expect(answers).toEqual((await new Started(library).answers(library)).answers);
    const gone = await search.find({ query: '第2篇', within: null, from: 0 });
    expect(gone.all).toBe(0);
  });

  test('takes in what is said of an essay since, without reading its text', async () => {
    const one = new Started(essays);
    await copy.read(one.search);
    const [first, ...others] = essays.map(entryOf);
    if (first === undefined) throw new Error('none');
    const details = detailsOf(first.title, [{ kind: 'own-tag', text: '改过' }]);
    await one.search.hold([{ ...first, details }, ...others]);
    expect(one.read).toEqual([]);
    const foundOf = async (query: string) =>
      (await one.search.find({ query, within: first.id, from: 0 })).groups.flatMap(({ hits }) =>
        hits.map(({ kind, match }) => `${kind} ${match}`),
      );
    expect(await foundOf('改过')).toEqual(['own-tag 改过']);
    expect(await foundOf('的作者')).toEqual([]);
  });

  test('has what is said in the order of its texts, whichever came last', async () => {
    const one = new Started(essays);
    const all = essays.map(entryOf);
    await one.search.hold(all.map((entry) => ({ ...entry, details: [] })));
    await one.search.hold(
      all.map((entry, index) => (index === 3 ? { ...entry, details: [] } : entry)),
    );
    await one.search.hold(all);
    await copy.write(one.search);
    const { read, answers } = await started();
    expect(read).toEqual([]);
    expect(answers).toEqual(expected);
  });

  test('reads a text again that is told apart into other blocks', async () => {
    const one = new Started(essays);
    await copy.read(one.search);
    const [first] = essays;
    if (first === undefined) throw new Error('none');
    await one.search.hold(essays.map(entryOf), new Set([first.id]));
    expect(one.read).toEqual([first.id]);
  });

  test('is looked at for a text again that was not there', async () => {
    const lost = new Started(essays.slice(1));
    await lost.answers(essays);
    await copy.write(lost.search);
    const { read, answers } = await started();
    expect(read).toEqual([essays[0]?.id]);
    expect(answers).toEqual(expected);
  });
});

describe('a copy that is of no use costs nothing but time', () => {
  test('missing', async () => {
    await copy.remove();
    expect(readdirSync(dirname(file))).toEqual([]);
    const { isOfUse, read, answers } = await started();
    await expectLost(isOfUse, read, answers);
  });

  test('of another program, which may fold otherwise', async () => {
    const other = new StockCopy(nodeFileSystem, file, '1.1.0');
    const { isOfUse, read, answers } = await started(essays, other);
    await expectLost(isOfUse, read, answers);
  });

  test('cut anywhere', async () => {
    const whole = readFileSync(file);
    const lengths = [0, 1, 39, 40, 41, 100, whole.length >> 1, whole.length - 2, whole.length - 1];
    for (const length of lengths) {
      writeFileSync(file, whole.subarray(0, length));
      const { isOfUse, read, answers } = await started();
      await expectLost(isOfUse, read, answers);
    }
  });

  test('longer than it was, doubled, or zeros', async () => {
    const whole = readFileSync(file);
    const others = [Buffer.concat([whole, Buffer.alloc(1)]), Buffer.concat([whole, whole])];
    for (const bytes of [...others, Buffer.alloc(whole.length), Buffer.alloc(5000, 0xff)]) {
      writeFileSync(file, bytes);
      const { isOfUse, read, answers } = await started();
      await expectLost(isOfUse, read, answers);
    }
  });

  test('with any one bit flipped', async () => {
    const whole = readFileSync(file);
    const random = randomFrom(8);
    const places = Array.from({ length: 150 }, () => Math.floor(random() * whole.length * 8));
    const head = Array.from({ length: 40 * 8 }, (_none, bit) => bit);
    for (const bit of [...head, ...places]) {
      const flipped = Buffer.from(whole);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      writeFileSync(file, flipped);
      const one = new Started(essays);
      expect(await copy.read(one.search), `bit ${bit}`).toBe(false);
      expect(one.search.bytes).toBe(0);
    }
  });

  test('a folder in its place', async () => {
    await copy.remove();
    mkdirSync(file);
    const { isOfUse, read, answers } = await started();
    await expectLost(isOfUse, read, answers);
  });

  test('on a disk that fails at any call of reading it', async () => {
    for (const call of ['open', 'size', 'read'] as const) {
      const disk = new FailingDisk();
      disk.refuse.set(call, 'EIO');
      const { isOfUse, read, answers } = await started(
        essays,
        new StockCopy(disk.fs, file, '1.0.0'),
      );
      await expectLost(isOfUse, read, answers);
    }
  });
});

describe('writing the copy', () => {
  test('fails whole: what the disk refuses leaves the copy before', async () => {
    for (const [call, code] of [
      ['write', 'ENOSPC'],
      ['sync', 'EIO'],
      ['rename', 'EROFS'],
      ['makeFolder', 'EROFS'],
    ] as const) {
      const disk = new FailingDisk();
      disk.refuse.set(call, code);
      const one = new Started(essays);
      await one.answers(essays);
      await expect(new StockCopy(disk.fs, file, '1.0.0').write(one.search)).rejects.toThrow(code);
      expect(readdirSync(dirname(file))).toEqual(['texts']);
      expect((await started()).read).toEqual([]);
    }
  });

  test('is given up where texts change meanwhile', async () => {
    const one = new Started(essays);
    await one.answers(essays);
    const [first, ...others] = essays.map(entryOf);
    if (first === undefined) throw new Error('none');
    const meddled = {
      ...nodeFileSystem,
      open: async (...asked: Parameters<typeof nodeFileSystem.open>) => {
        await one.search.hold(others);
        return nodeFileSystem.open(...asked);
      },
    };
    await copy.remove();
    expect(await new StockCopy(meddled, file, '1.0.0').write(one.search)).toBe(true);
    expect((await started()).read).toEqual([first.id]);
    let writes = 0;
    const later = {
      ...nodeFileSystem,
      open: async (...asked: Parameters<typeof nodeFileSystem.open>) => {
        const opened = await nodeFileSystem.open(...asked);
        return {
          ...opened,
          write: async (...bytes: Parameters<typeof opened.write>) => {
            writes += 1;
            if (writes === 1) await one.search.hold([first, ...others]);
            return opened.write(...bytes);
          },
        };
      },
    };
    expect(await new StockCopy(later, file, '1.0.0').write(one.search)).toBe(false);
    expect(readdirSync(dirname(file))).toEqual(['texts']);
  });

  test('takes no room from what cannot be made again', async () => {
    await copy.remove();
    const full = { ...nodeFileSystem, freeSpace: () => Promise.resolve(400_000_000) };
    const one = new Started(essays);
    await one.answers(essays);
    expect(await new StockCopy(full, file, '1.0.0').write(one.search)).toBe(false);
    expect(existsSync(file)).toBe(false);
  });

  test('sweeps what a writer that was killed left', async () => {
    writeFileSync(join(dirname(file), '.texts.123e4567-e89b-42d3-a456-426614174000.tmp'), '旧');
    const one = new Started(essays);
    await one.answers(essays);
    await copy.write(one.search);
    expect(readdirSync(dirname(file))).toEqual(['texts']);
  });
});
