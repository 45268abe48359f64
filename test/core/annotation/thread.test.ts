import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { threadsOf } from '../../../core/annotation/thread';
import { annotated, annotationId } from './drawn-text';

const text = '甲乙丙丁戊己庚辛';

/** An annotation called `name`, following another one, written in minute `minute`. */
function note(name: string, follows: string | null = null, minute = 0) {
  const created = new Date(minute * 60_000).toISOString();
  const to = follows === null ? null : annotationId(follows);
  return annotated(text, { start: 0, end: 2 }, { name, follows: to, created });
}

/** `a(b c)`: the thread of a with the follow-ups b and c. */
function drawn(...annotations: ReturnType<typeof note>[]): string {
  const name = ({ id }: { id: string }) => id.replace('annotation-', '');
  return threadsOf(annotations)
    .map(({ annotation, followUps }) =>
      followUps.length === 0
        ? name(annotation)
        : `${name(annotation)}(${followUps.map(name).join(' ')})`,
    )
    .join(' ');
}

describe('follow-ups', () => {
  test.each([
    [
      'stand with their annotation, oldest first',
      [note('a'), note('c', 'a', 2), note('b', 'a', 1)],
      'a(b c)',
    ],
    ['stand with it whichever comes first', [note('b', 'a'), note('a')], 'a(b)'],
    [
      'of the same minute stand in one order',
      [note('a'), note('c', 'a'), note('b', 'a')],
      'a(b c)',
    ],
    [
      'of follow-ups belong to the same thread',
      [note('a'), note('b', 'a', 1), note('c', 'b', 2)],
      'a(b c)',
    ],
    ['whose annotation is gone stand alone', [note('b', 'a'), note('c')], 'b c'],
    ['of one whose annotation is gone stay with it', [note('b', 'a'), note('c', 'b')], 'b(c)'],
    ['that follow themselves stand alone', [note('a', 'a'), note('b')], 'a b'],
    ['in a ring make one thread', [note('b', 'a'), note('a', 'b'), note('c', 'b', 1)], 'a(b c)'],
  ])('%s', (_says, annotations, threads) => {
    expect(drawn(...annotations)).toBe(threads);
  });

  test('are shown once each, whatever follows whatever', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
    const list = fc.uniqueArray(
      fc.tuple(fc.constantFrom(...names), fc.constantFrom(...names, null, 'gone')),
      { selector: ([name]) => name },
    );
    fc.assert(
      fc.property(list, (drawnNotes) => {
        const annotations = drawnNotes.map(([name, follows]) => note(name, follows));
        const shown = threadsOf(annotations).flatMap((one) => [one.annotation, ...one.followUps]);
        expect(shown.map(({ id }) => id).sort()).toEqual(annotations.map(({ id }) => id).sort());
      }),
    );
  });
});
