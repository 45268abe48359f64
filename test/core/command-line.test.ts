import { describe, expect, test } from 'vitest';
import { commandIn, formatNamed, formatNames } from '../../core/command-line';

const plain = { kind: 'export', essay: null, format: null, out: null, force: false };

describe('the words behind the program’s name', () => {
  test.each<[string, string, unknown]>([
    ['nothing', '', null],
    ['files', 'a.txt export', null],
    ['a file of a command’s name with its folder', './export', null],
    ['a switch of Chromium', '--no-sandbox', null],
    ['the version', '--version', { kind: 'version' }],
    ['the version, short', '-v', { kind: 'version' }],
    ['help behind a switch', '--no-sandbox --help', { kind: 'help' }],
    ['help of a command', 'export --help', { kind: 'help' }],
    ['files for import', 'import a.txt b', { kind: 'import', paths: ['a.txt', 'b'] }],
    ['a file that begins with a dash', 'import -- -a.txt', { kind: 'import', paths: ['-a.txt'] }],
    ['all essays', '--user-data-dir=/x export all', plain],
    [
      'every option',
      'export 师说 --format DOCX --out=/tmp/a.docx --force',
      { ...plain, essay: '师说', format: 'word', out: '/tmp/a.docx', force: true },
    ],
    [
      'the format that has the essay itself',
      'export all --format meipi',
      { ...plain, format: 'meipi' },
    ],
    ['options first', 'export --out x all', { ...plain, out: 'x' }],
    ['a title that begins with a dash', 'export -- -题', { ...plain, essay: '-题' }],
    ['a value with an equals sign', 'export all --out=a=b.md', { ...plain, out: 'a=b.md' }],
    ['no file', 'import', { kind: 'refused', why: 'files-missing', word: '' }],
    [
      'an option that import lacks',
      'import a --force',
      { kind: 'refused', why: 'unknown-option', word: '--force' },
    ],
    ['no essay', 'export --force', { kind: 'refused', why: 'essay-missing', word: '' }],
    ['two essays', 'export a b', { kind: 'refused', why: 'one-essay-only', word: 'b' }],
    [
      'an option that is none',
      'export all --outt x',
      { kind: 'refused', why: 'unknown-option', word: '--outt' },
    ],
    [
      'an option without its value',
      'export all --out',
      { kind: 'refused', why: 'value-missing', word: '--out' },
    ],
    [
      'an option in the place of a value',
      'export all --out --force',
      { kind: 'refused', why: 'value-missing', word: '--out' },
    ],
    [
      'a format of the language itself',
      'export all --format constructor',
      { kind: 'refused', why: 'unknown-format', word: 'constructor' },
    ],
  ])('%s', (_what, words, command) => {
    expect(commandIn(words === '' ? [] : words.split(' '))).toEqual(command);
  });
});

test('every format has one name, by which it is found', () => {
  expect(formatNames).toEqual(expect.arrayContaining(['docx', 'pdf', 'md', 'obsidian', 'jsonld']));
  expect(new Set(formatNames.map(formatNamed)).size).toBe(formatNames.length);
  expect(formatNamed('Markdown')).toBe('markdown');
});
