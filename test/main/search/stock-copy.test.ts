import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Essay } from '../../../core/document/essay';
import type { EditionId, EssayId } from '../../../core/ids';
import { LibrarySearch } from '../../../core/search/library-search';
import type { SearchedEntry } from '../../../core/search/searched-entry';
import { idsOf } from '../../../main/library/essay-files';
import { fastScanner } from '../../../main/search/fast-scanner';
import { StockCopy } from '../../../main/search/stock-copy';
import { StockKeeper } from '../../../main/search/stock-keeper';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { FailingDisk, diskError } from '../storage/failing-disk';
import { randomFrom } from '../storage/random-from';
import { temporaryFolder } from '../temporary-folder';

const words = ['社區閱讀', '社区阅读', '㈱甲乙', 'ＡＢ和ab', '𠮷野家'] as const;

function essayOf(index: number, addition = ''): Essay {
  const blocks = [`${words[index % words.length]}第${index}篇${addition}`, '株，社區', ''].map(
    (text) => ({ kind: 'paragraph', text, runIn: null }) as const,
  );
  return { ...idsOf([...blocks]), title: `题目 ${index}`, blocks };
}

const entryOf = ({ id, edition, title }: Essay): SearchedEntry => ({
  id,
  edition,
  title,
  details: [{ kind: 'title', text: title }],
});

/** A program that was started: what it searches, and what it had to read for that. */
class Started {
  readonly read: EssayId[] = [];
  readonly search: LibrarySearch;

  constructor(essays: readonly Essay[]) {
    const byEdition = new Map<EditionId, Essay>(essays.map((one) => [one.edition, one]));
    this.search = new LibrarySearch((id, edition) => {
      this.read.push(id);
      return Promise.resolve(byEdition.get(edition) ?? null);
    }, fastScanner);
  }

  /** What is found of each word; the essays that had to be read for it before any was asked for. */
  async answers(essays: readonly Essay[]) {
    await this.search.hold(essays.map(entryOf));
    const read = [...this.read];
    const answers: unknown[] = [];
    for (const query of [...words, '株', '题目', '改过', '没有'])
      answers.push(await this.search.find({ query, within: null, from: 0 }));
    return { read, answers };
  }
}

const essays = Array.from({ length: 40 }, (_none, index) => essayOf(index));
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
    const lengths = [0, 1, 31, 32, 33, 100, whole.length >> 1, whole.length - 2, whole.length - 1];
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
    const head = Array.from({ length: 32 * 8 }, (_none, bit) => bit);
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

describe('keeping the copy', () => {
  const failed = vi.fn<(error: unknown) => void>();
  beforeEach(() => failed.mockReset());

  async function keeping(library: readonly Essay[], kept = copy) {
    const one = new Started(library);
    const keeper = new StockKeeper(kept, one.search, failed, 1);
    await keeper.recall();
    await one.answers(library);
    keeper.follow();
    return { keeper, search: one.search };
  }

  const hasWords = (text: string) => readFileSync(file).includes(Buffer.from(lowBytes(text)));

  test('writes it when the library rests, without what is gone', async () => {
    const left = essays.filter((_one, index) => index !== 7);
    expect(hasWords('第7篇')).toBe(true);
    await keeping(left);
    await expect.poll(() => hasWords('第7篇')).toBe(false);
    expect((await started(left)).read).toEqual([]);
  });

  test('leaves it alone while it is what is held', async () => {
    const before = await nodeFileSystem.stamp(file);
    const { keeper } = await keeping(essays);
    await new Promise((resolve) => setTimeout(resolve, 20));
    await keeper.settled();
    expect(await nodeFileSystem.stamp(file)).toEqual(before);
  });

  test('takes it away at once where something went for good, and writes it again without that', async () => {
    const { keeper, search } = await keeping(essays);
    await search.hold(essays.slice(1).map(entryOf));
    await keeper.forget();
    await expect.poll(() => existsSync(file) && !hasWords('第0篇')).toBe(true);
    expect(hasWords('第1篇')).toBe(true);
  });

  test('tells what the disk says, and searching goes on', async () => {
    const disk = new FailingDisk();
    disk.refuse.set('makeFolder', 'EROFS');
    const left = essays.slice(1);
    const { search } = await keeping(left, new StockCopy(disk.fs, file, '1.0.0'));
    await expect.poll(() => failed.mock.calls).toEqual([[diskError('EROFS')]]);
    const found = await search.find({ query: '题目', within: null, from: 0 });
    expect(found.essays).toBe(left.length);
  });

  test.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'is not there in a folder that may not be written to, and nothing is lost',
    async () => {
      const folder = join(temporaryFolder(), 'shut');
      mkdirSync(folder);
      chmodSync(folder, 0o500);
      const shut = new StockCopy(nodeFileSystem, join(folder, 'search', 'texts'), '1.0.0');
      const { search } = await keeping(essays, shut);
      await expect.poll(() => failed.mock.calls.length).toBe(1);
      expect((await search.find({ query: '题目', within: null, from: 0 })).essays).toBe(40);
      await shut.remove();
      chmodSync(folder, 0o700);
    },
  );
});

/** A text of which a copy has the low bytes side by side. */
function lowBytes(text: string): Uint8Array {
  return Uint8Array.from(text, (one) => one.charCodeAt(0) & 0xff);
}
