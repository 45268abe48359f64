import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { projectPage } from '../../main/project-page';

test.each([
  ['a page', '{"homepage":"https://git.example/meipi"}', 'https://git.example/meipi'],
  ['no page', '{"name":"meipi"}', null],
  ['a page in clear', '{"homepage":"http://git.example/meipi"}', null],
  ['no address', '{"homepage":"javascript:alert(1)"}', null],
  ['no text', '{"homepage":7}', null],
  ['a broken file', '{"homepage":', null],
])('a package with %s', (_what, text, page) => {
  expect(projectPage(text)).toBe(page);
});

test('the source names none: it is only known where packages are made', () => {
  expect(projectPage(readFileSync('package.json', 'utf8'))).toBeNull();
});
