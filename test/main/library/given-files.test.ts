import { expect, test } from 'vitest';
import { givenFiles } from '../../../main/library/given-files';

const started = { folder: '/home/reader', appPath: '/opt/meipi/resources/app.asar' };

test.each<[string, readonly string[], boolean, readonly string[]]>([
  ['nothing', ['meipi'], true, []],
  ['a file', ['meipi', '甲.txt'], true, ['/home/reader/甲.txt']],
  ['an absolute path', ['meipi', '/tmp/乙.txt'], true, ['/tmp/乙.txt']],
  ['a file’s address', ['meipi', 'file:///tmp/%E7%94%B2%20b.txt'], true, ['/tmp/甲 b.txt']],
  ['what is no address', ['meipi', 'file:///%00'], true, ['/home/reader/file:/%00']],
  ['a broken address', ['meipi', 'file:///%E7'], true, ['/home/reader/file:/%E7']],
  [
    'files among switches',
    ['meipi', '--lang=zh', 'a.txt', '', 'b.txt'],
    true,
    ['/home/reader/a.txt', '/home/reader/b.txt'],
  ],
  [
    'what stands behind the app in development',
    ['electron', '-r', '/tmp/loader.js', started.appPath, 'a.txt'],
    false,
    ['/home/reader/a.txt'],
  ],
  ['words of Electron alone', ['electron', '-r', '/tmp/loader.js'], false, []],
])('takes %s', (_what, argv, isPackaged, files) => {
  expect(givenFiles({ ...started, argv, isPackaged })).toEqual(files);
});
