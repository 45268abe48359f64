import { describe, expect, test } from 'vitest';
import { wordsIn } from '../../../core/words/words';
import type { FolderReport } from '../../../preload/answers';
import { writtenSentence } from '../../../renderer/state/written-sentence';

const nothing: FolderReport = {
  created: 0,
  updated: 0,
  unchanged: 0,
  aside: 0,
  left: [],
  isWhole: true,
};

function sentence(report: Partial<FolderReport>, language: 'zh-CN' | 'en' = 'zh-CN'): string {
  const outcome = { kind: 'folder', folder: '笔记', token: 't', report: { ...nothing, ...report } };
  return writtenSentence({ ...outcome, kind: 'folder' }, wordsIn(language));
}

const linked = { name: '甲.md', failure: { kind: 'export-over-link' } } as const;

describe('the sentence on files written into a folder', () => {
  test.each([
    ['counts the new ones', { created: 3 }, '已导出到“笔记”：新写 3 个文件'],
    [
      'counts each kind that there is',
      { created: 1, updated: 2, unchanged: 4, aside: 1 },
      '已导出到“笔记”：新写 1 个文件，更新 2 个，4 个没有变化，1 段没有并入，放在旁边的文件里',
    ],
    [
      'says that it was called off',
      { created: 2, isWhole: false },
      '已停止导出到“笔记”：新写 2 个文件',
    ],
    ['says that none was written', { isWhole: false }, '已停止导出到“笔记”：没有写文件'],
  ])('%s', (_says, report, expected) => {
    expect(sentence(report)).toBe(expected);
  });

  test('names the first that was left, with the reason, in both languages', () => {
    expect(sentence({ created: 1, left: [linked, linked] })).toMatch(
      /新写 1 个文件。2 个没有写成，先是“甲\.md”：.+/u,
    );
    expect(sentence({ created: 1, left: [linked] }, 'en')).toMatch(
      /^Exported to “笔记”: 1 new file\. 1 file was not written, the first “甲\.md”: .+/u,
    );
  });
});
