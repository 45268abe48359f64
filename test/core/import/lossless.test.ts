import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importText } from '../../../core/import/text';
import { bundled } from './bundled';
import { linesOf, sourceLines } from './lines-of';

type Mutation = (lines: readonly string[], at: number, to: number) => string[];

const injected = [
  '篇3:又一篇',
  '第一篇',
  '篇1:',
  '【篇4】插入',
  '试论新时期高校基层党组织的建设',
  '【甲】相关文章:',
  '返回顶部',
  '下载word文档',
  '注释:',
  '参考文献',
  '①甲',
  '摘要:',
  '作者:李明',
  '一、',
  '(一)',
  '(三)甲。',
  '1.',
  '第一,甲。乙',
  '李明',
  '(某大学)',
  '',
  '\u00a0\u3000',
  '\ufeff',
  '甲\r乙\u2028丙',
];

/** The lines with `count` of them at `at` replaced by `put`. */
const spliced = (
  lines: readonly string[],
  at: number,
  count: number,
  ...put: string[]
): string[] => [...lines.slice(0, at), ...put, ...lines.slice(at + count)];

/** The lines with the one at `at` changed. */
const changed = (
  lines: readonly string[],
  at: number,
  change: (line: string) => string,
): string[] => spliced(lines, at, 1, change(lines[at] ?? ''));

const swap: Mutation = (lines, at, to) =>
  changed(
    changed(lines, at, () => lines[to] ?? ''),
    to,
    () => lines[at] ?? '',
  );

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.constant<Mutation>((lines, at) => spliced(lines, at, 1)),
  fc.constant<Mutation>((lines, at) => spliced(lines, at, 0, lines[at] ?? '')),
  fc.constant(swap),
  fc.constant<Mutation>((lines, at, to) => spliced(lines, Math.min(at, to), Math.abs(at - to))),
  fc
    .nat(80)
    .map<Mutation>((cut) => (lines, at) => changed(lines, at, (line) => line.slice(0, cut))),
  fc.nat(80).map<Mutation>((cut) => (lines, at) => changed(lines, at, (line) => line.slice(cut))),
  fc.constantFrom(...injected).map<Mutation>((line) => (lines, at) => spliced(lines, at, 0, line)),
  fc
    .constantFrom('\u3000\u3000', '\u00a0', ' \t', '\ufeff')
    .map<Mutation>((space) => (lines, at) => changed(lines, at, (line) => space + line + space)),
  fc
    .string({ unit: 'binary', maxLength: 40 })
    .map<Mutation>((line) => (lines, at) => spliced(lines, at, 0, line)),
);

const mutated = fc
  .record({
    steps: fc.array(fc.tuple(mutation, fc.nat(), fc.nat()), { minLength: 1, maxLength: 25 }),
    end: fc.constantFrom('\n', '\r\n', '\r', '\n\n'),
  })
  .map(({ steps, end }) => {
    let lines: string[] = bundled.split('\n');
    for (const [change, at, to] of steps) {
      if (lines.length > 0) lines = change(lines, at % lines.length, to % lines.length);
    }
    return lines.join(end);
  });

/** Lines of the kind the rules look for, in no order an author would choose. */
const jumbled = fc
  .array(fc.oneof(fc.constantFrom(...injected), fc.constantFrom(...bundled.split('\n'))), {
    maxLength: 40,
  })
  .map((lines) => lines.join('\n'));

const lettersIn = (lines: readonly string[]) => lines.join('').replace(/\s/gu, '');

function isKept(text: string): void {
  expect(linesOf(importText(text, '名', 'kept'))).toEqual(sourceLines(text));
  const joined = importText(text, '名');
  expect(lettersIn(linesOf(joined))).toBe(lettersIn(sourceLines(text)));
  for (const { blocks } of joined.essays) {
    for (const block of blocks) {
      if (block.kind === 'metadata') expect(block.value).toBeLessThan(block.text.length);
      if (block.kind === 'note') expect(block.text.startsWith(block.mark)).toBe(true);
      if (block.kind === 'paragraph' && block.runIn !== null) {
        expect(block.runIn.end).toBeGreaterThan(0);
        expect(block.runIn.end).toBeLessThan(block.text.length);
      }
    }
  }
}

describe('importing a text loses no line', () => {
  test('of the bundled file', () => {
    isKept(bundled);
    expect(linesOf(importText(bundled, ''))).toHaveLength(196);
  });

  test('of the bundled file changed at random', () => {
    fc.assert(fc.property(mutated, isKept), { numRuns: 300 });
  });

  test('of lines in any order', () => {
    fc.assert(fc.property(jumbled, isKept), { numRuns: 1000 });
  });

  test('of any string', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), isKept), {
      numRuns: 1000,
    });
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            ...Array.from('一二、(1).。!?：篇第注释①[]\n\r\u2028\u3000\ufeff\ud800 ab“”《》'),
          ),
          maxLength: 200,
        }),
        isKept,
      ),
      { numRuns: 2000 },
    );
  });
});
