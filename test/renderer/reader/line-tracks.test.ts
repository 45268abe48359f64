import { expect, test } from 'vitest';
import type { MarkKind } from '../../../core/annotation/mark-kind';
import { lineTracks } from '../../../renderer/reader/line-tracks';
import { placedAt } from '../../core/annotation/placed-at';

/** Annotations newest first, named by letter: the tracks they get, outermost last. */
function tracks(kinds: readonly MarkKind[]): string {
  const annotations = kinds.map(
    (kind, at) => placedAt(0, 1, { kind, id: `annotation-${'abcdef'.charAt(at)}` }).annotation,
  );
  return lineTracks(annotations)
    .map(({ annotation, track }) => `${annotation.id.slice(-1)}${track}`)
    .join(' ');
}

test.each<[string, readonly MarkKind[], string]>([
  ['no line for highlights', ['highlight', 'highlight'], ''],
  ['one track each for lines under the words, the oldest first', ['wavy', 'underline'], 'b0 a1'],
  ['tracks of their own for those through the words', ['strike', 'wavy', 'strike'], 'b0 c0 a1'],
  ['the newest three of many', ['underline', 'wavy', 'underline', 'underline', 'wavy'], 'c0 b1 a2'],
])('gives %s', (_what, kinds, expected) => {
  expect(tracks(kinds)).toBe(expected);
});
