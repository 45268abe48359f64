import { describe, expect, test } from 'vitest';
import { nextSentence, previousSentence } from '../../../core/document/sentence-steps';
import { sentenceAt } from '../../../core/document/sentences';

const text = '第一章\n甲。乙！“丙？”\n[注]丁。\n  戊\n';
const folded = text.indexOf('[注]');
const isRead = (offset: number) => offset !== folded;
const all = ['第一章', '甲。', '乙！', '“丙？”\n', '  戊'].map((words) => words.trim());

function walk(step: typeof nextSentence, from: number): string[] {
  const words: string[] = [];
  let at = sentenceAt(text, from);
  while (at !== null) {
    words.push(text.slice(at.start, at.end).trim());
    at = step(text, at, isRead);
  }
  return words;
}

describe('sentences', () => {
  test('follow each other to the end, without what is not read', () => {
    expect(walk(nextSentence, 0)).toEqual(all);
  });

  test('come back the same way', () => {
    expect(walk(previousSentence, text.indexOf('戊'))).toEqual(all.toReversed());
  });

  test('end at either end of an empty text', () => {
    expect(nextSentence('', { start: 0, end: 0 }, isRead)).toBeNull();
    expect(previousSentence(' \n', { start: 2, end: 2 }, isRead)).toBeNull();
  });
});
