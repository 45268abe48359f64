import { expect, test } from 'vitest';
import type { Annotation } from '../../../core/annotation/annotation';
import { annotationId } from '../../../core/ids';
import { noteMatches, ownWords, sameMatch } from '../../../core/search/found-notes';

const idOf = (name: string) => annotationId(`note-${name}-00000000`);
const annotation = (name: string, comment: string, tags: readonly string[] = []) =>
  ({ id: idOf(name), comment, tags }) as unknown as Annotation;
const thread = (head: Annotation, ...followUps: readonly Annotation[]) => ({
  annotation: head,
  followUps,
});

const words = ownWords(
  {
    placed: [
      { ...thread(annotation('a', '甲', ['论据']), annotation('b', '乙')), start: 0, end: 2 },
      { ...thread(annotation('c', '')), start: 3, end: 4 },
    ],
    orphans: [thread(annotation('d', '丁'))],
  },
  '心得',
);

test('the reader’s own words come thread by thread, the reflection last, nothing empty', () => {
  expect(words.map(({ thread, part, text }) => [thread, part, text])).toEqual([
    [idOf('a'), 'comment', '甲'],
    [idOf('a'), 'tag', '论据'],
    [idOf('a'), 'comment', '乙'],
    [idOf('d'), 'comment', '丁'],
    [null, 'reflection', '心得'],
  ]);
});

test('matches keep whose they are, and are known again after a change', () => {
  const found = noteMatches(words, [
    [{ start: 0, end: 1 }],
    [],
    [{ start: 0, end: 1 }],
    [],
    [{ start: 1, end: 2 }],
  ]);
  expect(found.map(({ annotation, start }) => [annotation, start])).toEqual([
    [idOf('a'), 0],
    [idOf('b'), 0],
    [null, 1],
  ]);
  expect(sameMatch(found[1], found.slice(1))).toBe(0);
  expect(sameMatch(found[0], found.slice(1))).toBe(-1);
  expect(sameMatch(undefined, found)).toBe(-1);
});
