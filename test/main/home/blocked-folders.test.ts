import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { nodeFileSystem as fs } from '../../../main/storage/file-system';
import { temporaryFolder } from '../temporary-folder';
import { Start } from './residence-on';

const parts = ['library', 'notes', 'journal', 'journal-b', 'backups', 'quarantine'];
const things: readonly (readonly [string, (path: string) => void])[] = [
  ['a file', (path) => writeFileSync(path, '占位')],
  ['a pipe', (path) => execFileSync('mkfifo', [path])],
];
const cases = parts.flatMap((part) => things.map(([what, plant]) => ({ part, what, plant })));

test.each(cases)('$what in the place of $part is set aside, and said', async ({ part, plant }) => {
  const at = temporaryFolder();
  const first = new Start(fs, {}, at);
  expect(await first.write(1, '一')).toBe(null);
  await first.end();
  if (existsSync(join(at, part))) renameSync(join(at, part), join(temporaryFolder(), part));
  plant(join(at, part));

  const second = new Start(fs, {}, at);
  expect(await second.notes()).toEqual(['一']);
  expect(await second.write(2, '二')).toBe(null);
  expect(await second.notes()).toEqual(['一', '二']);
  const told = second.notices.find(({ kind }) => kind === 'folder-blocked');
  const name = expect.stringMatching(new RegExp(`^${part}-`)) as unknown;
  expect(told).toMatchObject({ found: { file: part, store: 'folder', setAside: [name] } });
  await second.end();
  expect(readdirSync(join(at, 'quarantine'))).toContainEqual(name);
  const third = new Start(fs, {}, at);
  expect(await third.notes()).toEqual(['一', '二']);
  expect(third.notices.map(({ kind }) => kind)).not.toContain('folder-blocked');
  await third.end();
});
