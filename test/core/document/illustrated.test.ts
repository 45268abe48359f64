import { describe, expect, test } from 'vitest';
import type { Block } from '../../../core/document/block';
import { illustrated } from '../../../core/document/illustrated';
import { buildBlocks } from './build-blocks';

const media = { file: `${'0'.repeat(64)}.png`, width: 3, height: 2 };
const ruby = [{ start: 0, base: 1, end: 6 }];

const poor: readonly Block[] = [
  ...buildBlocks('漢（hàn）字。', '表 1'),
  { kind: 'figure', text: '山', caption: false, media: null },
];
const rich: readonly Block[] = [
  { kind: 'paragraph', text: '漢（hàn）字。', runIn: null, ruby },
  { kind: 'paragraph', text: '表 1', runIn: null, caption: true },
  { kind: 'figure', text: '山', caption: false, media },
];

describe('a text that is read again', () => {
  test('gains readings, captions and pictures, and counts the pictures', () => {
    expect(illustrated(poor, rich)).toEqual({ blocks: rich, gained: 1 });
  });

  test('loses nothing and stays the same where nothing is new', () => {
    expect(illustrated(rich, poor).blocks).toBe(rich);
    expect(illustrated(rich, rich)).toEqual({ blocks: rich, gained: 0 });
    expect(illustrated(poor, rich.slice(1)).blocks).toBe(poor);
    expect(illustrated(poor, buildBlocks('別', '表 2', '山')).blocks).toBe(poor);
  });
});
