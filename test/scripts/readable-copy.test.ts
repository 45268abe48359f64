import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readableFiles } from '../../scripts/readable-copy.mjs';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meipi-readable-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a folder to export into is never a copy, whoever may read it', () => {
  const out = join(folder, '导出');
  mkdirSync(out, { mode: 0o700 });
  const words = ['export', 'all', '--out', out];
  expect(readableFiles(words, join(folder, 'launch'))).toEqual(words);
});
