import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Candidate, Filter } from '../../../core/annotation/filter';
import {
  countsOf,
  fits,
  isOpen,
  openFilter,
  withChosenTag,
  withKind,
  withPigment,
} from '../../../core/annotation/filter';
import { markKinds } from '../../../core/annotation/mark-kind';
import { pigments } from '../../../core/annotation/pigment';
import { placedAt } from './placed-at';

type Choice = Parameters<typeof placedAt>[2];

function candidate(at: number, choice: Choice, isPlaced = true): Candidate {
  const { start, end, ...thread } = placedAt(at, at + 2, choice);
  return isPlaced ? { ...thread, start, end } : thread;
}

const point = candidate(0, { pigment: 'gamboge' });
const said = candidate(2, { pigment: 'gamboge', comment: '批', tags: ['方法', 'AI'] });
const asked = candidate(4, { pigment: 'carmine', comment: '问', kind: 'wavy', starred: true });
const later: Candidate = {
  ...candidate(6, { pigment: 'azurite', tags: ['ａｉ'] }),
  followUps: [placedAt(6, 8, { comment: '后来想' }).annotation],
};
const lost = candidate(8, { pigment: 'carmine', tags: ['方法'], kind: 'underline' }, false);
const all = [point, said, asked, later, lost];

describe('a filter lets through', () => {
  test.each<[string, Partial<Filter>, readonly Candidate[]]>([
    ['everything when open', {}, all],
    ['one colour', { pigments: ['gamboge'] }, [point, said]],
    ['any of several colours', { pigments: ['gamboge', 'carmine'] }, [point, said, asked, lost]],
    ['any of several kinds', { kinds: ['wavy', 'underline'] }, [asked, lost]],
    ['those with a comment, or a later one', { commented: true }, [said, asked, later]],
    ['a colour and with a comment', { pigments: ['gamboge'], commented: true }, [said]],
    ['a tag in whichever width and case', { tags: ['Ai'] }, [said, later]],
    ['any of several tags', { tags: ['AI', '方法'] }, [said, later, lost]],
    ['a tag and a colour', { tags: ['方法'], pigments: ['carmine'] }, [lost]],
    ['what has a star', { starred: true }, [asked]],
    ['what is not found', { orphaned: true }, [lost]],
    ['nothing where no note has the colour', { pigments: ['violet'] }, []],
    ['nothing where two wishes meet in no note', { starred: true, orphaned: true }, []],
  ])('%s', (_what, wish, wanted) => {
    expect(all.filter((one) => fits(one, { ...openFilter, ...wish }))).toEqual(wanted);
  });
});

test('a colour is chosen and given up, in the order of the colours', () => {
  const one = withPigment(openFilter, 'carmine');
  const two = withPigment(one, 'gamboge');
  expect(two.pigments).toEqual(['gamboge', 'carmine']);
  expect(isOpen(two)).toBe(false);
  expect(isOpen(withPigment(withPigment(two, 'carmine'), 'gamboge'))).toBe(true);
});

test('a kind and a tag are chosen and given up', () => {
  const two = withChosenTag(withKind(openFilter, 'wavy'), '方法');
  expect(two).toMatchObject({ kinds: ['wavy'], tags: ['方法'] });
  expect(isOpen(two)).toBe(false);
  expect(isOpen(withKind(withChosenTag(two, '方法'), 'wavy'))).toBe(true);
});

test('counts what each wish would let through where nothing else is asked for', () => {
  expect(countsOf(all)).toEqual({
    byPigment: { gamboge: 2, azurite: 1, malachite: 0, carmine: 2, violet: 0 },
    byKind: { highlight: 3, underline: 1, wavy: 1, strike: 0, paragraph: 0, point: 0 },
    byTag: [
      { tag: 'AI', count: 2 },
      { tag: '方法', count: 2 },
    ],
    commented: 3,
    starred: 1,
    orphaned: 1,
  });
});

test('counts what each wish would let through beside the others', () => {
  const counts = countsOf(all, { ...openFilter, pigments: ['gamboge'], tags: ['方法'] });
  expect(counts).toEqual({
    byPigment: { gamboge: 1, azurite: 0, malachite: 0, carmine: 1, violet: 0 },
    byKind: { highlight: 1, underline: 0, wavy: 0, strike: 0, paragraph: 0, point: 0 },
    byTag: [
      { tag: 'AI', count: 1 },
      { tag: '方法', count: 1 },
    ],
    commented: 1,
    starred: 0,
    orphaned: 0,
  });
});

test('what a wish is said to let through is what it does', () => {
  const wish = fc.record({
    pigments: fc.subarray([...pigments]),
    kinds: fc.subarray([...markKinds]),
    tags: fc.subarray(['AI', '方法']),
    commented: fc.boolean(),
    starred: fc.boolean(),
    orphaned: fc.boolean(),
  });
  fc.assert(
    fc.property(wish, (filter) => {
      const counts = countsOf(all, filter);
      const through = (asked: Partial<Filter>) =>
        all.filter((one) => fits(one, { ...filter, ...asked })).length;
      for (const pigment of pigments) {
        expect(counts.byPigment[pigment]).toBe(through({ pigments: [pigment] }));
      }
      for (const kind of markKinds) expect(counts.byKind[kind]).toBe(through({ kinds: [kind] }));
      for (const { tag, count } of counts.byTag) expect(count).toBe(through({ tags: [tag] }));
      expect(counts.starred).toBe(through({ starred: true }));
    }),
  );
});
