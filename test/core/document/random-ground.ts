import fc from 'fast-check';
import type { Block } from '../../../core/document/block';
import type { CaretGround } from '../../../core/document/caret-places';
import { textOf } from '../../../core/document/essay';
import { shownRanges } from '../../../core/document/shown-ranges';
import { buildBlocks } from './build-blocks';

/** What a caret moves in, made of blocks. */
export const groundOf = (blocks: readonly Block[]): CaretGround => ({
  text: textOf(blocks),
  shown: shownRanges(blocks),
});

const pieces = [
  '甲',
  '乡土',
  '社会',
  '，',
  '。',
  '……',
  '？！',
  '”',
  '」',
  '“',
  '　',
  ' ',
  'the',
  '3.14',
  '𠮷',
  '👨‍👩‍👧',
  '🇨🇳',
  'e\u0301',
  '\u0301',
  '\u200d',
  '\r',
  // Joins what follows into one character, of which it may be a word by itself.
  '\u0600',
];
const randomLine = fc
  .tuple(
    fc.constantFrom('', '', '', '折 ', '注 ', '题 ', '# '),
    fc.array(fc.constantFrom(...pieces), { maxLength: 12 }),
  )
  .map(([kind, drawn]) => kind + drawn.join(''));
const labelled: fc.Arbitrary<Block> = fc
  .constantFrom('摘要:', '【摘要】', '摘要。：')
  .map((label) => ({
    kind: 'metadata',
    field: 'abstract',
    text: `${label}甲。乙`,
    value: label.length,
  }));
/** A few lines of every kind, made of what carets stumble over. */
export const randomBlocks = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: randomLine.map((line) => buildBlocks(line)) },
      { weight: 1, arbitrary: labelled.map((one) => [one]) },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((blocks) => blocks.flat());
export const randomGround = randomBlocks.map(groundOf);
