import { describe, expect, test } from 'vitest';
import type { Block } from '../../../core/document/block';
import { partsOf } from '../../../core/document/block-parts';

const roles = (block: Block, links: readonly number[] = []) => {
  const parts = partsOf(
    block,
    10,
    links.map((offset) => ({ offset, length: 1, note: 9 })),
  );
  return parts.map((part, index) => {
    const end = parts[index + 1]?.start ?? 10 + block.text.length;
    return [part.role, block.text.slice(part.start - 10, end - 10)];
  });
};

describe('partsOf', () => {
  test('shows the label of an abstract without its colon', () => {
    expect(roles({ kind: 'metadata', field: 'abstract', text: '摘要:基层', value: 3 })).toEqual([
      ['label', '摘要'],
      ['hidden', ':'],
      ['text', '基层'],
    ]);
  });

  test('hides the number that a compilation put before the title', () => {
    expect(roles({ kind: 'metadata', field: 'title', text: '篇1:题目', value: 3 })).toEqual([
      ['hidden', '篇1:'],
      ['text', '题目'],
    ]);
  });

  test('sets a run-in heading apart, and note marks in it and behind it', () => {
    const text = '1.题目①。正文②。';
    expect(roles({ kind: 'paragraph', text, runIn: { level: 3, end: 6 } }, [14, 18])).toEqual([
      ['run-in', '1.题目'],
      ['note-mark', '①'],
      ['run-in', '。'],
      ['text', '正文'],
      ['note-mark', '②'],
      ['text', '。'],
    ]);
  });

  test('goes on plainly behind a mark that closes the run-in heading', () => {
    expect(
      roles({ kind: 'paragraph', text: '1.甲。①乙', runIn: { level: 3, end: 4 } }, [14]),
    ).toEqual([
      ['run-in', '1.甲。'],
      ['note-mark', '①'],
      ['text', '乙'],
    ]);
  });

  test('sets readings apart from their brackets, and goes on behind them as before', () => {
    const text = '1.饕餮（tāotiè）漢（hàn）。字';
    const ruby = [
      { start: 2, base: 4, end: 12 },
      { start: 12, base: 13, end: 18 },
    ];
    expect(
      roles({ kind: 'paragraph', text, runIn: { level: 3, end: 19 }, ruby }).map((part) =>
        part.join(' '),
      ),
    ).toEqual([
      'run-in 1.饕餮',
      'reading-bracket （',
      'reading tāotiè',
      'reading-bracket ）',
      'run-in 漢',
      'reading-bracket （',
      'reading hàn',
      'reading-bracket ）',
      'run-in 。',
      'text 字',
    ]);
  });

  test('takes no notice of marks in other blocks', () => {
    expect(roles({ kind: 'paragraph', text: '正文', runIn: null }, [3, 40])).toEqual([
      ['text', '正文'],
    ]);
  });
});
