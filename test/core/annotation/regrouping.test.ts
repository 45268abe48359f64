import { describe, expect, test } from 'vitest';
import { Resolver } from '../../../core/anchor/resolver';
import type { Annotation } from '../../../core/annotation/annotation';
import { longestComment } from '../../../core/annotation/annotation';
import { newFollowUp } from '../../../core/annotation/marking';
import { apply, emptyNotebook } from '../../../core/annotation/notebook';
import { place } from '../../../core/annotation/placed';
import { neighbourOf, parted, united } from '../../../core/annotation/regrouping';
import { annotated, annotationId, drawing, drawn, edition, now } from './drawn-text';

/** The drawn ranges as marks named 0, 1, 2 … in text order, and the notes of them. */
function desk(picture: string, ...more: readonly Partial<Annotation>[]) {
  const { text, ranges } = drawn(picture);
  const annotations = ranges.map((range, name) => annotated(text, range, { name, ...more[name] }));
  const making = { id: annotationId('new'), now, text, edition };
  const notebook = (all: readonly Annotation[]) =>
    apply(
      emptyNotebook,
      all.map((annotation) => ({ kind: 'put', annotation })),
    ).notebook;
  const placedOf = (all: readonly Annotation[]) =>
    place(notebook(all).annotations, new Resolver({ edition, text })).placed;
  return { text, annotations, making, notebook, placedOf };
}

/** Unites the mark of this name with its neighbour; the drawing afterwards, or null where it has none. */
function uniting(picture: string, name: number, ...more: readonly Partial<Annotation>[]) {
  const { text, annotations, making, notebook, placedOf } = desk(picture, ...more);
  const placed = placedOf(annotations);
  const one = placed.find(({ annotation }) => annotation.id === annotationId(name));
  const other = one === undefined ? null : neighbourOf(text, placed, one);
  if (one === undefined || other === null) return null;
  const after = apply(notebook(annotations), united(one, other, making) ?? []).notebook;
  return {
    drawing: drawing(
      text,
      after.annotations.map((each) => each.target),
    ),
    after,
  };
}

describe('two marks', () => {
  test.each([
    ['that touch', '[甲][乙]丙', 0, '[甲乙]丙'],
    ['that overlap', '[甲[乙]丙]丁', 1, '[甲乙丙]丁'],
    ['that are apart, with the words between', '[甲]乙[丙]丁', 0, '[甲乙丙]丁'],
    ['of which the later is as near', '[甲]乙[丙]丁[戊]', 1, '[甲]乙[丙丁戊]'],
    ['of which the earlier is nearer', '[甲]乙[丙]丁戊[己]', 1, '[甲乙丙]丁戊[己]'],
  ])('%s become one', (_says, before, name, after) => {
    expect(uniting(before, name)?.drawing).toBe(after);
  });

  test('in different paragraphs stay two, and so do a mark and a note on the paragraph', () => {
    expect(uniting('[甲]\n[乙]', 0)).toBeNull();
    expect(uniting('[甲][乙]', 0, {}, { kind: 'paragraph' })).toBeNull();
  });

  test('become one that keeps the words of both in text order, tags, star and look', () => {
    const done = uniting(
      '[甲][乙]丙',
      1,
      { comment: '一', tags: ['论据', '同'], starred: true },
      { comment: '二', tags: ['同', '结论'], kind: 'wavy', pigment: 'carmine' },
    );
    expect(done?.after.annotations).toEqual([
      expect.objectContaining({
        id: annotationId(1),
        comment: '一\n\n二',
        tags: ['论据', '同', '结论'],
        starred: true,
        kind: 'wavy',
        pigment: 'carmine',
      }),
    ]);
  });

  test('keep what followed either', () => {
    const { text, annotations, making, notebook, placedOf } = desk('[甲][乙]丙');
    const later = annotations.map((head, index) => ({
      ...newFollowUp(head, { id: annotationId(`later-${index}`), now }),
      comment: `续${index}`,
    }));
    const all = [...annotations, ...later];
    const [one, other] = placedOf(all);
    if (one === undefined || other === undefined) throw new Error('two are drawn');
    const before = notebook(all);
    const after = apply(before, united(one, other, making) ?? []);
    const [thread, ...rest] = place(
      after.notebook.annotations,
      new Resolver({ edition, text }),
    ).placed;
    expect(rest).toEqual([]);
    expect(thread?.followUps.map(({ comment }) => comment)).toEqual(['续0', '续1']);
    expect(thread?.followUps.every(({ target }) => target.quote === '甲乙')).toBe(true);
    expect(apply(after.notebook, after.inverse).notebook).toEqual(before);
  });

  test('stay two where their words would be too many for one comment', () => {
    const long = { comment: '长'.repeat(longestComment / 2) };
    const { annotations, making, placedOf } = desk('[甲][乙]', long, long);
    const [one, other] = placedOf(annotations);
    if (one === undefined || other === undefined) throw new Error('two are drawn');
    expect(united(one, other, making)).toBeNull();
  });
});

describe('one mark', () => {
  function parting(picture: string, offset: number, more: Partial<Annotation> = {}) {
    const { text, annotations, making, notebook, placedOf } = desk(picture, more);
    const [one] = placedOf(annotations);
    const changes = one === undefined ? null : parted(one, offset, making);
    if (changes === null) return null;
    const after = apply(notebook(annotations), changes).notebook;
    return {
      drawing: drawing(
        text,
        after.annotations.map((each) => each.target),
      ),
      after,
    };
  }

  test('becomes two, without white space at the edges', () => {
    expect(parting('甲[乙丙]丁', 2)?.drawing).toBe('甲[乙][丙]丁');
    expect(parting('[甲 乙]', 1)?.drawing).toBe('[甲] [乙]');
  });

  test('leaves what is on it with the first, and its look with both', () => {
    const on = { comment: '一', tags: ['论据'], starred: true } as const;
    const done = parting('[甲乙]', 1, { ...on, kind: 'strike', pigment: 'violet' });
    const look = { kind: 'strike', pigment: 'violet' };
    expect(done?.after.annotations).toEqual([
      expect.objectContaining({ id: annotationId(0), ...on, ...look }),
      expect.objectContaining({ id: annotationId('new'), comment: '', starred: false, ...look }),
    ]);
  });

  test.each([
    ['its beginning', '甲[乙丙]丁', 1],
    ['its end', '甲[乙丙]丁', 3],
    ['a place outside', '甲[乙丙]丁', 4],
  ])('stays one at %s', (_where, picture, offset) => {
    expect(parting(picture, offset)).toBeNull();
  });
});
