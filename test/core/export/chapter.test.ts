import { describe, expect, test } from 'vitest';
import { isEmpty } from '../../../core/export/chapter';
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

  test('bring what the reader thought of the whole', () => {
    expect(drawnChapter(lines, [], { reflection: '读后' }).reflection).toBe('读后');
  });

  test('know an essay without headings, and invent none', () => {
    const { headed, excerpts } = drawnChapter(['甲[乙]丙。'], [{}]);
    expect(headed).toBe(false);
    expect(excerpts[0]?.section).toEqual({ headings: [], point: null });
  });
});
