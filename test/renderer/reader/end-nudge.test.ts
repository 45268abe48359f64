import { expect, test } from 'vitest';
import { endNudge } from '../../../renderer/reader/end-nudge';

const view = { top: 100, bottom: 700 };
const line = (top: number) => ({ top, bottom: top + 20 });

test.each([
  ['leaves an end alone that has room for its bar', 'end', line(-300), line(600), 0],
  ['leaves it alone where the bar has room at the other end', 'end', line(300), line(660), 0],
  ['brings a cut knob in, the bar being at the other end', 'end', line(300), line(675), 9],
  ['brings an end in with room for the bar', 'end', line(-300), line(675), 59],
  [
    'brings in both where the knob would take the room for the bar',
    'end',
    line(165),
    line(675),
    59,
  ],
  ['leaves a start alone that has room for its bar', 'start', line(200), line(900), 0],
  ['brings a start in with room for the bar', 'start', line(105), line(900), -59],
  ['brings its knob in, the bar being below', 'start', line(105), line(500), -9],
] as const)('%s', (_, which, first, last, by) => {
  expect(endNudge(which, first, last, view)).toBe(by);
});
