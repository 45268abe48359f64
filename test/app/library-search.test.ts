import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { nodeFileSystem } from '../../main/storage/file-system';
import { giveToAccount, makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { TestHome } from '../main/backup/test-home';
import { closedAtEnd } from '../main/closed-at-end';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, logged, removeUserData } from './launch-app';
import { moveTo } from './move-home';

let userData = '';
let drive = '';
beforeEach(() => {
  userData = freshUserData();
  drive = makeTemporaryFolder('meipi-drive');
});
afterEach(() => Promise.all([removeUserData(userData), removeUserData(drive)]));

test('a text that the disk does not give leaves the search of the others', async () => {
  const app = await launchApp(userData);
  const { entries } = await catalogOf(app.page, 10);
  const folder = join(userData, 'library', 'essays', entries[0]?.id ?? '');
  const [file = ''] = readdirSync(folder);
  rmSync(join(folder, file));
  // What is read as a file and is a folder is an error of the disk on every system.
  mkdirSync(join(folder, file));
  const found = await askFor(app.page, 'library.search', wish('党组织'));
  expect(found.ok && found.value.essays).toBe(10);
  await app.close();
});

const wish = (query: string) => ({ query, within: null, from: 0 });

test('the whole library is searched in a process of its own, as it is at each question', async () => {
  const app = await launchApp(userData);
  const { entries } = await catalogOf(app.page, 10);
  const search = async (query: string) => {
    const found = await askFor(app.page, 'library.search', wish(query));
    if (!found.ok) throw new Error(found.failure.kind);
    const { essays, all, notes } = found.value;
    return { essays, all, notes: notes.all };
  };
  const first = await search('黨組織');
  expect(first.essays).toBe(10);
  expect(first.all).toBeGreaterThan(100);
  expect(await search('党组织')).toEqual(first);

  const [essay] = entries;
  if (essay === undefined) throw new Error('no essay');
  const reflection = { kind: 'reflect', text: '學以致用' } as const;
  const applied = await askFor(app.page, 'notes.apply', {
    essay: essay.id,
    changes: [reflection],
  });
  expect(applied.ok).toBe(true);
  expect(await search('学以致用')).toEqual({ essays: 0, all: 0, notes: 1 });

  await askFor(app.page, 'library.remove', [essay.id]);
  expect((await search('党组织')).essays).toBe(9);
  expect((await search('学以致用')).notes).toBe(0);
  await askFor(app.page, 'library.restore', [essay.id]);
  expect(await search('党组织')).toEqual(first);
  expect((await search('学以致用')).notes).toBe(1);

  // A process that ends is started again, and told all of it again.
  const pid = await searching(app);
  if (pid === null) throw new Error('nothing searches');
  process.kill(pid);
  expect(await search('党组织')).toEqual(first);
  await app.close();
});

test('a large library and its notes are read for the search before anybody asks, wherever it moves', async () => {
  const home = new TestHome(closedAtEnd(nodeFileSystem), userData);
  await home.start();
  await home.add(...Array.from({ length: 200 }, (_none, index) => `第 ${index + 1} 篇`));
  await home.note(1, '學以致用');
  await home.stop();
  for (const file of readdirSync(userData, { recursive: true, encoding: 'utf8' }))
    giveToAccount(join(userData, file));

  const app = await launchApp(userData);
  // By then the page is there: what is read in quiet moments waits for it.
  await app.page.getByRole('navigation').locator('[data-essay]').first().waitFor();
  await expect.poll(() => searching(app), { timeout: 60_000 }).not.toBe(null);
  const found = await askFor(app.page, 'library.search', wish('学以致用'));
  expect(found.ok && found.value.notes.all).toBe(1);
  const inAll = await askFor(app.page, 'library.search', wish('丙丁戊己'));
  expect(inAll.ok && [inAll.value.essays, inAll.value.all]).toEqual([200, 2000]);

  // In a quiet moment what was read is kept, beside the library and not in it.
  const copy = join(userData, 'search', 'texts');
  await expect.poll(() => existsSync(copy), { timeout: 120_000 }).toBe(true);
  const { entries } = await catalogOf(app.page, 200);

  // A library that moves is searched where it is then; the copy is of it still.
  await moveTo(app, drive);
  rmSync(join(userData, 'library'), { recursive: true, force: true });
  const moved = await askFor(app.page, 'library.search', wish('丙丁戊己'));
  expect(moved).toEqual(inAll);
  const notes = await askFor(app.page, 'library.search', wish('学以致用'));
  expect(notes).toEqual(found);
  await app.close();
  expect(existsSync(copy)).toBe(true);

  // No text can be read any more: what is counted then comes from the copy.
  for (const { id } of entries) rmSync(join(drive, 'library', 'essays', id), { recursive: true });
  const again = await launchApp(userData);
  const copied = await askFor(again.page, 'library.search', wish('丙丁戊己'));
  expect(copied.ok && [copied.value.essays, copied.value.all]).toEqual([200, 2000]);

  // What goes for good goes from it at once.
  await askFor(
    again.page,
    'library.remove',
    entries.slice(0, 1).map(({ id }) => id),
  );
  await askFor(again.page, 'library.empty-bin', undefined);
  await expect.poll(() => existsSync(copy)).toBe(false);
  expect(logged(userData, 'copy for the search not kept')).toEqual([]);
  await again.close();
});

/** The process that searches; null while there is none. */
function searching({ electron }: RunningApp): Promise<number | null> {
  return electron.evaluate(({ app }) => {
    const metrics = app.getAppMetrics();
    const isIt = ({ serviceName, name }: Electron.ProcessMetric) =>
      serviceName === 'Meipi search' || name === 'Meipi search';
    return metrics.find(isIt)?.pid ?? null;
  });
}
