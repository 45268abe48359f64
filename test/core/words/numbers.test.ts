import { expect, test } from 'vitest';
import { count, thousands } from '../../../core/words/numbers';

const asTheEngine = new Intl.NumberFormat('en');

test.each([0, 1, 12, 999, 1_000, 12_345, 999_999, 1_000_000, 1_234_567_890, -1, -1_000, -123_456])(
  'writes %i as the engine would',
  (n) => {
    expect(thousands.format(n)).toBe(asTheEngine.format(n));
  },
);

test('gives a number the noun that fits', () => {
  expect([0, 1, 2, 1_000].map((n) => count(n, 'essay', 'essays'))).toEqual([
    '0 essays',
    '1 essay',
    '2 essays',
    '1,000 essays',
  ]);
});
