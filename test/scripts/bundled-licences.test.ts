import { readFileSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { bundledPackages, bundledTypefaces, licenceFile } from '../../scripts/bundled-licences.mjs';

const one = { name: 'one', version: '1.0.0', licence: 'MIT', texts: ['Permission is hereby'] };

test('every package that goes into the app may, and its licence’s text is there', () => {
  const packages = bundledPackages('.');
  const names = packages.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['react', 'docx', 'zod', '@base-ui/utils']));
  expect(names).not.toContain('electron');
  const text = licenceFile(packages, []);
  for (const { name, version } of packages) expect(text).toContain(`\n${name} ${version} (`);
});

test('the licence of every typeface is in the file, by its name', () => {
  const typefaces = bundledTypefaces('.');
  expect(typefaces.map(({ name }) => name)).toEqual(['LXGW WenKai', 'Literata', 'Noto Serif']);
  const text = licenceFile([], typefaces);
  for (const file of readdirSync('assets/fonts').filter((each) => each.endsWith('.txt'))) {
    expect(text).toContain(readFileSync(`assets/fonts/${file}`, 'utf8').trim());
  }
  expect(text).toContain('\nLXGW WenKai (OFL-1.1)\n');
});

test.each([
  ['a licence that nobody has read', { ...one, licence: 'GPL-3.0' }, 'one: GPL-3.0'],
  ['no licence', { ...one, licence: '' }, 'one: none said'],
  ['a licence without its text', { ...one, texts: [] }, 'one: no text of its licence'],
])('%s is refused by name', (_what, refused, sentence) => {
  expect(() => licenceFile([one, refused], [])).toThrow(sentence);
});
