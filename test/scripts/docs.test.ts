import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toldInApp } from '../app/told-in-app';
import { toldInCopy } from '../commands/told-in-copy';
import { commandSteps } from './command-steps';
import { commandsIn, pages, toldCommands } from './told-commands';
import { toldElsewhere } from './told-elsewhere';

/** All that a pattern's first group finds. */
const found = (text: string, pattern: RegExp) =>
  [...text.matchAll(pattern)].map(([, one = '']) => one);

const told = toldCommands();
const runBy = {
  'npm test, in the app (test/app/told-in-app.ts)': toldInApp,
  'npm run commands, in a copy (test/commands/told-in-copy.ts)': toldInCopy,
  'somebody else (test/scripts/told-elsewhere.ts)': toldElsewhere,
};

describe('the commands that the pages give', () => {
  test('are found in fences of a shell and in code spans, also those that no page gives yet', () => {
    const page = [
      '```sh',
      '# first',
      'make all && npm start',
      '```',
      'Then `npm',
      'test -- a.ts`, `npm`, `meipi.json` and `FUZZ_COUNT=9 npm run fuzz`.',
      '```ts',
      'import { a } from "npm start";',
      '```',
      '```',
      'meipi export all',
      'library/  essays',
      '```',
      '`git status`',
    ];
    expect(commandsIn(page.join('\n'))).toEqual([
      ['make all && npm start', 3],
      ['meipi export all', 11],
      ['npm test -- a.ts', 5],
      ['FUZZ_COUNT=9 npm run fuzz', 6],
      ['git status', 14],
    ]);
  });

  test.each(told)('$line is run, once', ({ line, places }) => {
    const by = Object.entries(runBy).filter(([, table]) => Object.hasOwn(table, line));
    const where = `${places.join(', ')} gives “${line}”: one of ${Object.keys(runBy).join('; ')} has to run it`;
    expect(by, where).toHaveLength(1);
    expect(commandSteps(line).length).toBeGreaterThan(0);
  });

  test('are all that is run', () => {
    const lines = new Set(told.map(({ line }) => line));
    const run = Object.values(runBy).flatMap((table) => Object.keys(table));
    expect(run.filter((line) => !lines.has(line))).toEqual([]);
  });

  test.each(Object.entries(toldElsewhere))('%s stands where it is run', (line, { by, as }) => {
    const script = (words: string) => /npm (?:run )?[\w:]+/u.exec(words)?.[0];
    expect(script(as)).toBe(script(commandSteps(line).at(-1)?.words.join(' ') ?? ''));
    const lines = readFileSync(by, 'utf8').split('\n');
    expect(lines.filter((each) => each.includes(as))).not.toEqual([]);
  });
});

describe.each(pages)('what %s says', (page) => {
  const text = readFileSync(page, 'utf8');

  test('leads to what is there', () => {
    const links = found(text, /\]\((?!https?:|#)([^)#\s]+)/gu);
    expect(links.filter((link) => !existsSync(join(dirname(page), link)))).toEqual([]);
    // The file that an example makes is in no tree.
    const files = found(text, /`((?:core|main|renderer|preload|scripts|test|docs)\/[\w./-]+)`/gu);
    const made = new Set(['core/export/opml.ts', 'test/core/export/opml.test.ts']);
    const isThere = (file: string) =>
      ['', '.ts', '.tsx', '.mjs'].some((extension) => existsSync(`${file}${extension}`));
    expect(files.filter((file) => !made.has(file) && !isThere(file))).toEqual([]);
  });

  test('has no program but those that are run', () => {
    const programs = found(text, /^\s*```(js|mjs|python|py|rb|go)$/gmu);
    // test/main/format.test.ts runs both, on a shared file and on a library.
    expect(programs).toEqual(page === join('docs', 'format.md') ? ['python', 'js'] : []);
  });
});

test('both READMEs show the same commands and pictures', () => {
  const [chinese, english] = ['README.md', 'README.en.md'].map((page) => {
    const text = readFileSync(page, 'utf8');
    return [commandsIn(text).map(([line]) => line), found(text, /!\[.*\]\((.+)\)/gu)];
  });
  expect(english).toEqual(chinese);
});
