import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { exportFolder } from '../../scripts/export-folder.mjs';
import { temporaryFolder } from '../main/temporary-folder';

test('is the present one, that of the file, or the one that is named', () => {
  const folder = temporaryFolder();
  expect(exportFolder(['export', 'all'])).toBe(resolve('.'));
  expect(exportFolder(['--user-data-dir=/a', 'export', '师说', '--force'])).toBe(resolve('.'));
  expect(exportFolder(['export', 'all', '--out', folder])).toBe(folder);
  expect(exportFolder(['export', 'all', `--out=${join(folder, '笔记.md')}`])).toBe(folder);
});

test('is none where nothing is exported', () => {
  expect(exportFolder(['import', 'export'])).toBeNull();
  expect(exportFolder(['--help'])).toBeNull();
  expect(exportFolder([])).toBeNull();
});
