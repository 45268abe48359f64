import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptsOf, keptExcerpt, shownBy } from '../../../core/annotation/excerpts';
import type { Block } from '../../../core/document/block';
import { displayText } from '../../../core/document/display-punctuation';
import { textOf } from '../../../core/document/essay';
import { shownRanges, shownWords } from '../../../core/document/shown-ranges';
import { placedAt } from './placed-at';

const blocks: readonly Block[] = [
  { kind: 'heading', level: 1, text: '一、总论' },
  { kind: 'metadata', field: 'abstract', text: '摘要:党建,育人', value: 3 },
  { kind: 'clutter', reason: 'web-page', text: '返回顶部' },
  { kind: 'paragraph', text: '', runIn: null },
  { kind: 'paragraph', text: '育人为本,党建为先(见表)。', runIn: null },
];
const text = textOf(blocks);

describe('the words of a passage', () => {
  test.each([true, false])(
    'are those of the page, wherever it lies; standard marks: %s',
    (standard) => {
      const shown = blocks.map((block) => (standard ? displayText(block) : block.text)).join('\n');
      const excerptOf = excerptsOf(blocks, standard);
      fc.assert(
        fc.property(fc.nat(text.length), fc.nat(text.length), (a, b) => {
          const [start, end] = [Math.min(a, b), Math.max(a, b)];
          const expected =
            start === end ? '' : shownWords(shown, shownRanges(blocks), { start, end });
          expect(excerptOf(placedAt(start, end))).toBe(expected);
        }),
      );
    },
  );

  test('of a point are those around it', () => {
    const at = text.length - 2;
    const words = excerptsOf(blocks, true)(placedAt(at, at, { kind: 'point' }));
    expect(words).toBe('育人为本，党建为先（见表‸）。');
  });

  test('are the note’s own where its essay is gone', () => {
    const { annotation } = placedAt(0, 2);
    const target = { ...annotation.target, quote: '党建,育人' };
    expect(keptExcerpt({ ...annotation, target }, shownBy(true))).toBe('党建，育人');
    const point = { ...target, quote: '', prefix: '前文', suffix: '后文' };
    expect(keptExcerpt({ ...annotation, kind: 'point', target: point }, shownBy(true))).toBe(
      '前文‸后文',
    );
  });
});
