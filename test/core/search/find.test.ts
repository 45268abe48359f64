import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { displayPunctuation } from '../../../core/document/display-punctuation';
import type { TextRange } from '../../../core/document/text-range';
import { findAll, isAskable, searchable, withOthers } from '../../../core/search/find';
import type { Comparison } from '../../../core/search/comparison';
import { comparisons } from '../../../core/search/comparison';
import { fold } from '../../../core/search/fold';
import { everyStretch } from './every-stretch';
import { mixedQuery, mixedText } from './mixed-text';

const find = (
  text: string,
  query: string,
  comparison: Comparison = 'alike',
): readonly TextRange[] =>
  findAll(searchable(text, [{ start: 0, end: text.length }], comparison), query, comparison);

/** The text with its matches in brackets. */
function drawn(text: string, query: string, comparison?: Comparison): string {
  let shown = '';
  let from = 0;
  for (const { start, end } of find(text, query, comparison)) {
    shown += `${text.slice(from, start)}[${text.slice(start, end)}]`;
    from = end;
  }
  return shown + text.slice(from);
}

describe('findAll', () => {
  test.each([
    ['党建与党建', '党建', '[党建]与[党建]'],
    ['党 建,基层', '党建，基', '[党 建,基]层'],
    ['党建，基层', '党建,基', '[党建，基]层'],
    ['Word与ＷＯＲＤ', 'word', '[Word]与[ＷＯＲＤ]'],
    ['哈哈哈哈哈', '哈哈', '[哈哈][哈哈]哈'],
    ['(一)甲（一）', '（一)', '[(一)]甲[（一）]'],
    ['修炼――甲', '——', '修炼[――]甲'],
    ['㈱甲(株)', '(株)', '[㈱]甲[(株)]'],
    ['㈱', '株', '㈱'],
    ['cafe\u0301 café', 'é', 'caf[e\u0301] caf[é]'],
    ['cafe\u0301', 'e', 'cafe\u0301'],
    ['住𠮷野', '𠮷', '住[𠮷]野'],
    ['甲 乙', ' ', '甲 乙'],
    ['甲\n乙', '甲乙', '甲\n乙'],
    ['發展与发展', '发展', '[發展]与[发展]'],
    ['头发', '發', '头[发]'],
  ])('in %j, %j gives %j', (text, query, matches) => {
    expect(drawn(text, query)).toBe(matches);
  });

  test.each<readonly [string, string, Comparison, string]>([
    ['基层，党建', '基层党建', 'letters', '[基层，党建]'],
    ['基层，党建。', '层党', 'letters', '基[层，党]建。'],
    ['基层', '，', 'letters', '基层'],
    ['Word与WORD', 'Word', 'exact', '[Word]与WORD'],
    ['发展，發展', '發', 'exact', '发展，[發]展'],
    ['党 建党建', '党 建', 'exact', '[党 建]党建'],
    ['cafe\u0301', 'e', 'exact', 'cafe\u0301'],
  ])('in %j, %j compared as %s', (text, query, comparison, matches) => {
    expect(drawn(text, query, comparison)).toBe(matches);
  });

  test('searches only the ranges it is given, each by itself', () => {
    const text = '摘要:基层基';
    const places = searchable(text, [
      { start: 0, end: 2 },
      { start: 3, end: 6 },
    ]);
    expect(findAll(places, '基')).toEqual([
      { start: 3, end: 4 },
      { start: 5, end: 6 },
    ]);
    expect(findAll(places, ':')).toEqual([]);
    expect(findAll(places, '要基')).toEqual([]);
    expect(findAll(places, '要\n基')).toEqual([]);
  });

  test.each(comparisons)('is what trying every stretch gives, compared as %s', (comparison) => {
    fc.assert(
      fc.property(mixedText, mixedQuery, (text, query) => {
        expect(find(text, query, comparison)).toEqual(everyStretch(text, query, comparison));
      }),
      { numRuns: 2000 },
    );
  });

  test('gives sorted ranges of one line that fold to the folded query', () => {
    fc.assert(
      fc.property(mixedText, mixedText, mixedQuery, (before, behind, query) => {
        const text = `${before}${query}${behind}`;
        let from = 0;
        for (const { start, end } of find(text, query)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(fold(text.slice(start, end)).text).toBe(fold(query).text);
          if (!query.includes('\n')) expect(text.slice(start, end)).not.toContain('\n');
          from = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  test('finds the same whether punctuation is shown as written or repaired', () => {
    fc.assert(
      fc.property(mixedText, mixedQuery, (text, query) => {
        const shown = displayPunctuation(text);
        expect(find(shown, query)).toEqual(find(text, query));
        expect(find(text, displayPunctuation(query))).toEqual(find(text, query));
      }),
    );
  });
});

test.each([
  ['党', true],
  ['、', true],
  ['①', true],
  ['𠮷', true],
  ['ab', true],
  ['12', true],
  ['党 ', true],
  ['a', false],
  ['é', false],
  ['Ａ', false],
  ['1', false],
  [' a ', false],
  ['', false],
  ['　 ', false],
])('%j is enough to ask for: %s', (query, askable) => {
  expect(isAskable(query)).toBe(askable);
});

describe('withOthers', () => {
  test('adds what overlaps no match, in text order', () => {
    const at = (...edges: readonly [number, number][]): readonly TextRange[] =>
      edges.map(([start, end]) => ({ start, end }));
    expect(withOthers(at([2, 4], [8, 10]), at([0, 2], [3, 5], [4, 6], [9, 11], [12, 14]))).toEqual(
      at([0, 2], [2, 4], [4, 6], [8, 10], [12, 14]),
    );
    expect(withOthers([], at([1, 2]))).toEqual(at([1, 2]));
  });
});
