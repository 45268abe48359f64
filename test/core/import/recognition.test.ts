import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../core/document/block';
import type { ImportedDocument } from '../../../core/document/imported';
import { essayId } from '../../../core/ids';
import {
  isSameChoice,
  outlineOf,
  partsOf,
  withRestored,
  withStart,
} from '../../../core/import/file-outline';
import { presentCut } from '../../../core/import/present-cut';
import type { RecognitionChoices } from '../../../core/import/recognition';
import { asRecognised, withChoices } from '../../../core/import/recognition';
import { importText } from '../../../core/import/text';
import { linesOf } from './lines-of';

const lines = [
  '欢迎来到范文网',
  '篇1：读书',
  '作者：张三',
  '读书的正文。',
  '一、为什么读',
  '因为要读。',
  '返回顶部',
  '篇2：写作',
  '摘要：写作的摘要。',
  '一、怎么写',
  '写作的正文。',
  '篇3：作文',
  '作文的正文。',
  '下载本文',
];
const document = importText(lines.join('\n'), '三篇');
const cut = (choices: Partial<RecognitionChoices>) =>
  withChoices(document, { ...asRecognised, ...choices });
const titles = ({ essays }: ImportedDocument) => essays.map(({ title }) => title);
const kinds = (blocks: readonly Block[] | undefined) =>
  blocks?.map((block) => (block.kind === 'heading' ? `heading ${block.level}` : block.kind));

test('without choices a file is as it was recognised', () => {
  expect(titles(document)).toEqual(['读书', '写作', '作文']);
  expect(withChoices(document, asRecognised)).toBe(document);
});

describe('an essay that becomes part of the one before', () => {
  const merged = cut({ starts: [1, 11] });

  test('is headed by its title, and what it headed stands a level lower', () => {
    expect(titles(merged)).toEqual(['读书', '作文']);
    expect(kinds(merged.essays[0]?.blocks)).toEqual([
      'metadata',
      'metadata',
      'paragraph',
      'heading 1',
      'paragraph',
      'clutter',
      'heading 1',
      'paragraph',
      'heading 2',
      'paragraph',
    ]);
  });

  test('keeps every line, and those around the essays around them', () => {
    expect(linesOf(merged)).toEqual(lines);
    expect([merged.before, merged.after]).toEqual([['欢迎来到范文网'], ['下载本文']]);
  });
});

test('an essay that begins at a heading has it for its title', () => {
  const { essays } = cut({ starts: [1, 4, 7, 11] });
  expect(essays.map(({ title }) => title)).toEqual(['读书', '一、为什么读', '写作', '作文']);
  expect(essays[1]?.blocks[0]).toEqual({
    kind: 'metadata',
    field: 'title',
    text: '一、为什么读',
    value: 0,
  });
});

test('what is known of the file beside its lines stays', () => {
  const lacks = [{ what: 'pictures', count: 1 }] as const;
  const { title, lacks: known } = withChoices(
    { ...document, lacks },
    { starts: [1], restored: [], breaks: 'joined' },
  );
  expect([title, known]).toEqual([document.title, lacks]);
});

test.each([
  ['in an essay', [6], 0, '返回顶部'],
  ['before all of them', [0], 0, '欢迎来到范文网'],
  ['behind all of them', [13], 2, '下载本文'],
] as const)('a folded line %s becomes text', (_where, restored, essay, text) => {
  const { essays } = cut({ restored: [...restored] });
  expect(essays[essay]?.blocks).toContainEqual({ kind: 'paragraph', text, runIn: null });
  expect(linesOf(cut({ restored: [...restored] }))).toEqual(lines);
});

test.each([
  ['lines that are none', { starts: [1, 99, -3, 7], restored: [99, 2] }, ['读书', '写作']],
  ['lines around the essays', { starts: [0, 13], restored: [] }, ['读书']],
  ['no line at all', { starts: [], restored: [] }, ['读书']],
] as const)('%s change nothing else', (_what, choices, expected) => {
  expect(titles(cut(choices))).toEqual(expected);
});

const someLine = fc.constantFrom(
  ...lines,
  '第一段话，说的是读书。',
  '返回顶部',
  '篇4：又一篇',
  '二、又一节',
  '注释：',
  '①一条注。',
);
const someDocument = fc
  .array(someLine, { minLength: 1, maxLength: 40 })
  .map((some) => importText(some.join('\n'), '名'));
const someChoices = fc.record({
  starts: fc.option(fc.array(fc.integer({ min: 0, max: 45 }), { maxLength: 8 })),
  restored: fc.array(fc.integer({ min: 0, max: 45 }), { maxLength: 8 }),
  breaks: fc.constant('joined' as const),
});

