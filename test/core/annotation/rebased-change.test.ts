import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../core/annotation/annotation';
import type { Change } from '../../../core/annotation/change';
import { rebasedChange } from '../../../core/annotation/rebased-change';
import { annotated } from './drawn-text';

const text = '甲乙丙丁戊己庚辛壬癸';
const put = (choice: Partial<Annotation>): Change => ({
  kind: 'put',
  annotation: annotated(text, { start: 0, end: 2 }, { name: 1, tags: ['旧'], ...choice }),
});
const before = put({ comment: '初' });
const remove: Change = {
  kind: 'remove',
  id: annotated(text, { start: 0, end: 2 }, { name: 1 }).id,
};
const reflect = (words: string): Change => ({ kind: 'reflect', text: words });

describe('a change that is not written yet, after another of the same', () => {
  const both: readonly { name: string; own: Change; told: Change; after: Change }[] = [
    {
      name: 'has the colour that the other chose, and its own comment',
      own: put({ comment: '改' }),
      told: put({ comment: '初', pigment: 'violet' }),
      after: put({ comment: '改', pigment: 'violet' }),
    },
    {
      name: 'has the tags of both, without what either took away',
      own: put({ comment: '初', tags: ['旧', '甲'] }),
      told: put({ comment: '初', tags: ['乙'] }),
      after: put({ comment: '初', tags: ['乙', '甲'] }),
    },
    {
      name: 'has its own comment where both wrote one',
      own: put({ comment: '这边' }),
      told: put({ comment: '那边' }),
      after: put({ comment: '这边' }),
    },
    {
      name: 'is what the other made of it where it wanted nothing else',
      own: put({ comment: '初' }),
      told: put({ comment: '那边', starred: true }),
      after: put({ comment: '那边', starred: true }),
    },
  ];
  test.each(both)('$name', ({ own, told, after }) => {
    expect(rebasedChange(own, before, told)).toEqual(after);
  });

  const alone: readonly { name: string; own: Change; from: Change | null; told: Change }[] = [
    { name: 'written on, which the other removed', own: put({}), from: before, told: remove },
    { name: 'removed, which the other wrote on', own: remove, from: before, told: put({}) },
    { name: 'brought back, as the other did', own: put({}), from: remove, told: put({ tags: [] }) },
    { name: 'of which nothing is known', own: put({}), from: null, told: put({ starred: true }) },
    { name: '心得', own: reflect('这边'), from: reflect('初'), told: reflect('那边') },
    { name: 'in which nothing is new', own: put({}), from: put({}), told: put({}) },
  ];
  test.each(alone)('stays the very same: $name', ({ own, from, told }) => {
    expect(rebasedChange(own, from, told)).toBe(own);
  });
});
