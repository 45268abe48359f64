import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block } from '../../../core/document/block';
import type { Ruby } from '../../../core/document/ruby';
import { findAll, searchable } from '../../../core/search/find';
import { placedIn, stretchesIn, stretchesOf, wordsOf } from '../../../core/search/stretch';

/** A paragraph, in which `{` begins what has a reading: 他说{春(chūn){天(tiān)来了. */
function paragraph(drawn: string): Block {
  const ruby: Ruby[] = [];
  let text = '';
  for (const [, before = '', base = '', reading = ''] of drawn.matchAll(
    /([^{]*)(?:\{([^(]*)\(([^)]*)\))?/gu,
  )) {
    text += before;
    if (base === '') continue;
    const start = text.length;
    text += `${base}(${reading})`;
    ruby.push({ start, base: start + base.length, end: text.length });
  }
  return { kind: 'paragraph', text, runIn: null, ruby };
}

/** The text with its matches in brackets of their own, which may lie within each other. */
function matches(block: Block, query: string): readonly string[] {
  const places = searchable(block.text, stretchesIn(block, 0));
  return findAll(places, query).map(({ start, end }) => block.text.slice(start, end));
}

describe('words with readings', () => {
  test.each([
    ['{春(chūn){天(tiān)来了', '春天', ['春(chūn)天']],
    ['{春(chūn){天(tiān)来了', '春天来', ['春(chūn)天(tiān)来']],
    ['{春(chūn){天(tiān)来了', '天', ['天']],
    ['{春(chūn){天(tiān)来了', 'tiān', ['tiān']],
    ['{春(chūn){天(tiān)来了', '春(chūn)天', []],
    ['{春(chūn){天(tiān)来了', 'chūntiān', []],
    ['天{天(天)天', '天天', ['天天']],
    ['天{天(天)天', '天', ['天', '天', '天', '天']],
    ['{甲(a){甲(a)', '甲甲', ['甲(a)甲']],
    ['他说(见下)好', '说(见下)好', ['说(见下)好']],
  ])('in %j, %j is %j', (drawn, query, found) => {
    expect(matches(paragraph(drawn), query)).toEqual(found);
  });

  test('are not searched where their line is not shown', () => {
    const { text, ...block } = paragraph('{春(chūn)天');
    const folded = { ...block, kind: 'clutter', text } as Block;
    expect(stretchesOf([folded])).toEqual([]);
  });

  test('stand in the text where they are placed', () => {
    const part = fc.record({
      before: fc.string({ unit: fc.constantFrom('甲', '乙', '('), maxLength: 3 }),
      base: fc.string({ unit: fc.constantFrom('甲', '乙'), minLength: 1, maxLength: 2 }),
      reading: fc.string({ unit: fc.constantFrom('甲', 'a'), minLength: 1, maxLength: 2 }),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 5 }), (parts) => {
        const drawn = parts.map(
          ({ before, base, reading }) => `${before.replaceAll('(', '')}{${base}(${reading})`,
        );
        const block = paragraph(drawn.join(''));
        const [line, ...readings] = stretchesIn(block, 0);
        if (line === undefined) throw new Error('a paragraph that is not shown');
        const words = wordsOf(block.text, line);
        expect(words).toBe(drawn.join('').replaceAll(/\{|\([^)]*\)/gu, ''));
        expect(readings.map((one) => wordsOf(block.text, one))).toEqual(
          parts.map(({ reading }) => reading),
        );
        const units = Array.from(words, (_unit, at) => ({ start: at, end: at + 1 }));
        const placed = placedIn(line, units);
        expect(placed.map(({ start, end }) => block.text.slice(start, end)).join('')).toBe(words);
      }),
      { numRuns: 500 },
    );
  });
});
