import { expect, test } from 'vitest';
import { cardNudge } from '../../../renderer/margin/card-nudge';

const view = { top: 1000, height: 600 };

test.each([
  ['leaves one alone that is in view', { top: 1100, height: 200 }, 0],
  ['leaves one alone that ends with room below', { top: 1488, height: 100 }, 0],
  ['brings in what is cut off below', { top: 1500, height: 150 }, 62],
  ['brings in one below the view', { top: 1700, height: 150 }, 262],
  ['leaves one alone that only begins above', { top: 900, height: 200 }, 0],
  ['brings in one above the view', { top: 700, height: 200 }, -312],
  ['leaves one alone that does not fit', { top: 1500, height: 590 }, 0],
])('%s', (_, card, by) => {
  expect(cardNudge(card, view)).toBe(by);
});
