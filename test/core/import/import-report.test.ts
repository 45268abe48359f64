import { expect, test } from 'vitest';
import { collectionId, essayId } from '../../../core/ids';
import type { ImportItem, ImportState } from '../../../core/import/import-item';
import { importReport } from '../../../core/import/import-report';
import { wordsIn } from '../../../core/words/words';

const first = essayId('a'.repeat(32));
const file = collectionId('b'.repeat(32));
const item = (id: number, name: string, state: ImportState): ImportItem => ({
  id,
  name,
  state,
  opens: false,
});

const items = [
  item(1, '甲.txt', { kind: 'done', file, essays: 1, folded: 0, first, returned: false }),
  item(2, '乙.txt', { kind: 'done', file, essays: 10, folded: 23, first, returned: false }),
  item(7, '辛.txt', {
    kind: 'done',
    file,
    essays: 1,
    folded: 0,
    joined: 128,
    first,
    returned: false,
  }),
  item(3, '丙.txt', { kind: 'done', file, essays: 1, folded: 0, first, returned: true }),
  item(4, '丁.txt', { kind: 'there', first }),
  item(5, '戊\n己.pdf', { kind: 'failed', failure: { kind: 'pdf-not-read' } }),
  item(6, '庚.txt', { kind: 'cancelled' }),
];

test('tells the sum, then what became of each, a line for each name', () => {
  expect(importReport(items, wordsIn('zh-CN')).split('\n')).toEqual([
    '导入完成，5 个成功，1 个失败，1 个取消',
    '甲.txt：已导入',
    '乙.txt：识别为 10 篇文章，收起正文以外的 23 行',
    '辛.txt：已导入，接起 128 处断行',
    '丙.txt：已回到书库，以前的批注都在',
    '丁.txt：已在书库中',
    '戊 己.pdf：现在还不能读 PDF。请找这篇文章的 Word 或文本版，再导入。',
    '庚.txt：已取消',
  ]);
});

test('says no more than there was', () => {
  expect(importReport(items.slice(0, 1), wordsIn('en'))).toBe(
    'Import finished, 1 done\n甲.txt: Imported',
  );
});
