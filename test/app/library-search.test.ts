import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { askFor, catalogOf } from './ask-for';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let userData = '';
beforeEach(() => {
  userData = freshUserData();
});
afterEach(() => removeUserData(userData));

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
  await app.electron.evaluate(({ app: host }) => {
    const searching = host
      .getAppMetrics()
      .find(({ serviceName, name }) => [serviceName, name].includes('Meipi search'));
    if (searching !== undefined) process.kill(searching.pid);
    return searching?.pid;
  });
  expect(await search('党组织')).toEqual(first);
  await app.close();
});
