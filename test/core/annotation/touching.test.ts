import fc from 'fast-check';
import { expect, test } from 'vitest';
import { knowParts, touching } from '../../../core/annotation/touching';

const passage = fc
  .record({ start: fc.nat(60), length: fc.nat(12) })
  .map(({ start, length }) => ({ start, end: start + length }));
const passages = fc
  .array(passage, { maxLength: 30 })
  .map((some) => some.toSorted((a, b) => a.start - b.start || b.end - a.end));

test('finds what overlaps a range or touches it, as going through all of them would', () => {
  fc.assert(
    fc.property(passages, passage, (all, range) => {
      const expected = all.filter(({ start, end }) => start <= range.end && end >= range.start);
      expect(touching(all, range)).toEqual(expected);
    }),
  );
});

test('finds the same in a list that is known to be of another one and some more', () => {
  fc.assert(
    fc.property(passages, passages, passage, (all, more, range) => {
      const both = [...all, ...more].sort((a, b) => a.start - b.start || b.end - a.end);
      const expected = touching([...both], range);
      knowParts(both, all, more);
      expect(touching(both, range)).toEqual(expected);
    }),
  );
});
