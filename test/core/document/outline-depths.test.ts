import { expect, test } from 'vitest';
import type { HeadingLevel } from '../../../core/document/block';
import { outlineDepths } from '../../../core/document/outline-depths';

test.each<readonly [string, readonly HeadingLevel[], readonly number[]]>([
  ['each below the one it belongs to', [1, 2, 3, 3, 2, 1, 2], [1, 2, 3, 3, 2, 1, 2]],
  ['an order that is left out takes no room', [1, 3, 1, 3], [1, 2, 1, 2]],
  ['nor where another section has it', [1, 3, 1, 2, 3], [1, 2, 1, 2, 3]],
  ['what no heading stands above is at the edge', [3, 3, 2, 3, 3], [1, 1, 1, 2, 2]],
  ['one alone', [3], [1]],
  ['none', [], []],
])('%s', (_, levels, depths) => {
  expect(outlineDepths(levels.map((level) => ({ level })))).toEqual(depths);
});
