import { describe, expect, test } from 'vitest';
import { findAll, searchable } from '../../../core/search/find';
import { fold } from '../../../core/search/fold';

/** What freezes searches elsewhere: patterns, marks that pile up, texts that nearly match all over. */
const texts: readonly (readonly [what: string, text: string])[] = [
  ['one letter', 'a'.repeat(200_000)],
  ['one character', '的'.repeat(200_000)],
  ['nearly the query', `${'a'.repeat(1000)}b`.repeat(200)],
  ['marks that combine', `e${'\u0301'.repeat(100_000)}`],
  ['half-width voice marks', 'ｶﾞ'.repeat(100_000)],
  ['wide and composed', '㈱ﬁⅧ①Ａ'.repeat(40_000)],
  ['unseen', '\u200b\u200d\ufe0f \u3000'.repeat(40_000)],
  ['surrogates', '𠮷\ud800\udc00\udfff'.repeat(40_000)],
];

const patterns =
  '(a+)+$ (a|a)*b (.*)*x ^(([a-z])+.)+[A-Z]([a-z])+$ (?=a)* [ ( \\ * + . ^ $ | ? {1,99999} \\1 \\p{Han} (?<n>a) /a/g $& %s ${a}';
const words = 'a aa ab b 的 的的 ㈱ (株) ① Ａ ﬁ fi ｶﾞ ガ か é ß 𠮷 <b> __proto__ ﷺ 👩‍👩‍👧‍👦 。 —— “';
const unseen = [' ', '\n', '\0', '\u0301', '\u200b', '\ud800', '\udc00', '\u202e', '\ufe0f'];
const long = [
  'a'.repeat(999),
  'a'.repeat(100_000),
  '的'.repeat(5000),
  `${'a'.repeat(1000)}b`,
  `e${'\u0301'.repeat(50_000)}`,
  '\u0301'.repeat(50_000),
  '\ufdfa'.repeat(1000),
];
const queries = [...patterns.split(' '), ...words.split(' '), ...unseen, ...long];

test('there are 60 queries and more', () => {
  expect(queries.length).toBeGreaterThanOrEqual(60);
});

describe.each(texts)('a search in %s', (_what, text) => {
  const places = searchable(text, [{ start: 0, end: text.length }]);
  const folded = fold(text);

  test('folds into a text of bounded length, with a way back for each unit', () => {
    expect(folded.starts).toHaveLength(folded.text.length);
    expect(folded.ends).toHaveLength(folded.text.length);
    // NFKC makes at most 18 units of one (Unicode, UAX 15), and folding is done twice.
    expect(folded.text.length).toBeLessThanOrEqual(text.length * 18);
  });

  test('finds what is there, in order, without overlap, for every query', () => {
    for (const query of queries) {
      const found = findAll(places, query);
      // One look at all of them: there are 200,000 and more.
      const isInOrder = found.every(
        ({ start, end }, index) => start >= (found[index - 1]?.end ?? 0) && end > start,
      );
      expect(isInOrder).toBe(true);
      expect(found.at(-1)?.end ?? 0).toBeLessThanOrEqual(text.length);
      const wanted = fold(query).text;
      const [first] = found;
      if (first !== undefined) {
        expect(fold(text.slice(first.start, first.end)).text).toBe(wanted);
      }
    }
  }, 60_000);
});
