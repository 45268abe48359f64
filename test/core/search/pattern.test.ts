import { expect, test } from 'vitest';
import { matchPattern, rangesIn, readPattern } from '../../../core/search/pattern';

/** Each text with its matches in brackets. */
function drawn(source: string, texts: readonly string[]): readonly string[] {
  const pattern = readPattern(source);
  if (pattern === null) throw new Error('no pattern');
  return matchPattern(pattern, texts).map((matches, index) => {
    const text = texts[index] ?? '';
    let shown = '';
    let from = 0;
    for (const { start, end } of rangesIn(matches)) {
      shown += `${text.slice(from, start)}[${text.slice(start, end)}]`;
      from = end;
    }
    return shown + text.slice(from);
  });
}

test.each<readonly [string, readonly string[], readonly string[]]>([
  ['第.章', ['第一章与第二章', '第三章'], ['[第一章]与[第二章]', '[第三章]']],
  ['^党', ['党建党', '高校党'], ['[党]建党', '高校党']],
  ['建$', ['党建', '建设'], ['党[建]', '建设']],
  ['[０-９\\d]+', ['1985年，２０年'], ['[1985]年，[２０]年']],
  ['\\p{Script=Han}', ['a甲𠮷'], ['a[甲][𠮷]']],
  ['.', ['𠮷a'], ['[𠮷][a]']],
  ['甲*', ['乙甲甲乙'], ['乙[甲甲]乙']],
  ['Word', ['word Word'], ['word [Word]']],
])('%s in %j is %j', (source, texts, matches) => {
  expect(drawn(source, texts)).toEqual(matches);
});

test.each(['(', '[甲', '甲{2,1}', '\\', '*'])('%s is no pattern', (source) => {
  expect(readPattern(source)).toBeNull();
});
