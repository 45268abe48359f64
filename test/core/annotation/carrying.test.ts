import { describe, expect, test } from 'vitest';
import { Resolver } from '../../../core/anchor/resolver';
import type { Annotation } from '../../../core/annotation/annotation';
import {
  carriageOf,
  carriedOver,
  settledAsAbsent,
  settledOn,
  toSettle,
} from '../../../core/annotation/carrying';
import type { Change } from '../../../core/annotation/change';
import { apply, emptyNotebook } from '../../../core/annotation/notebook';
import { place, sureOnly } from '../../../core/annotation/placed';
import type { Essay } from '../../../core/document/essay';
import { textOf } from '../../../core/document/essay';
import { buildBlocks } from '../document/build-blocks';
import { annotated, annotationId, drawing, edition, now, otherEdition } from './drawn-text';

const before = buildBlocks(
  '学而时习之，不亦说乎？有朋自远方来，不亦乐乎？',
  '吾日三省吾身：为人谋而不忠乎？与朋友交而不信乎？传不习乎？',
  '道千乘之国，敬事而信，节用而爱人，使民以时。',
  '弟子入则孝，出则弟，谨而信，泛爱众，而亲仁。行有余力，则以学文。',
);
/** The first sentence stays, the second was written over for the most part, the third is gone. */
const after = buildBlocks(
  '子曰：学而时习之，不亦说乎？有朋自远方来，不亦乐乎？',
  '吾日三省吾身：待人做事是否尽心？与朋友交而不信乎？传不习乎？',
  '弟子入则孝，出则弟，谨而信，泛爱众，而亲仁。行有余力，则以学文。',
);
const replaced: Pick<Essay, 'edition' | 'blocks'> = { edition: otherEdition, blocks: after };

function on(words: string, rest: Partial<Annotation> = {}): Annotation {
  const start = textOf(before).indexOf(words);
  return annotated(textOf(before), { start, end: start + words.length }, { name: start, ...rest });
}

const old = [{ edition, text: textOf(before) }];
const resolver = () => new Resolver({ edition: otherEdition, text: textOf(after) }, old);
const applied = (annotations: readonly Annotation[], changes: readonly Change[]) =>
  apply({ ...emptyNotebook, annotations }, changes).notebook.annotations;
const placesOf = (annotations: readonly Annotation[]) =>
  place(annotations, resolver()).placed.map(({ start, end }) => textOf(after).slice(start, end));

const kept = on('有朋自远方来');
const rewritten = on('为人谋而不忠乎');
const gone = on('敬事而信，节用而爱人');
const all = [kept, rewritten, gone];

describe('notes on an essay of which a new edition came', () => {
  test('are counted by what becomes of them', () => {
    expect(carriageOf(all, resolver())).toEqual({ sure: 1, moved: 1, lost: 1 });
  });

  test('are carried over where they are sure; the others keep the target they had', () => {
    const notes = applied(all, carriedOver(all, resolver(), replaced));
    const targets = new Map(notes.map(({ id, target }) => [id, target]));
    expect(targets.get(kept.id)).toMatchObject({ edition: otherEdition, quote: '有朋自远方来' });
    expect(targets.get(rewritten.id)).toBe(rewritten.target);
    expect(targets.get(gone.id)).toBe(gone.target);
    expect(notes.map(({ modified }) => modified)).toEqual([now, now, now]);
  });

  test('are not touched again once that is done', () => {
    const notes = applied(all, carriedOver(all, resolver(), replaced));
    expect(carriedOver(notes, resolver(), replaced)).toEqual([]);
  });

  test('go along with what follows them', () => {
    const later = { ...kept, id: annotationId('later'), follows: kept.id };
    const notes = applied([kept, later], carriedOver([kept, later], resolver(), replaced));
    expect(notes.map(({ target }) => target.edition)).toEqual([otherEdition, otherEdition]);
  });

  test('on a paragraph take all of it, with what was added', () => {
    const paragraph = on('学而时习之，不亦说乎？有朋自远方来，不亦乐乎？', { kind: 'paragraph' });
    const notes = applied([paragraph], carriedOver([paragraph], resolver(), replaced));
    expect(notes[0]?.target.quote).toBe('子曰：学而时习之，不亦说乎？有朋自远方来，不亦乐乎？');
  });
});

describe('the notes that wait for the reader', () => {
  const waiting = (notes: readonly Annotation[]) =>
    toSettle(place(notes, resolver()), otherEdition).map(({ annotation }) => annotation.id);
  const threadOf = (annotation: Annotation) => ({ annotation, followUps: [] });

  test('are those to be checked, then those not found', () => {
    expect(waiting(all)).toEqual([rewritten.id, gone.id]);
  });

  test('wait no more once accepted where they are thought to be', () => {
    const [moved] = place([rewritten], resolver()).placed;
    if (moved === undefined) throw new Error('not placed');
    const changes = settledOn(moved, moved, replaced, now) ?? [];
    expect(waiting(applied(all, changes))).toEqual([gone.id]);
    expect(drawing(textOf(after), [moved])).toContain('[待人做事是否尽');
  });

  test('wait no more once put on other words', () => {
    const start = textOf(after).indexOf('谨而信');
    const changes = settledOn(threadOf(gone), { start, end: start + 3 }, replaced, now) ?? [];
    const notes = applied(all, changes);
    expect(waiting(notes)).toEqual([rewritten.id]);
    expect(placesOf(notes)).toContain('谨而信');
  });

  test('wait no more once left without a place, and are found nowhere', () => {
    for (const one of [rewritten, gone]) {
      const notes = applied(all, settledAsAbsent(threadOf(one), otherEdition, now));
      expect(waiting(notes)).not.toContain(one.id);
      expect(place(notes, resolver()).orphans.map(({ annotation }) => annotation.id)).toContain(
        one.id,
      );
    }
  });

  test('are not put on white space', () => {
    const end = textOf(after).indexOf('\n');
    expect(settledOn(threadOf(gone), { start: end, end: end + 1 }, replaced, now)).toBeNull();
  });
});

test('notes whose place is to be checked are not said to be found where nobody can check them', () => {
  const { placed, orphans } = sureOnly(place(all, resolver()));
  expect(placed.map(({ annotation }) => annotation.id)).toEqual([kept.id]);
  expect(orphans.map(({ annotation }) => annotation.id)).toEqual([rewritten.id, gone.id]);
  const sure = place([kept], resolver());
  expect(sureOnly(sure)).toEqual(sure);
});
