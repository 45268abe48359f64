import { expect, test } from 'vitest';
import { KeptList } from '../../../renderer/margin/kept-list';

test('a list made anew stays the very same as long as it holds the same items', () => {
  const kept = new KeptList<string>();
  const first = kept.of(['a', 'b']);
  expect(kept.of(['a', 'b'])).toBe(first);
  expect(kept.of(['b', 'a'])).toEqual(['b', 'a']);
  expect(kept.of(['b'])).toEqual(['b']);
  expect(kept.of([])).toEqual([]);
});
