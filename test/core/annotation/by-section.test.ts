import { expect, test } from 'vitest';
import { bySection } from '../../../core/annotation/by-section';
import type { HeadingLevel } from '../../../core/document/block';
import type { OutlineEntry } from '../../../core/document/outline';
import { placedAt } from './placed-at';

/** `一10` is a heading of level 1 at offset 10; （一） and 1. are levels 2 and 3. */
function headings(drawn: string): OutlineEntry[] {
  const levels: Readonly<Record<string, HeadingLevel>> = { 一: 1, 二: 2, 三: 3 };
  return [...drawn.matchAll(/([一二三])(\d+)/gu)].map(([text, level = '', offset], block) => ({
    block,
    level: levels[level] ?? 1,
    offset: Number(offset),
    text,
  }));
}

/** Each group as its heading and the starts under it. */
const drawn = (starts: readonly number[], outline: string) =>
  bySection(
    starts.map((start) => placedAt(start, start + 2)),
    headings(outline),
  )
    .map(
      ({ heading, placed }) =>
        `${heading?.text ?? '开篇'}:${placed.map((one) => one.start).join()}`,
    )
    .join(' ');

test.each([
  ['no annotations', [], '一10 一20', ''],
  ['before the first heading', [0, 9], '一10', '开篇:0,9'],
  ['on a heading itself', [10], '一10', '一10:10'],
  [
    'under several, one of them without any',
    [3, 12, 35],
    '一10 一20 一30',
    '开篇:3 一10:12 一30:35',
  ],
  ['lower headings make no group', [3, 12, 18], '一10 二15 三17', '开篇:3 一10:12,18'],
  ['lower headings before the first of level 1', [7], '二5 一10', '开篇:7'],
  ['an essay of lower headings alone', [7, 30], '二5 三20', '开篇:7,30'],
  ['an essay without headings', [7, 30], '', '开篇:7,30'],
])('%s', (_what, starts, outline, wanted) => {
  expect(drawn(starts, outline)).toBe(wanted);
});
