import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeIn } from '../../../core/document/same-letters';

/** `[` and `]` are where the passage begins and ends. */
function passage(marked: string): { text: string; start: number; end: number } {
  const start = marked.indexOf('[');
  return { text: marked.replace(/[[\]]/gu, ''), start, end: marked.indexOf(']') - 1 };
}

describe('a passage is found in a text with the same letters', () => {
  test.each([
    ['[甲乙]\n丙', '[甲乙]丙'],
    ['甲乙\n[丙]', '甲乙[丙]'],
    ['[甲乙\n丙]丁', '[甲乙丙]丁'],
    ['甲[乙丙]丁', '甲[乙\n丙]丁'],
    ['甲[乙]丙', '甲[乙]\n丙'],
    ['甲乙[丙]', '甲乙\n[丙]'],
    ['the [end\nof] it', 'the [end of] it'],
    ['甲乙\n\n丙[丁]', '甲乙丙[丁]'],
    ['[甲]', '[甲]'],
  ])('of %s: %s', (from, to) => {
    const { text, start, end } = passage(from);
    const found = passage(to);
    const place = placeIn(text, found.text);
    expect([place(start, 'start'), place(end, 'end')]).toEqual([found.start, found.end]);
  });

  test('wherever white space stands in either', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('甲乙丙丁ab')),
      minLength: 1,
      maxLength: 20,
    });
    const gaps = fc.array(fc.constantFrom('', '', '\n', ' '), { minLength: 20, maxLength: 20 });
    const spaced = (text: string, all: readonly string[]) =>
      Array.from(text, (letter, at) => (at === 0 ? '' : (all[at] ?? '')) + letter).join('');
    const bare = (text: string) => text.replace(/\s/gu, '');
    fc.assert(
      fc.property(letters, gaps, gaps, fc.nat(19), fc.nat(19), (own, one, other, a, b) => {
        const [text, anew] = [spaced(own, one), spaced(own, other)];
        const start = Math.min(a, b, text.length - 1);
        const end = Math.min(Math.max(a, b) + 1, text.length);
        const place = placeIn(text, anew);
        const words = bare(text.slice(start, end));
        if (words === '') return;
        expect(bare(anew.slice(place(start, 'start'), place(end, 'end')))).toBe(words);
      }),
      { numRuns: 2000 },
    );
  });
});
