import fc from 'fast-check';
import type { Annotation } from '../../../core/annotation/annotation';
import { byPosition } from '../../../core/annotation/annotation';
import { markKinds } from '../../../core/annotation/mark-kind';
import type { Notebook } from '../../../core/annotation/notebook';
import { pigments } from '../../../core/annotation/pigment';
import type { Block } from '../../../core/document/block';
import { paragraphAt } from '../../../core/document/paragraph-at';
import { textOf } from '../../../core/document/essay';
import type { TextRange } from '../../../core/document/text-range';
import { trimmedRange } from '../../../core/document/text-range';
import { annotated } from '../annotation/drawn-text';
import { buildBlocks } from '../document/build-blocks';
import { hostileTexts } from '../export/hostile-text';

/** An essay with characters beyond the BMP, each of its sentences once. */
export const blocks: readonly Block[] = [
  { kind: 'metadata', field: 'title', text: '论语二章', value: 0 },
  ...buildBlocks(
    '学而时习之，不亦说乎？有朋自远方来，不亦乐乎？',
    '𠮷野家在街角，𪚥字少见。人不知而不愠，不亦君子乎？',
    '温故而知新，可以为师矣。三人行，必有我师焉。',
  ),
];
export const text = textOf(blocks);

/** Words that people write, and those that attackers do. */
export const anyWords = fc.oneof(
  fc.constantFrom(...hostileTexts.map(([, words]) => words.slice(0, 2000))),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
);
const comment = anyWords.map((words) => (words.trim() === '' ? '' : words));
const tags = fc.constantFrom([], ['论据'], ['论据', '𠮷'], ['<b>', '=1+1']);

const head = fc
  .record({
    start: fc.nat(text.length - 1),
    length: fc.integer({ min: 1, max: 30 }),
    kind: fc.constantFrom(...markKinds),
    pigment: fc.constantFrom(...pigments),
    comment,
    tags,
    starred: fc.boolean(),
    later: fc.array(comment, { maxLength: 2 }),
  })
  .chain((one) => {
    const words = trimmedRange(text, { start: one.start, end: one.start + one.length });
    return words === null ? fc.constant(null) : fc.constant({ ...one, words });
  });

function rangeOf(kind: Annotation['kind'], words: TextRange): TextRange {
  if (kind === 'point') return { start: words.start, end: words.start };
  return kind === 'paragraph' ? (paragraphAt(text, blocks, words.start) ?? words) : words;
}

/** A notebook on the essay: marks of every kind, later comments, hostile words, 心得. */
export const randomNotebook: fc.Arbitrary<Notebook> = fc
  .record({ heads: fc.array(head, { maxLength: 8 }), reflection: comment })
  .map(({ heads, reflection }) => {
    const annotations = heads.flatMap((one, index) => {
      if (one === null) return [];
      const { words, later, start: _start, length: _length, ...rest } = one;
      const range = rangeOf(one.kind, words);
      const own = annotated(text, range, { name: index, ...rest });
      const { kind, pigment } = own;
      const replies = later
        .filter((said) => said !== '')
        .map((said, at) => {
          const name = `${index}-${at}`;
          // By their dates they are put in order.
          const created = `2026-01-02T03:05:0${at}.000Z`;
          const when = { created, modified: created };
          return annotated(text, range, {
            name,
            kind,
            pigment,
            comment: said,
            follows: own.id,
            ...when,
          });
        });
      return [own, ...replies];
    });
    return { annotations: annotations.sort(byPosition), reflection };
  });
