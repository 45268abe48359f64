import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayPunctuation, displayText } from '../../../core/document/display-punctuation';
import { importText } from '../../../core/import/text';
import { bundled } from '../import/bundled';
import { buildBlocks } from './build-blocks';

describe('display punctuation', () => {
  test.each([
    ['甲,乙;丙:丁!戊?', '甲，乙；丙：丁！戊？'],
    ['达100%;在全县', '达100%；在全县'],
    ['生于(1985-),女(汉族),', '生于（1985-），女（汉族），'],
    ['五年(2001-)规划', '五年（2001-）规划'],
    ['“大众教育”,()一方面', '“大众教育”，（）一方面'],
    ['自然村,,共有', '自然村，，共有'],
    ['开展。,我县', '开展。，我县'],
    ['(外出务工、经商等)。', '（外出务工、经商等）。'],
    ['(甲):乙', '（甲）：乙'],
    ['(A):乙', '（A）：乙'],
    ['甲(A)', '甲（A）'],
    ['A(甲)', 'A（甲）'],
    ['甲((A))', '甲（（A））'],
    ['甲（A)', '甲（A）'],
    ['1)甲', '1）甲'],
    ['“Hi”,甲', '“Hi”，甲'],
    ['甲“三讲”,“岗位”;', '甲“三讲”，“岗位”；'],
    ['甲!?', '甲！？'],
    ['甲,:a', '甲，：a'],
    ['a,(b甲)', 'a，（b甲）'],
    ['𠮷,a', '𠮷，a'],
    ['修炼―――学习', '修炼———学习'],
    ['彼得・圣吉', '彼得·圣吉'],
    ['A・B―', 'A·B—'],
  ])('shows %s as %s', (text, shown) => {
    expect(displayPunctuation(text)).toBe(shown);
  });

  test.each([
    'Hello, world (1)',
    'He said “hi”, then left (early).',
    '共1,025人',
    '甲2:30乙',
    '第3(4)5期',
    '2022-12-08 08:54:56 甲',
    'http://example.com/?a=1',
    '甲。乙、丙',
    '“甲”‘乙’—…',
    '１,０２５',
    'a, 甲',
    '',
  ])('leaves %j as it is', (text) => {
    expect(displayPunctuation(text)).toBe(text);
  });

  test('never changes one bracket of a pair alone', () => {
    // The first bracket stands between digits, the second beside a Chinese character.
    expect(displayPunctuation('2007(3)期')).toBe('2007(3)期');
    expect(displayPunctuation('甲2(3)')).toBe('甲2(3)');
  });

  test('leaves notes and references as written', () => {
    const [note, reference, text] = buildBlocks('注 ①甲,乙―', '文 [1]甲,(4 ):79', '甲,乙').map(
      displayText,
    );
    expect([note, reference, text]).toEqual(['①甲,乙―', '[1]甲,(4 ):79', '甲，乙']);
  });

  test('leaves code as it is written', () => {
    const text = '甲,code(),乙,丙';
    const block = { kind: 'paragraph', text, runIn: null } as const;
    const marks = [{ kind: 'code', start: 2, end: 8 }] as const;
    expect(displayText({ ...block, marks })).toBe('甲，code()，乙，丙');
    expect(displayText(block)).toBe('甲，code（），乙，丙');
  });

  test('repairs the bundled essays through', () => {
    const shown = importText(bundled, '')
      .essays.flatMap((essay) => essay.blocks)
      .filter((block) => block.kind !== 'note' && block.kind !== 'reference')
      .map(displayText)
      .join('\n');
    expect(shown.match(/[,:;!?()―・]/gu)).toBeNull();
  });

  const marked = fc.string({
    unit: fc.constantFrom(...Array.from('甲乙。“”‘’,,::;;!?(())（）ab12 \u3000―・—%𠮷')),
    maxLength: 40,
  });

  test.each([
    ['marks in any order', marked],
    ['any string', fc.string({ unit: 'binary' })],
  ])('keeps the length and is done after once, for %s', (_, strings) => {
    fc.assert(
      fc.property(strings, (text) => {
        const shown = displayPunctuation(text);
        expect(shown.length).toBe(text.length);
        expect(displayPunctuation(shown)).toBe(shown);
        for (let index = 0; index < text.length; index += 1) {
          if (!',:;!?()―・'.includes(text.charAt(index))) expect(shown[index]).toBe(text[index]);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
