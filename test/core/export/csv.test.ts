import { describe, expect, test } from 'vitest';
import { notesTable } from '../../../core/export/csv';
import { hostileSource } from './hostile-notes';
import { hostileTexts } from './hostile-text';
import { chapter, excerpt, laterOn, source } from './notes-source';

/** The cells of a table as RFC 4180 reads it. */
function cellsOf(table: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cells = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  for (let found = cells.exec(table); found !== null; found = cells.exec(table)) {
    const [, quoted, plain = '', end] = found;
    row.push(quoted === undefined ? plain : quoted.replace(/""/gu, '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

const table = (...chapters: Parameters<typeof source>[0]) => {
  const text = notesTable(source(chapters));
  expect(text.startsWith('\ufeff')).toBe(true);
  return cellsOf(text.slice(1));
};

describe('a table of notes', () => {
  test('has a row for each note, with what a reader would sort by', () => {
    const rows = table(
      chapter([
        excerpt('甲,“乙”', '一、缘起/1.先', { comment: '想\n再"想"', ...laterOn('改') }),
        excerpt('丙', '?', { pigment: 'carmine' }),
      ]),
    );
    expect(rows[0]?.slice(0, 4)).toEqual(['文章', '作者', '章节', '颜色']);
    expect(rows[1]).toEqual([
      '试论社区阅览室的建设与服务',
      '林知远',
      '一、缘起 › 1.先',
      '要点',
      '高亮',
      '甲,“乙”',
      '想\n再"想"',
      '2025年7月16日：改',
      '改',
      '★',
      '2025-07-16 16:00:00',
      '2025-07-16 16:00:00',
    ]);
    expect(rows[2]?.slice(2, 6)).toEqual(['未定位', '疑问', '高亮', '丙']);
  });

  test('has 我的心得 in a row of its own', () => {
    const rows = table(chapter([excerpt('甲', '')], { reflection: '读后。' }));
    expect(rows[2]?.slice(4, 7)).toEqual(['我的心得', '', '读后。']);
  });

  test.each(['=1+1', '+1', '-1', '@x', '＝1', '|x', '%x', ' =1', '"=1', "'=1", '\t=1'])(
    'holds no formula: %j',
    (text) => {
      const [, row] = table(chapter([excerpt(text, '', { comment: text })]));
      for (const cell of row ?? []) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠|%]/u);
    },
  );
});

test.each(hostileTexts)(
  'no cell of hostile notes is a formula, and every row is whole: %s',
  (_what, text) => {
    const rows = cellsOf(notesTable(hostileSource([text])).slice(1));
    expect(rows).toHaveLength(1 + 4);
    for (const row of rows) {
      expect(row).toHaveLength(12);
      for (const cell of row) expect(cell).not.toMatch(/^[\s"]*[=+\-@＝＋－＠|%]/u);
    }
  },
);
