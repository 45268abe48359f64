import { describe, expect, test } from 'vitest';
import type { Essay } from '../../../core/document/essay';
import { textOf } from '../../../core/document/essay';
import { chapterOf, commentsOn, isEmpty } from '../../../core/export/chapter';
import { editionId, essayId } from '../../../core/ids';
import { annotated, annotationId } from '../annotation/drawn-text';
import { buildBlocks } from '../document/build-blocks';
import { drawnChapter } from './drawn-chapter';

const lines = [
  '[开篇第一句,]第二句。',
  '# 一、[缘起]',
  '甲说[读书]乙说。',
  '## （一）方法',
  '1.先读。|再[想]。',
  '丙[丁。',
  '戊]己。',
  '## （二）态度',
  '[庚]',
  '# 三、结语',
  '辛[壬]癸。',
];

describe('an essay’s notes gathered for export', () => {
  test.each([
    [{}, '试论*学习*', '王_五'],
    [{ own: { title: null, author: null } }, '试论*学习*', '王_五'],
    [{ own: { title: '我的题目', author: '李华' } }, '我的题目', '李华'],
  ] as const)('have the title and author that its reader gave it: %j', (own, title, author) => {
    expect(drawnChapter(lines, [], own)).toMatchObject({ title, author });
  });

  test('quote each passage as the page shows it and name its section', () => {
    const { excerpts, headed, author } = drawnChapter(
      lines,
      Array.from({ length: 7 }, () => ({})),
    );
    expect({ headed, author }).toEqual({ headed: true, author: '王_五' });
    expect(excerpts.map(({ passage, section }) => [passage, section])).toEqual([
      ['开篇第一句，', { headings: [], point: null }],
      ['缘起', { headings: ['一、缘起'], point: null }],
      ['读书', { headings: ['一、缘起'], point: null }],
      ['想', { headings: ['一、缘起', '（一）方法'], point: '1.先读' }],
      ['丁。\n戊', { headings: ['一、缘起', '（一）方法'], point: '1.先读' }],
      ['庚', { headings: ['一、缘起', '（二）态度'], point: null }],
      ['壬', { headings: ['三、结语'], point: null }],
    ]);
  });

  test('leave out a folded line between two paragraphs', () => {
    const folded = drawnChapter(['甲[乙。', '折 收藏 打印', '丙]丁。'], [{}]);
    expect(folded.excerpts[0]?.passage).toBe('乙。\n丙');
  });

  test('show the marks as they were written when asked to', () => {
    const { excerpts } = drawnChapter(lines, [{}], { standardPunctuation: false });
    expect(excerpts[0]?.passage).toBe('开篇第一句,');
  });

  test('keep what is not found, at the end and without a section', () => {
    const { excerpts } = drawnChapter(lines, [{}], { lost: ['旧的一句.'] });
    expect(excerpts.map(({ passage, section }) => [passage, section === null])).toEqual([
      ['开篇第一句，', false],
      ['旧的一句.', true],
    ]);
  });

  test('take a comment of blanks for none, and an essay without notes for empty', () => {
    expect(drawnChapter(lines, [{ comment: ' \n' }]).excerpts[0]?.comment).toBe('');
    expect(isEmpty(drawnChapter(lines, []))).toBe(true);
    expect(isEmpty({ ...drawnChapter(lines, []), reflection: ' \n' })).toBe(true);
    expect(isEmpty({ ...drawnChapter(lines, []), reflection: '读后' })).toBe(false);
  });

  test('bring tags, the star, and later comments below the one they follow, oldest first', () => {
    const follows = annotationId(0);
    const later = (comment: string, day: string) => ({ follows, comment, created: day });
    const { excerpts } = drawnChapter(
      ['甲[[[[乙]]]]丙。'],
      [
        { comment: '初', tags: ['党建', '问题'], starred: true },
        later('再', '2026-03-01T00:00:00.000Z'),
        later(' \n', '2026-02-15T00:00:00.000Z'),
        later('又', '2026-02-01T00:00:00.000Z'),
      ],
    );
    expect(excerpts).toMatchObject([
      {
        passage: '乙',
        comment: '初',
        tags: ['党建', '问题'],
        starred: true,
        followUps: [{ comment: '又' }, { comment: '再' }],
      },
    ]);
    expect(excerpts.map(commentsOn)).toEqual([3]);
  });

  test('lose no later comment whose first is gone, or whose first says nothing', () => {
    const gone = drawnChapter(['甲[乙]丙。'], [{ follows: annotationId('gone'), comment: '再' }]);
    expect(gone.excerpts).toMatchObject([{ passage: '乙', comment: '再', followUps: [] }]);
    const silent = drawnChapter(
      ['甲[[乙]]丙。'],
      [{}, { follows: annotationId(0), comment: '再' }],
    );
    expect(silent.excerpts).toMatchObject([{ comment: '', followUps: [{ comment: '再' }] }]);
  });

  test('quote the words around a place, as the page shows them', () => {
    const { excerpts } = drawnChapter(['前段。', '甲,[]乙。', '后段。'], [{ kind: 'point' }]);
    expect(excerpts[0]?.passage).toBe('甲，‸乙。');
  });

  test('quote the words that were around a place which is not found', () => {
    const { excerpts } = drawnChapter(['甲。'], [], {
      lostPoints: [['一二三四五,', '六七八九十']],
    });
    expect(excerpts).toMatchObject([{ passage: '一二三四五，‸六七八九十', section: null }]);
  });

  test('quote a paragraph, a very long one by its two ends', () => {
    const short = drawnChapter(['[甲乙丙。]'], [{ kind: 'paragraph' }]);
    expect(short.excerpts[0]?.passage).toBe('甲乙丙。');
    const long = drawnChapter([`[${'始'.repeat(300)}终]`], [{ kind: 'paragraph' }]);
    expect(long.excerpts[0]?.passage).toMatch(/^始{160}……始{39}终$/u);
    const words = drawnChapter([`[${'始'.repeat(300)}终]`], [{}]);
    expect(words.excerpts[0]?.passage).toHaveLength(301);
  });

  test('bring what the reader thought of the whole', () => {
    expect(drawnChapter(lines, [], { reflection: '读后' }).reflection).toBe('读后');
  });

  test('know an essay without headings, and invent none', () => {
    const { headed, excerpts } = drawnChapter(['甲[乙]丙。'], [{}]);
    expect(headed).toBe(false);
    expect(excerpts[0]?.section).toEqual({ headings: [], point: null });
  });
});

test('a note whose place is to be checked after a new edition is quoted as it was, without a section', () => {
  const essay = (letter: string, line: string): Essay => ({
    id: essayId('a'.repeat(32)),
    edition: editionId(letter.repeat(64)),
    title: '论语',
    blocks: buildBlocks('# 一、为人', line),
  });
  const before = essay('1', '吾日三省吾身：为人谋而不忠乎？与朋友交而不信乎？传不习乎？');
  const after = essay('3', '吾日三省吾身：待人处事是否尽心？与朋友交而不信乎？传不习乎？');
  const text = textOf(before.blocks);
  const start = text.indexOf('为人谋');
  const note = annotated(text, { start, end: start + 7 }, { name: 1, comment: '批' });
  const { excerpts } = chapterOf({
    essay: after,
    notebook: { annotations: [note], reflection: '' },
    old: [{ edition: before.edition, text }],
    progress: 0,
    finished: false,
    standardPunctuation: true,
    withText: false,
  });
  expect(excerpts.map(({ passage, section }) => [passage, section])).toEqual([
    ['为人谋而不忠乎', null],
  ]);
});
