import { describe, expect, test } from 'vitest';
import type { Flushed } from '../../main/closing';
import { losesNotes } from '../../main/closing';

const states = [
  { busy: false, refused: false },
  { busy: false, refused: true },
  { busy: true, refused: false },
  { busy: true, refused: true },
];

describe('closing the window', () => {
  test.each<[Flushed, readonly boolean[]]>([
    ['saved', [false, false, true, true]],
    ['not-saved', [true, true, true, true]],
    ['late', [false, true, true, true]],
    ['gone', [false, false, false, false]],
  ])('after a page that is %s', (flushed, lost) => {
    expect(states.map((state) => losesNotes(flushed, state))).toEqual(lost);
  });
});
