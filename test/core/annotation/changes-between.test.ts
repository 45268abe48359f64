import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changesBetween } from '../../../core/annotation/changes-between';
import { apply, emptyNotebook } from '../../../core/annotation/notebook';
import { randomChanges } from './random-notes';

test('changes between two notebooks make one into the other', () => {
  fc.assert(
    fc.property(randomChanges, randomChanges, (before, after) => {
      const from = apply(emptyNotebook, before).notebook;
      const to = apply(from, after).notebook;
      const changes = changesBetween(from, to);
      expect(apply(from, changes).notebook).toEqual(to);
      expect(changesBetween(to, structuredClone(to))).toEqual([]);
    }),
  );
});
