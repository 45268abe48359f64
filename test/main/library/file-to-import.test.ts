import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { mostBytes } from '../../../core/import/import-formats';
import { fileToImport } from '../../../main/library/file-to-import';
import { temporaryFolder } from '../temporary-folder';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});
const at = (name: string): string => join(folder, name);

test('is read whole, under its name without the extension', async () => {
  writeFileSync(at('试论 1.2.txt'), '甲乙');
  expect(await fileToImport(at('试论 1.2.txt'), 'txt')).toEqual({
    ok: true,
    value: {
      name: '试论 1.2',
      extension: 'txt',
      bytes: new Uint8Array(new TextEncoder().encode('甲乙')),
    },
  });
});

test('may have 100 MB and not one byte more', async () => {
  writeFileSync(at('a.txt'), '甲');
  truncateSync(at('a.txt'), mostBytes);
  const whole = await fileToImport(at('a.txt'), 'txt');
  expect(whole.ok && whole.value.bytes.byteLength).toBe(mostBytes);
  truncateSync(at('a.txt'), mostBytes + 1);
  expect(await fileToImport(at('a.txt'), 'txt')).toEqual({
    ok: false,
    failure: { kind: 'file-too-large' },
  });
});

test('is no folder, and nothing that never ends', async () => {
  mkdirSync(at('folder.txt'));
  const refused = { ok: false, failure: { kind: 'not-a-file' } };
  expect(await fileToImport(at('folder.txt'), 'txt')).toEqual(refused);
  if (process.platform !== 'win32') {
    expect(await fileToImport('/dev/zero', 'txt')).toEqual(refused);
  }
});
