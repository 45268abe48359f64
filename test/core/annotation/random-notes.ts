import fc from 'fast-check';
import type { Annotation } from '../../../core/annotation/annotation';
import type { Change } from '../../../core/annotation/change';
import { wordKinds } from '../../../core/annotation/mark-kind';
import { pigments } from '../../../core/annotation/pigment';
import type { TextRange } from '../../../core/document/text-range';
import { trimmedRange } from '../../../core/document/text-range';
import { annotated, annotationId } from './drawn-text';

/** Few different characters, so that passages repeat; a pair, a blank and a line end among them. */
export const randomText = fc
  .array(fc.constantFrom('甲', '乙', '丙', '，', '𠮷', ' ', '\n', 'a'), {
    minLength: 1,
    maxLength: 40,
  })
  .map((characters) => characters.join(''));

/** A range that a selection could be, or null where it holds nothing but blanks. */
export const randomRange = (text: string): fc.Arbitrary<TextRange | null> =>
  fc
    .tuple(fc.nat(text.length), fc.nat(text.length))
    .map(([start, end]) => trimmedRange(text, { start, end }));

const someText = '甲乙丙丁戊己庚辛壬癸'.repeat(3);

const randomAnnotation: fc.Arbitrary<Annotation> = fc
  .record({
    name: fc.nat(6),
    start: fc.nat(someText.length - 1),
    length: fc.integer({ min: 1, max: 6 }),
    pigment: fc.constantFrom(...pigments),
    comment: fc.constantFrom('', '好', '再看'),
    kind: fc.constantFrom(...wordKinds),
    tags: fc.constantFrom([], ['论据'], ['论据', '改革']),
    starred: fc.boolean(),
    follows: fc.option(fc.nat(6).map(annotationId)),
  })
  .map(({ start, length, ...choice }) =>
    annotated(someText, { start, end: Math.min(someText.length, start + length) }, choice),
  );

/** Changes over seven ids and the reflection, so that they meet. */
export const randomChanges: fc.Arbitrary<readonly Change[]> = fc.array(
  fc.oneof(
    randomAnnotation.map((annotation): Change => ({ kind: 'put', annotation })),
    fc.nat(6).map((name): Change => ({ kind: 'remove', id: annotationId(name) })),
    fc.constantFrom('', '心得', '一行\n二行').map((text): Change => ({ kind: 'reflect', text })),
  ),
  // Few of them are found one by one, many by a table.
  { maxLength: 24 },
);
