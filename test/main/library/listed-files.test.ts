import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { listedFiles } from '../../../main/library/listed-files';
import { temporaryFolder } from '../temporary-folder';

describe('the documents of a folder', () => {
  test('come by name, with those of its folders, without hidden ones, links and other files', async () => {
    const folder = temporaryFolder();
    for (const name of ['b', 'b/c', '.git']) mkdirSync(join(folder, name));
    for (const name of ['第10篇.txt', '第2篇.TXT', 'x.jpg', '.h.txt', 'b/c/1.md', '.git/a.txt']) {
      writeFileSync(join(folder, name), '甲');
    }
    symlinkSync(folder, join(folder, 'b', '圈'));
    expect((await listedFiles([folder])).map(({ name }) => name)).toEqual([
      '第2篇.TXT',
      '第10篇.txt',
      '1.md',
    ]);
  });

  test('are told to be none, and what is no folder is taken as it is', async () => {
    const folder = temporaryFolder();
    const gone = join(folder, '不在.jpg');
    expect(await listedFiles([folder, gone])).toEqual([
      { name: folder.split('/').at(-1), failure: { kind: 'folder-without-documents' } },
      { name: '不在.jpg', path: gone },
    ]);
    rmSync(folder, { recursive: true });
  });

  test('of more than are taken at once come the first, and how many are left out is told', async () => {
    const folder = temporaryFolder();
    for (const name of ['1.txt', '2.txt', '3.txt', '4.txt'])
      writeFileSync(join(folder, name), '甲');
    const listed = await listedFiles([folder, join(folder, '4.txt')], 2);
    expect(listed.map(({ name }) => name).slice(0, 2)).toEqual(['1.txt', '2.txt']);
    expect(listed.slice(2)).toEqual([
      {
        name: folder.split('/').at(-1),
        failure: { kind: 'files-left-out', most: 2, count: 3, isAll: true },
      },
    ]);
  });

  test('come although one of its folders cannot be read, which is told', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'meipi-test-'));
    onTestFinished(() => void execFileSync('rm', ['-rf', folder]));
    writeFileSync(join(folder, '2.txt'), '甲');
    tooDeep(join(folder, '1'));
    expect(await listedFiles([folder])).toEqual([
      { name: deep, failure: { kind: 'disk', reason: 'other' } },
      { name: '2.txt', path: join(folder, '2.txt') },
    ]);
  });
});

const deep = 'n'.repeat(255);

/** A folder whose innermost one lies deeper than a path may be long (PATH_MAX), for any user. */
function tooDeep(folder: string): void {
  mkdirSync(folder);
  const goDown = `for (let i = 0; i < 17; i++) { fs.mkdirSync('${deep}'); process.chdir('${deep}'); }`;
  execFileSync(process.execPath, ['-e', goDown], { cwd: folder });
}
