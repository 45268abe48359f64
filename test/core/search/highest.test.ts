import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highest } from '../../../core/search/highest';

test('the highest are the first of all that have a rank, in the order of their ranks', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(5), { maxLength: 30 }), fc.nat(12), (ranks, most) => {
      const things = ranks.map((_rank, index) => index);
      const rankOf = (thing: number) => ranks[thing] ?? 0;
      const ranked = things.filter((thing) => rankOf(thing) > 0);
      expect(highest(things, rankOf, most)).toEqual(
        ranked.sort((a, b) => rankOf(b) - rankOf(a)).slice(0, most),
      );
    }),
  );
});
