import { expect, test } from 'vitest';
import { unsavedNotes } from '../../../core/export/unsaved-notes';
import { wordsIn } from '../../../core/words/words';
import { annotated } from '../annotation/drawn-text';

test('notes that no disk took are written out for people, whatever is in them', () => {
  const annotation = annotated(
    '党建<b>工作',
    { start: 0, end: 7 },
    { name: 1, comment: '甲\n\n# 乙' },
  );
  const text = unsavedNotes(
    [
      {
        title: '样文',
        changes: [
          { kind: 'put', annotation },
          { kind: 'reflect', text: '心得一' },
          { kind: 'remove', id: annotation.id },
        ],
      },
    ],
    wordsIn('zh-CN'),
  );
  expect(text).toContain('# 未保存的批注\n\n## 《样文》');
  expect(text).toContain('> 党建\\<b\\>工作');
  expect(text).toContain('**批注** 甲\n\n\\# 乙');
  expect(text).toContain('**我的心得**\n\n心得一');
  expect(text).toContain('（删除了 1 处标注）');
});

test('of a later comment and a note on a place they say what they are', () => {
  const point = annotated(
    '甲乙丙',
    { start: 1, end: 1 },
    { name: 2, kind: 'point', comment: '想', tags: ['<i>', '二'], starred: true },
  );
  const later = { ...point, comment: '再想', tags: [], starred: false, follows: point.id };
  const changes = [point, later].map((annotation) => ({ kind: 'put' as const, annotation }));
  const text = unsavedNotes([{ title: '样文', changes }], wordsIn('zh-CN'));
  expect(text).toContain('**要点 · \\#\\<i\\> · \\#二 · ★**\n\n> 甲‸乙丙\n\n**批注** 想');
  expect(text).toContain('> 甲‸乙丙\n\n**续批** 再想');
});
