import { expect, test } from 'vitest';
import { longestRecent, mostRecent, withRecent } from '../../../core/search/recent';

test.each<readonly [readonly string[], string, readonly string[]]>([
  [[], '党建', ['党建']],
  [['党建'], '  学习 ', ['学习', '党建']],
  [['学习', '党建'], '黨建', ['黨建', '学习']],
  [['党建'], ' ', ['党建']],
  [['党建'], '长'.repeat(longestRecent + 1), ['党建']],
])('%j and %j are %j', (recent, query, after) => {
  expect(withRecent(recent, query)).toEqual(after);
});

test('the oldest goes', () => {
  const all = Array.from({ length: mostRecent + 3 }, (_none, index) => `第${index}次`);
  const kept = all.reduce<readonly string[]>(withRecent, []);
  expect(kept).toEqual(all.toReversed().slice(0, mostRecent));
});
