import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Resolver } from '../../../core/anchor/resolver';
import type { Pigment } from '../../../core/annotation/pigment';
import { pigments } from '../../../core/annotation/pigment';
import type { Annotation } from '../../../core/annotation/annotation';
import {
  commented,
  converted,
  lookOver,
  mark,
  newFollowUp,
  recoloured,
  starred,
  tagged,
  untagged,
} from '../../../core/annotation/marking';
import { apply, emptyNotebook } from '../../../core/annotation/notebook';
import { place } from '../../../core/annotation/placed';
import { annotated, annotationId, drawing, drawn, edition, now } from './drawn-text';
import { placedAt } from './placed-at';
import { randomRange, randomText } from './random-notes';

/** Colours the last drawn range where the others carry `there`; gives the drawing afterwards. */
function marking(
  picture: string,
  pigment: Pigment,
  there: Partial<Annotation> & { readonly pigment: Pigment },
) {
  const { text, ranges } = drawn(picture.replace(/[{}]/gu, ''));
  const wanted = drawn(picture.replace(/[[\]]/gu, '').replace('{', '[').replace('}', ']'))
    .ranges[0];
  if (wanted === undefined) throw new Error('the selection is drawn in braces');
  const before = apply(
    emptyNotebook,
    ranges.map((range, name) => ({
      kind: 'put' as const,
      annotation: annotated(text, range, { name, ...there }),
    })),
  ).notebook;
  const { placed } = place(before.annotations, new Resolver({ edition, text }));
  const id = annotationId('new');
  const marked = mark(placed, wanted, { kind: 'highlight', pigment }, { id, now, text, edition });
  const after = apply(before, marked.changes).notebook;
  const ofColour = after.annotations.filter((each) => each.pigment === pigment);
  return {
    outcome: marked.outcome,
    drawing: drawing(
      text,
      ofColour.map((each) => each.target),
    ),
    count: after.annotations.length,
  };
}

describe('a colour key', () => {
  test.each([
    ['colours plain words', '甲{乙丙}丁', '甲[乙丙]丁', 'added', 1],
    ['takes the same colour off the same words', '甲[{乙丙}]丁', '甲乙丙丁', 'removed', 0],
    ['grows over a neighbour that touches', '甲[乙]{丙}丁', '甲[乙丙]丁', 'added', 1],
    ['grows over one it overlaps', '甲[乙{丙]丁}戊', '甲[乙丙丁]戊', 'added', 1],
    ['grows over those on both sides', '[甲]{乙}[丙]丁', '[甲乙丙]丁', 'added', 1],
    ['swallows what lies inside', '{甲[乙]丙}丁', '[甲乙丙]丁', 'added', 1],
    ['leaves what is apart', '[甲]乙{丙}丁', '[甲]乙[丙]丁', 'added', 2],
  ])('%s', (_says, before, after, outcome, count) => {
    const done = marking(before, 'azurite', { pigment: 'azurite' });
    expect(done).toEqual({ drawing: after, outcome, count });
  });

  test('recolours the annotation on exactly these words', () => {
    const done = marking('甲[{乙丙}]丁', 'carmine', { pigment: 'azurite' });
    expect(done).toEqual({ drawing: '甲[乙丙]丁', outcome: 'recoloured', count: 1 });
  });

  test('keeps a commented annotation of the same colour on the same words', () => {
    const done = marking('甲[{乙丙}]丁', 'azurite', { pigment: 'azurite', comment: '好' });
    expect(done).toEqual({ drawing: '甲[乙丙]丁', outcome: 'kept', count: 1 });
  });

  test('keeps the one around it that has its look and a comment', () => {
    const done = marking('甲[乙{丙}丁]戊', 'azurite', { pigment: 'azurite', comment: '好' });
    expect(done).toEqual({ drawing: '甲[乙丙丁]戊', outcome: 'kept', count: 1 });
    const other = marking('甲[乙{丙}丁]戊', 'carmine', { pigment: 'azurite', comment: '好' });
    expect(other.count).toBe(2);
  });

  test('never swallows a comment', () => {
    const done = marking('甲[乙]{丙}丁', 'azurite', { pigment: 'azurite', comment: '好' });
    expect(done).toEqual({ drawing: '甲[乙][丙]丁', outcome: 'added', count: 2 });
  });

  test.each([
    ['a star', { starred: true }],
    ['a tag', { tags: ['论据'] }],
    ['another kind of mark', { kind: 'underline' }],
    ['a note on the paragraph', { kind: 'paragraph' }],
  ] as const)('never swallows %s', (_what, there) => {
    const done = marking('甲[乙]{丙}丁', 'azurite', { pigment: 'azurite', ...there });
    expect(done).toEqual({ drawing: '甲[乙][丙]丁', outcome: 'added', count: 2 });
  });

  test('never swallows what a later comment follows', () => {
    const { text, ranges } = drawn('甲[乙]丙');
    const [range = { start: 1, end: 2 }] = ranges;
    const head = annotated(text, range, { name: 'head' });
    const later = newFollowUp(head, { id: annotationId('later'), now });
    const { placed } = place([head, later], new Resolver({ edition, text }));
    const making = { id: annotationId('new'), now, text, edition };
    const look = { kind: 'highlight', pigment: 'gamboge' } as const;
    expect(mark(placed, range, look, making).outcome).toBe('kept');
    const beside = mark(placed, { start: 2, end: 3 }, look, making);
    expect(beside.changes).toEqual([{ kind: 'put', annotation: beside.annotation, made: true }]);
  });

  test('redraws the mark on exactly these words, and keeps what is on it', () => {
    const done = marking('甲[{乙丙}]丁', 'azurite', {
      pigment: 'azurite',
      kind: 'wavy',
      comment: '好',
    });
    expect(done).toEqual({ drawing: '甲[乙丙]丁', outcome: 'recoloured', count: 1 });
  });

  test('leaves another colour that it overlaps', () => {
    const done = marking('甲[乙{丙]丁}戊', 'carmine', { pigment: 'azurite' });
    expect(done).toEqual({ drawing: '甲乙[丙丁]戊', outcome: 'added', count: 2 });
  });

  test('leaves every comment in place, whatever is marked in whatever order', () => {
    const marks = randomText.chain((text) =>
      fc.tuple(
        fc.constant(text),
        fc.array(fc.tuple(randomRange(text), fc.constantFrom(...pigments), fc.boolean()), {
          maxLength: 12,
        }),
      ),
    );
    fc.assert(
      fc.property(marks, ([text, steps]) => {
        let notebook = emptyNotebook;
        const comments = new Set<string>();
        steps.forEach(([range, pigment, withComment], step) => {
          if (range === null) return;
          const { placed, orphans } = place(notebook.annotations, new Resolver({ edition, text }));
          expect(orphans).toEqual([]);
          const making = { id: annotationId(step), now, text, edition };
          const marked = mark(placed, range, { kind: 'highlight', pigment }, making);
          notebook = apply(notebook, marked.changes).notebook;
          if (!withComment || marked.annotation === null) return;
          const comment = commented(marked.annotation, `第${step}条`, now);
          notebook = apply(notebook, [{ kind: 'put', annotation: comment }]).notebook;
          comments.delete(marked.annotation.comment);
          comments.add(comment.comment);
        });
        const kept = notebook.annotations.map((each) => each.comment).filter((each) => each !== '');
        expect(new Set(kept)).toEqual(comments);
        for (const { target } of notebook.annotations) {
          expect(text.slice(target.start, target.end)).toBe(target.quote);
        }
      }),
    );
  });
});

