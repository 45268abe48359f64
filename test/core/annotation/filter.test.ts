import { describe, expect, test } from 'vitest';
import type { Filter } from '../../../core/annotation/filter';
import { countsOf, fits, isOpen, openFilter, withPigment } from '../../../core/annotation/filter';
import { placedAt } from './placed-at';

const point = placedAt(0, 2, { pigment: 'gamboge' }).annotation;
const said = placedAt(2, 4, { pigment: 'gamboge', comment: '批' }).annotation;
const asked = placedAt(4, 6, { pigment: 'carmine', comment: '问' }).annotation;
const all = [point, said, asked];

describe('a filter lets through', () => {
  test.each<[string, Filter, typeof all]>([
    ['everything when open', openFilter, [point, said, asked]],
    ['one colour', { pigments: ['gamboge'], commented: false }, [point, said]],
    [
      'any of several',
      { pigments: ['gamboge', 'carmine'], commented: false },
      [point, said, asked],
    ],
    ['those with a comment', { pigments: [], commented: true }, [said, asked]],
    ['a colour and with a comment', { pigments: ['gamboge'], commented: true }, [said]],
    ['nothing where no note has the colour', { pigments: ['violet'], commented: false }, []],
  ])('%s', (_what, filter, wanted) => {
    expect(all.filter((annotation) => fits(annotation, filter))).toEqual(wanted);
  });
});

test('a colour is chosen and given up, in the order of the colours', () => {
  const one = withPigment(openFilter, 'carmine');
  const two = withPigment(one, 'gamboge');
  expect(two.pigments).toEqual(['gamboge', 'carmine']);
  expect(isOpen(two)).toBe(false);
  expect(isOpen(withPigment(withPigment(two, 'carmine'), 'gamboge'))).toBe(true);
});

test('counts by colour and with a comment', () => {
  const { byPigment, commented } = countsOf(all);
  expect(byPigment).toEqual({ gamboge: 2, azurite: 0, malachite: 0, carmine: 1, violet: 0 });
  expect(commented).toBe(2);
});
