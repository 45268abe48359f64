import { describe, expect, test } from 'vitest';
import type { Block } from '../../../core/document/block';
import type { ImportedEssay } from '../../../core/document/imported';
import { inChapters } from '../../../core/import/chapters';
import { importText } from '../../../core/import/text';
import { linesOf } from './lines-of';

const prose = '这一段说的是读书的方法，写得不长。'.repeat(30);
/** Lines of prose, of about so many units. */
const body = (units: number) =>
  Array.from({ length: Math.ceil(units / prose.length) }, () => prose);

describe('a long text', () => {
  const book = [
    '长篇',
    '某某',
    '第一章　春',
    ...body(50_000),
    '第一节　花',
    prose,
    '第二章　夏',
    ...body(60_000),
  ];

  test('comes as its chapters, and no line is lost', () => {
    const document = importText(book.join('\n'), '书');
    expect(document.title).toBe('长篇');
    expect(document.essays.map(({ title }) => title)).toEqual(['第一章　春', '第二章　夏']);
    expect(linesOf(document)).toEqual(book);
    const [first, second] = document.essays;
    expect(first?.blocks.slice(0, 3).map(({ kind }) => kind)).toEqual([
      'metadata',
      'paragraph',
      'heading',
    ]);
    expect(second?.blocks[0]).toMatchObject({ kind: 'metadata', field: 'title' });
  });

  test('has what stands before them for itself where that is a text', () => {
    const preface = ['长篇', ...body(2000), ...book.slice(2)];
    expect(importText(preface.join('\n'), '书').essays.map(({ title }) => title)).toEqual([
      '长篇',
      '第一章　春',
      '第二章　夏',
    ]);
  });

  test.each<[string, readonly string[]]>([
    ['that is no book', ['论文', '第一章　春', ...body(30_000), '第二章　夏', ...body(30_000)]],
    ['without headings', ['长篇', ...body(150_000)]],
    ['with one chapter', ['长篇', ...body(60_000), '一、后篇', ...body(60_000)]],
    [
      'of points',
      ['长篇', ...Array.from({ length: 200 }, (_, n) => [`第${n + 1}节　点`, prose]).flat()],
    ],
  ])('%s stays whole', (_what, lines) => {
    expect(importText(lines.join('\n'), '书').essays).toHaveLength(1);
  });
});

test('a long text whose notes all stand at its end stays whole', () => {
  const note = { kind: 'note-reference', note: 'n1', start: 0, end: 1 } as const;
  const text = prose.repeat(200);
  const blocks: Block[] = [
    { kind: 'heading', level: 1, text: '甲' },
    { kind: 'paragraph', text, runIn: null, marks: [note] },
    { kind: 'heading', level: 1, text: '乙' },
    { kind: 'paragraph', text, runIn: null },
  ];
  const own = { kind: 'note', text: '注', mark: '', id: 'n1' } as const;
  const essay = (more: readonly Block[]): ImportedEssay => ({
    title: '书',
    blocks: [...blocks, ...more],
  });
  expect(inChapters(essay([]))).toHaveLength(2);
  expect(inChapters(essay([own]))).toHaveLength(1);
});

test('what was written to a chapter goes with it', () => {
  const text = prose.repeat(200);
  const blocks: Block[] = ['甲', '乙'].flatMap((title): Block[] => [
    { kind: 'heading', level: 1, text: title },
    { kind: 'paragraph', text, runIn: null },
  ]);
  const start = text.length + 5;
  const annotation = { start, end: start + 2, comment: '批', author: '', date: null, replies: [] };
  const [, second] = inChapters({ title: '书', blocks, annotations: [annotation] });
  expect(second?.annotations).toEqual([{ ...annotation, start: 2, end: 4 }]);
});
