import fc from 'fast-check';
import type { Annotation } from '../../../core/annotation/annotation';
import { markKinds, wordKinds } from '../../../core/annotation/mark-kind';
import { pigments } from '../../../core/annotation/pigment';
import type { Essay } from '../../../core/document/essay';
import { textOf } from '../../../core/document/essay';
import type { TextRange } from '../../../core/document/text-range';
import * as alter from '../../../renderer/state/alterations';
import * as notes from '../../../renderer/state/notes-store';
import * as reflection from '../../../renderer/state/reflection';
import { remove, restore } from '../../../renderer/state/removed-notes';
import { buildBlocks } from '../../core/document/build-blocks';

/** What is annotated. */
export const blocks = buildBlocks(
  '甲乙丙丁戊己庚辛壬癸',
  '# 甲乙丙丁',
  '戊己庚辛壬癸甲乙丙丁戊己庚辛壬癸',
);
export const text = textOf(blocks);

/** One edit as a reader makes it. `nth` of what is there is meant, round and round. */
export type Edit = (essay: Essay) => void;

const notebook = () => notes.useNotes.getState().notebook;

function nth(n: number, then: (annotation: Annotation) => void): void {
  const { annotations } = notebook();
  const one = annotations[n % Math.max(1, annotations.length)];
  if (one !== undefined) then(one);
}

const index = fc.nat(20);
const pigment = fc.constantFrom(...pigments);
const range: fc.Arbitrary<TextRange> = fc
  .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 8 }))
  .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));
const written = fc.constantFrom('', ' ', '好', '再看\n一遍', '**要紧**');
const tag = fc.constantFrom('论据', '改革', 'ABC', 'ａｂｃ');

/** What was removed last, for the toast that takes it back. */
let removed: readonly Annotation[] = [];

/** Before another run: no toast is left of the one before. */
export function forgetRemoved(): void {
  removed = [];
}

const edits: Readonly<Record<string, fc.Arbitrary<Edit>>> = {
  mark: fc.tuple(range, fc.constantFrom(...wordKinds), pigment).map(
    ([words, kind, colour]) =>
      () =>
        void notes.markRange(words, { kind, pigment: colour }),
  ),
  add: fc
    .tuple(range, fc.constantFrom(...markKinds), pigment)
    .map(([{ start, end }, kind, colour]) => () => {
      const place = { start, end: kind === 'point' ? start : end };
      notes.addToRange(place, { kind, pigment: colour });
    }),
  recolour: fc.tuple(index, pigment).map(
    ([n, colour]) =>
      () =>
        nth(n, ({ id }) => void alter.recolour(id, colour)),
  ),
  convert: fc.tuple(index, fc.constantFrom(...wordKinds)).map(
    ([n, kind]) =>
      () =>
        nth(n, ({ id }) => void alter.convert(id, kind)),
  ),
  comment: fc.tuple(index, fc.array(written), fc.boolean()).map(([n, typed, finished]) => () => {
    nth(n, ({ id }) => {
      notes.edit(id);
      for (const words of typed) notes.typeComment(id, words);
      if (finished) notes.finishEditing();
    });
  }),
  'later comment': fc
    .tuple(index, fc.array(written), fc.boolean())
    .map(([n, typed, finished]) => () => {
      nth(n, ({ id }) => {
        notes.addFollowUp(id);
        const { editing } = notes.useNotes.getState();
        for (const words of typed) if (editing !== null) notes.typeComment(editing, words);
        if (finished) notes.finishEditing();
      });
    }),
  star: fc.tuple(index, fc.boolean()).map(
    ([n, starred]) =>
      () =>
        nth(n, ({ id }) => alter.star(id, starred)),
  ),
  tag: fc.tuple(index, fc.array(tag, { maxLength: 3 })).map(
    ([n, tags]) =>
      () =>
        nth(n, ({ id }) => alter.addTags(id, tags)),
  ),
  untag: fc.tuple(index, tag).map(
    ([n, one]) =>
      () =>
        nth(n, ({ id }) => alter.removeTag(id, one)),
  ),
  finish: fc.constant(() => notes.finishEditing()),
  remove: index.map((n) => () => {
    nth(n, ({ id }) => {
      removed = remove(id);
    });
  }),
  restore: fc.constant(({ id }) => restore(id, removed)),
  reflect: fc.tuple(fc.array(written), fc.boolean()).map(([typed, finished]) => () => {
    for (const words of typed) reflection.typeReflection(words);
    if (finished) reflection.finishReflecting();
  }),
  'older reflection': written.map(
    (words) =>
      ({ id }) =>
        reflection.restoreReflection(id, words),
  ),
  go: index.map((n) => () => nth(n, ({ id }) => notes.activate(id))),
};
/** Any edit that a reader can make. */
export const randomEdit = fc.oneof(...Object.values(edits));
