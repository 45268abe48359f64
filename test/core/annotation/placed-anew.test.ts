import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Resolver } from '../../../core/anchor/resolver';
import { apply, emptyNotebook } from '../../../core/annotation/notebook';
import { place } from '../../../core/annotation/placed';
import { placeAnew } from '../../../core/annotation/placed-anew';
import { annotated, edition, otherEdition } from './drawn-text';
import { randomChanges } from './random-notes';

test.each([
  ['the text that they were made on', edition, '甲乙丙丁戊己庚辛壬癸'.repeat(3)],
  ['a text that lacks some of their words', otherEdition, '甲乙丙丁戊己庚，甲乙丙'],
])('places changed annotations on %s as if all were placed', (_what, here, text) => {
  fc.assert(
    fc.property(randomChanges, randomChanges, (first, then) => {
      const before = apply(emptyNotebook, first).notebook;
      const { annotations } = apply(before, then).notebook;
      const resolver = new Resolver({ edition: here, text });
      const placement = place(before.annotations, resolver);
      const standing = { annotations: before.annotations, placement };
      expect(placeAnew(standing, annotations, resolver)).toEqual(place(annotations, resolver));
    }),
  );
});

test('leaves what did not change the very object that it was', () => {
  const text = '甲乙丙丁';
  const [one, two] = [0, 2].map((start) =>
    annotated(text, { start, end: start + 1 }, { name: `${start}` }),
  );
  if (one === undefined || two === undefined) throw new Error('no annotations');
  const resolver = new Resolver({ edition, text });
  const before = { annotations: [one], placement: place([one], resolver) };
  const { placed } = placeAnew(before, [one, two], resolver);
  expect(placed[0]).toBe(before.placement.placed[0]);
});
