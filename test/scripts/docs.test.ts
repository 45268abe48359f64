import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandIn } from '../../core/command-line';

const pages = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
];
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};

/** All that a pattern's first group finds. */
const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, one = '']) => one);

const workflow = readFileSync(join('.github', 'workflows', 'release.yml'), 'utf8');

/** What `npm test` runs itself, and what nobody checks by running it: it writes all files anew. */
const runOtherwise = new Set(['types', 'lint', 'format:check', 'dead', 'build', 'tour', 'format']);

describe.each(pages.filter((page) => page !== 'CHANGELOG.md'))('what %s says', (page) => {
  const text = readFileSync(page, 'utf8');

  test('can be run', () => {
    const named = found(text, /\bnpm run ([\w:]+)/gu);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
    // Each is run before every release, so that none goes stale.
    const seldom = named.filter((name) => !runOtherwise.has(name));
    expect(seldom.filter((name) => !workflow.includes(`npm run ${name}`))).toEqual([]);
    const lines = found(text, /^meipi (.+)$/gmu);
    for (const line of lines) expect(commandIn(line.split(' '))?.kind).not.toBe('refused');
  });

  test('leads to what is there', () => {
    const links = found(text, /\]\((?!https?:|#)([^)#\s]+)/gu);
    expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
    // The file that an example makes is in no tree.
    const files = found(text, /`((?:core|main|renderer|preload|scripts|test|docs)\/[\w./-]+)`/gu);
    const made = new Set(['core/export/opml.ts', 'test/core/export/opml.test.ts']);
    const tests = found(text, /`(?:npm test --|npx vitest run --project core) ([\w./-]+)/gu);
    expect(tests.filter((path) => !existsSync(path))).toEqual([]);
    const isThere = (file: string) =>
      ['', '.ts', '.tsx', '.mjs'].some((extension) => existsSync(`${file}${extension}`));
    expect(files.filter((file) => !made.has(file) && !isThere(file))).toEqual([]);
  });
});

test('both READMEs show the same commands and pictures', () => {
  const [chinese, english] = ['README.md', 'README.en.md'].map((page) => {
    const text = readFileSync(page, 'utf8');
    return [found(text, /^((?:npm|meipi) .+)$/gmu), found(text, /!\[.*\]\((.+)\)/gu)];
  });
  expect(english).toEqual(chinese);
});
