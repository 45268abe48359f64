import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentOf } from '../../../core/annotation/past';
import type { NotesChange } from '../../../core/annotation/remember';
import { emptyNotes } from '../../../main/notes/notebook-format';
import { knownOf } from '../../../main/notes/open-notes';
import { PresentNotes } from '../../../main/notes/present-notes';
import { afterChanges } from '../../../main/notes/replay';
import { annotationId } from '../../core/annotation/drawn-text';
import { randomChanges } from '../../core/annotation/random-notes';

const when = momentOf(0, 0);
const purge = fc
  .uniqueArray(fc.nat(6).map(annotationId))
  .map((ids) => [{ kind: 'purge', ids }] as const);
const batch: fc.Arbitrary<readonly NotesChange[]> = fc.oneof(
  { weight: 5, arbitrary: randomChanges },
  { weight: 1, arbitrary: purge },
);

describe('the present notes', () => {
  test('are, and are known as, what they would be were all annotations looked through', () => {
    fc.assert(
      fc.property(batch, fc.array(batch, { maxLength: 8 }), (first, later) => {
        let notes = afterChanges(emptyNotes, first, when);
        const present = new PresentNotes(notes);
        expect(present.known).toEqual(knownOf(notes.notebook));
        for (const changes of later) {
          notes = afterChanges(notes, changes, when);
          present.change(changes, when);
          expect(present.notes).toEqual(notes);
          expect(present.known).toEqual(knownOf(notes.notebook));
        }
      }),
      { numRuns: 500 },
    );
  });
});
