import { chmodSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Essay } from '../../../core/document/essay';
import { StockCopy } from '../../../main/search/stock-copy';
import { StockKeeper } from '../../../main/search/stock-keeper';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { FailingDisk, diskError } from '../storage/failing-disk';
import { temporaryFolder } from '../temporary-folder';
import { entryOf, essays, Started } from './started-search';

describe('keeping the copy', () => {
  let file: string;
  let copy: StockCopy;
  const failed = vi.fn<(error: unknown) => void>();
  beforeEach(async () => {
    failed.mockReset();
    file = join(temporaryFolder(), 'search', 'texts');
    copy = new StockCopy(nodeFileSystem, file, '1.0.0');
    const first = new Started(essays);
    await first.answers(essays);
    expect(await copy.write(first.search)).toBe(true);
  });

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
    const next = new Started(left);
    expect(await copy.read(next.search)).toBe(true);
    expect((await next.answers(left)).read).toEqual([]);
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
