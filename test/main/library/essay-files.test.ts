import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Block } from '../../../core/document/block';
import { textOf } from '../../../core/document/essay';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { EssayFiles, idsOf } from '../../../main/library/essay-files';
import { QuietLog } from '../quiet-log';
import { temporaryFolder } from '../temporary-folder';

const fixture = (version: number) => new URL(`./fixtures/essay-v${version}.json`, import.meta.url);

test('an essay of the first version is read as it was written', async () => {
  const folder = temporaryFolder();
  const text = '试读一篇\n摘要:甲。\n一、缘起\n乙。①\n注释:\n①丙。';
  const { id, edition } = idsOf([{ kind: 'paragraph', text, runIn: null }]);
  mkdirSync(join(folder, 'essays', id), { recursive: true });
  cpSync(fixture(1), join(folder, 'essays', id, `${edition}.json`));
  const essay = await new EssayFiles(nodeFileSystem, folder).read(id, edition);
  expect(essay?.blocks.map((block) => block.kind)).toEqual([
    'metadata',
    'metadata',
    'heading',
    'paragraph',
    'back-heading',
    'note',
  ]);
  expect(textOf(essay?.blocks ?? [])).toBe(text);
});

test('an essay with every kind of block and mark comes back equal', async () => {
  const folder = temporaryFolder();
  const files = new EssayFiles(nodeFileSystem, folder);
  const cell = { kind: 'cell', table: 0, row: 0, rows: 1, columns: 1, header: true } as const;
  const blocks: readonly Block[] = [
    { kind: 'metadata', field: 'title', text: '题目', value: 0 },
    {
      kind: 'paragraph',
      text: '甲乙丙丁[1]',
      runIn: null,
      marks: [
        { kind: 'strong', start: 0, end: 2 },
        { kind: 'link', start: 1, end: 3, href: 'https://example.org/' },
        { kind: 'note-reference', start: 4, end: 7, note: 'fn1' },
      ],
    },
    { kind: 'list-item', text: '项', level: 2, marker: '3.' },
    { kind: 'quote', text: '引', marks: [{ kind: 'emphasis', start: 0, end: 1 }] },
    { ...cell, text: '格', column: 0 },
    { ...cell, text: '另一格', column: 1 },
    { kind: 'figure', text: '图说', caption: true, media: null },
    {
      kind: 'figure',
      text: '',
      caption: false,
      media: { file: `${'0'.repeat(64)}.png`, width: 20, height: 10 },
    },
    { kind: 'preformatted', text: 'if (a) {\n  b();\n}' },
    { kind: 'note', text: '[1]注', mark: '[1]', id: 'fn1' },
    { kind: 'reference', text: '文献' },
  ];
  const essay = { ...idsOf(blocks), title: '题目', blocks };
  await files.makeFolders(new QuietLog());
  await files.write(essay);
  expect(await files.read(essay.id, essay.edition)).toEqual(essay);
});
