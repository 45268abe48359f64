import fc from 'fast-check';
import { expect, test } from 'vitest';
import { foundPieces } from '../../../core/annotation/found-pieces';

const drawn = (text: string, start: number, matches: readonly (readonly [number, number])[]) =>
  foundPieces(
    text,
    start,
    matches.map(([from, to]) => ({ start: from, end: to })),
  )
    .map(({ text: words, match }) => (match === null ? words : `[${words}]`))
    .join('');

test.each([
  ['甲乙丙丁', 0, [], '甲乙丙丁'],
  ['甲乙丙丁', 0, [[1, 3]], '甲[乙丙]丁'],
  [
    '甲乙丙丁',
    0,
    [
      [0, 2],
      [2, 4],
    ],
    '[甲乙][丙丁]',
  ],
  [
    '甲乙丙丁',
    10,
    [
      [1, 3],
      [8, 11],
      [13, 20],
    ],
    '[甲]乙丙[丁]',
  ],
  ['甲乙丙丁', 10, [[14, 15]], '甲乙丙丁'],
  ['', 3, [[2, 5]], ''],
] as const)('cuts %s from %i at %j', (text, start, matches, expected) => {
  expect(drawn(text, start, matches)).toBe(expected);
});

test('loses no letter, and paints those of the matches alone', () => {
  const lengths = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 3 })), { maxLength: 6 });
  fc.assert(
    fc.property(fc.string({ maxLength: 20 }), fc.nat(10), lengths, (text, start, gaps) => {
      let at = 0;
      const matches = gaps.map(([gap, length]) => {
        const match = { start: at + gap, end: at + gap + length };
        at = match.end;
        return match;
      });
      let place = start;
      for (const { text: words, match } of foundPieces(text, start, matches)) {
        expect(text.slice(place - start, place - start + words.length)).toBe(words);
        for (let unit = place; unit < place + words.length; unit += 1) {
          const own = matches.find((one) => one.start <= unit && unit < one.end) ?? null;
          expect(match).toBe(own);
        }
        place += words.length;
      }
      expect(place).toBe(start + text.length);
    }),
  );
});
