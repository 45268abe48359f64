import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { dayLength } from '../../core/calendar';
import { binned, daysKept } from '../../core/library/removed';
import { binnedNotes } from '../../main/notes/binned-notes';
import { nodeFileSystem } from '../../main/storage/file-system';
import { TestHome } from './backup/test-home';
import { closedAtEnd } from './closed-at-end';
import { sampleAnnotation } from './notes/sample-essay';
import { temporaryFolder } from './temporary-folder';

let home: TestHome;

beforeEach(async () => {
  home = new TestHome(closedAtEnd(nodeFileSystem), join(temporaryFolder(), 'Meipi'));
  await home.start();
  await home.add('甲文', '乙文');
});

/** Days go by, by the clock and in truth. */
function wait(days: number): void {
  home.now = new Date(Date.parse(home.now) + days * dayLength).toISOString();
  home.uptime += days * dayLength;
}

/** Meipi is closed, and opened again every day. */
async function startDaily(days: number): Promise<void> {
  await home.stop();
  for (let day = 0; day < days; day += 1) {
    wait(1);
    await home.start();
    await home.stop();
  }
  await home.start();
}

const inBin = () => binned(home.stores.library.catalog).map(({ entry }) => entry.title);

describe('what is removed in a window that has been open for twenty days', () => {
  test('stays in the bin of essays for thirty days from then', async () => {
    const { id, title } = home.entry();
    wait(20);
    await home.stores.library.remove([id]);
    const { catalog } = home.stores.library;
    expect(catalog.removed.map((one) => daysKept(catalog, one))).toEqual([30]);
    await startDaily(29);
    expect(inBin()).toEqual([title]);
    await startDaily(2);
    expect(inBin()).toEqual([]);
  });

  test('stays in the bin of annotations for thirty days from then', async () => {
    const entry = home.entry();
    await home.note(1);
    wait(20);
    await home.stores.notebooks.apply(entry, [{ kind: 'remove', id: sampleAnnotation(1).id }]);
    const left = async () => {
      const { library, notebooks } = home.stores;
      const found = await binnedNotes(notebooks, (essay) => library.noted(essay), library.today);
      return found.map(({ daysLeft }) => daysLeft);
    };
    expect(await left()).toEqual([30]);
    await startDaily(29);
    expect(await left()).toEqual([1]);
    await startDaily(2);
    expect(await left()).toEqual([]);
  });

  test('is not kept longer for a clock that jumps', async () => {
    home.now = '2036-11-26T08:00:00.000Z';
    await home.stores.library.remove([home.entry().id]);
    const { catalog } = home.stores.library;
    expect(catalog.calendar).toBe(Date.parse('2026-11-26T08:00:00.000Z'));
  });
});
