import { describe, expect, test } from 'vitest';
import { EarlyEvents } from '../../preload/early-events';

const opened = () => new EarlyEvents(['a', 'b']);

describe('what is told before a page listens', () => {
  test('is there for the first who listens, in order, and once', () => {
    const early = opened();
    early.hear('a', 1);
    early.hear('b', 2);
    early.hear('a', 3);
    expect(early.take('a')).toEqual([1, 3]);
    expect(early.take('a')).toEqual([]);
    expect(early.take('b')).toEqual([2]);
  });

  test('is not kept once somebody listens, nor of other events', () => {
    const early = opened();
    early.take('a');
    early.hear('a', 1);
    early.hear('c', 2);
    expect([early.take('a'), early.take('c')]).toEqual([[], []]);
  });

  test('is gone at the end, when nobody else will listen', () => {
    const early = opened();
    early.hear('a', 1);
    early.end();
    early.hear('b', 2);
    expect([early.take('a'), early.take('b')]).toEqual([[], []]);
  });
});