describe('an edit that changes nothing', () => {
  const { text, ranges } = drawn('甲[乙]');
  const [range = { start: 0, end: 1 }] = ranges;
  const annotation = annotated(text, range, { name: 1, comment: '好' });

  test('is told from one that does by its moment', () => {
    const later = '2027-01-01T00:00:00.000Z';
    expect(starred(annotation, true, later)).toMatchObject({ starred: true, modified: later });
    expect(converted(annotation, 'wavy', later)).toMatchObject({ kind: 'wavy', modified: later });
    const once = tagged(annotation, '论据', later);
    expect(once).toMatchObject({ tags: ['论据'], modified: later });
    expect(untagged(once, '论据', later).tags).toEqual([]);
  });

  test('gives the same object', () => {
    expect(recoloured(annotation, 'gamboge', now)).toBe(annotation);
    expect(commented(annotation, '好', now)).toBe(annotation);
    expect(converted(annotation, 'highlight', now)).toBe(annotation);
    expect(starred(annotation, false, now)).toBe(annotation);
    expect(untagged(annotation, '论据', now)).toBe(annotation);
    const one = tagged(annotation, '论据', now);
    expect(tagged(one, '论据', now)).toBe(one);
  });

  test('is what converting a note on a point or a paragraph comes to', () => {
    const note = { ...annotation, kind: 'paragraph' } as const;
    expect(converted(note, 'wavy', now)).toBe(note);
  });
});

describe('the look that a key gives', () => {
  const last = { kind: 'wavy', pigment: 'violet' } as const;
  const range = { start: 2, end: 4 };
  const over = (wanted: Parameters<typeof lookOver>[2], ...there: Parameters<typeof placedAt>[]) =>
    lookOver(
      there.map((one) => placedAt(...one)),
      range,
      wanted,
      last,
    );

  test('is that of the last mark in what the key leaves open', () => {
    expect(over({ pigment: 'azurite' })).toEqual({ kind: 'wavy', pigment: 'azurite' });
    expect(over({ kind: 'strike' })).toEqual({ kind: 'strike', pigment: 'violet' });
    expect(over({ kind: 'strike' }, [2, 5, { pigment: 'azurite' }])).toEqual({
      kind: 'strike',
      pigment: 'violet',
    });
  });

  test('is that of the mark on exactly these words before that', () => {
    const there = [2, 4, { kind: 'underline', pigment: 'carmine' }] as const;
    expect(over({ pigment: 'azurite' }, [...there])).toEqual({
      kind: 'underline',
      pigment: 'azurite',
    });
    expect(over({ kind: 'strike' }, [...there])).toEqual({ kind: 'strike', pigment: 'carmine' });
  });

  test('means, of several marks on these words, the one that has it already', () => {
    const first = [2, 4, { kind: 'underline', pigment: 'carmine' }] as const;
    const second = [2, 4, { kind: 'strike', pigment: 'azurite' }] as const;
    expect(over({ pigment: 'carmine' }, [...first], [...second]).kind).toBe('underline');
    expect(over({ pigment: 'gamboge' }, [...first], [...second]).kind).toBe('strike');
  });

  test('takes nothing from a note on the paragraph', () => {
    expect(over({ pigment: 'azurite' }, [2, 4, { kind: 'paragraph' }]).kind).toBe('wavy');
  });
});