test('whatever is chosen, no line is lost or put elsewhere', () => {
  fc.assert(
    fc.property(someDocument, someChoices, (some, choices) => {
      expect(linesOf(withChoices(some, choices))).toEqual(linesOf(some));
    }),
  );
});

const idOf = (index: number) => essayId(index.toString(16).padStart(32, '0'));

test('the choices are found again in the essays that came of them', () => {
  fc.assert(
    fc.property(someDocument, someChoices, (some, choices) => {
      const chosen = withChoices(some, choices);
      const essays = chosen.essays.map(({ blocks }, index) => ({ id: idOf(index), blocks }));
      const found = presentCut(some, essays);
      const again = withChoices(some, found?.choices ?? asRecognised);
      expect(again.essays.map(({ blocks }) => blocks)).toEqual(
        chosen.essays.map(({ blocks }) => blocks),
      );
      expect(found?.places.map(({ start, end }) => end - start)).toEqual(
        essays.map(({ blocks }) => blocks.length),
      );
    }),
  );
});

test('an essay is not taken for the folded line before it that says the same', () => {
  const twice = importText('欢迎\n篇3：作文\n篇3：作文\n欢迎\n篇4：又一篇\n欢迎', '名');
  const some: ImportedDocument = {
    ...twice,
    before: ['欢迎', '篇3：作文'],
    essays: [
      {
        title: '作文',
        blocks: [
          { kind: 'metadata', field: 'title', text: '篇3：作文', value: 3 },
          { kind: 'paragraph', text: '欢迎', runIn: null },
        ],
      },
    ],
    after: [],
  };
  const { essays } = withChoices(some, { ...asRecognised, starts: [3] });
  const found = presentCut(
    some,
    essays.map(({ blocks }, index) => ({ id: idOf(index), blocks })),
  );
  expect(found?.places.map(({ start }) => start)).toEqual([2, 3]);
  expect(found?.choices.restored).toEqual([]);
});

test('essays that are no more what their file came to are known as such', () => {
  const blocks: readonly Block[] = [{ kind: 'paragraph', text: '另一版的话。', runIn: null }];
  expect(presentCut(document, [{ id: idOf(1), blocks }])).toBeNull();
});

describe('the outline of a file', () => {
  const outline = outlineOf(document);

  test('has where essays begin and could begin, and what is folded', () => {
    expect(outline.lines.map(({ at, kind, text }) => [at, kind, text])).toEqual([
      [0, 'folded', '欢迎来到范文网'],
      [1, 'start', '读书'],
      [4, 'heading', '一、为什么读'],
      [6, 'folded', '返回顶部'],
      [7, 'start', '写作'],
      [9, 'heading', '一、怎么写'],
      [11, 'start', '作文'],
      [13, 'folded', '下载本文'],
    ]);
  });

  test('tells the parts that choices come to as cutting the file does', () => {
    fc.assert(
      fc.property(someDocument, fc.array(fc.nat(), { maxLength: 6 }), (some, picks) => {
        const own = outlineOf(some);
        const places = own.lines.filter(({ kind }) => kind !== 'folded');
        const choices = picks.reduce<RecognitionChoices>((before, pick) => {
          const line = places[pick % Math.max(1, places.length)];
          const begins = partsOf(own, before).some(({ at }) => at === line?.at);
          const isFirst = line === undefined || line.at === places[0]?.at;
          return isFirst ? before : withStart(own, before, line.at, !begins);
        }, asRecognised);
        const { essays } = withChoices(some, choices);
        expect(partsOf(own, choices).map(({ title }) => title)).toEqual(
          essays.map(({ title }) => title),
        );
      }),
    );
  });

  test('counts the characters of each part', () => {
    const parts = partsOf(outline, asRecognised);
    expect(parts.map(({ title, first, length }) => [title, first, length])).toEqual([
      ['读书', '读书的正文。', 22],
      ['写作', '写作的正文。', 20],
      ['作文', '作文的正文。', 6],
    ]);
  });

  test('merging and splitting again comes back to what was recognised', () => {
    const merged = withStart(outline, asRecognised, 7, false);
    expect(partsOf(outline, merged).map(({ title }) => title)).toEqual(['读书', '作文']);
    expect(withStart(outline, merged, 7, true)).toEqual(asRecognised);
  });

  test('folding what was restored comes back to it too', () => {
    const restored = withRestored(asRecognised, [13, 0], true);
    expect(restored.restored).toEqual([0, 13]);
    expect(isSameChoice(withRestored(restored, [0, 13], false), asRecognised)).toBe(true);
  });
});
