import { describe, expect, test } from 'vitest';
import type { Block } from '../../../core/document/block';
import { blockGroups } from '../../../core/document/block-groups';
import { buildBlocks } from './build-blocks';

const item = (text: string): Block => ({ kind: 'list-item', text, level: 1, marker: '•' });

const cell = (text: string, row: number, column: number, rows = 1, columns = 1): Block => ({
  kind: 'cell',
  text,
  table: 0,
  row,
  column,
  rows,
  columns,
  header: false,
});

/** Groups in one line: `列(…)`, `表(…/…)` with cells as texts, `空3` for three empty columns, and texts. */
function drawn(blocks: readonly Block[]): string {
  const text = (index: number) => blocks[index]?.text ?? '';
  return blockGroups(blocks)
    .map((group) => {
      if (group.kind === 'block') return text(group.first);
      if (group.kind === 'list') return `列(${group.blocks.map(text).join(' ')})`;
      const rows = group.rows.map((cells) =>
        cells
          .map((one) =>
            one.blocks.length === 0 ? `空${one.columns}` : one.blocks.map(text).join('+'),
          )
          .join(' '),
      );
      return `表(${rows.join('/')})`;
    })
    .join(' ');
}

describe('what stands together on the page', () => {
  test.each([
    ['paragraphs stand alone', buildBlocks('甲', '# 一、乙'), '甲 一、乙'],
    ['items of a list stand together', [item('甲'), item('乙')], '列(甲 乙)'],
    [
      'a paragraph parts two lists',
      [item('甲'), ...buildBlocks('乙'), item('丙')],
      '列(甲) 乙 列(丙)',
    ],
    [
      'cells stand in rows',
      [cell('甲', 0, 0), cell('乙', 0, 1), cell('丙', 1, 0), cell('丁', 1, 1)],
      '表(甲 乙/丙 丁)',
    ],
    ['two paragraphs share a cell', [cell('甲', 0, 0), cell('乙', 0, 0)], '表(甲+乙)'],
    [
      'what is empty between cells stays empty',
      [cell('甲', 0, 3), cell('乙', 1, 0)],
      '表(空3 甲/乙)',
    ],
    [
      'a cell over two rows takes its place in the second',
      [cell('甲', 0, 0, 2), cell('乙', 0, 1), cell('丙', 1, 1)],
      '表(甲 乙/丙)',
    ],
    [
      'a cell over two columns takes both',
      [cell('甲', 0, 0, 1, 2), cell('乙', 0, 2), cell('丙', 1, 2)],
      '表(甲 乙/空2 丙)',
    ],
    [
      'tables that follow each other stay apart',
      [cell('甲', 0, 0), { ...cell('乙', 0, 0), table: 1 } as Block],
      '表(甲) 表(乙)',
    ],
    ['nothing gives nothing', [], ''],
  ])('%s', (_, blocks, groups) => {
    expect(drawn(blocks)).toBe(groups);
  });
});
