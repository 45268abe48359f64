import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isBare } from '../../../core/annotation/annotation';
import type { Placed } from '../../../core/annotation/placed';
import { isAnyToCheck, isAnyWritten, placedWith } from '../../../renderer/state/placed-index';
import { placedAt } from '../../core/annotation/placed-at';

/** Some of twelve annotations, each as it may be edited. */
const versions = Array.from({ length: 12 }, (_, at) => {
  const plain = placedAt(at * 10, at * 10 + 5);
  const commented: Placed = { ...plain, annotation: { ...plain.annotation, comment: '批注' } };
  const moved: Placed = { ...plain, toCheck: true };
  return [plain, commented, moved];
});
const list = fc
  .tuple(...versions.map((some) => fc.constantFrom(null, ...some)))
  .map((some) => some.filter((one) => one !== null));

test('finds annotations of whichever list it is asked about, one after the other', () => {
  fc.assert(
    fc.property(fc.array(list), (lists) => {
      for (const placed of lists) {
        const placement = { placed, orphans: [] };
        for (const [one] of versions) {
          const id = one?.annotation.id;
          if (id === undefined) continue;
          const expected = placed.find(({ annotation }) => annotation.id === id);
          expect(placedWith(placement, id)).toBe(expected);
        }
        const written = placed.some(({ annotation }) => !isBare(annotation));
        expect(isAnyWritten(placement)).toBe(written);
        expect(isAnyToCheck(placement)).toBe(placed.some(({ toCheck }) => toCheck === true));
      }
    }),
  );
});
