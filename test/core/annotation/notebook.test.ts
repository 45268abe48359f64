import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { byPosition } from '../../../core/annotation/annotation';
import { targetOf } from '../../../core/annotation/change';
import { apply, emptyNotebook, find } from '../../../core/annotation/notebook';
import { annotated, annotationId, drawn } from './drawn-text';
import { randomChanges } from './random-notes';

const { text, ranges } = drawn('甲[乙丙]丁[戊]己');
const [first, second] = ranges;
if (first === undefined || second === undefined) throw new Error('two ranges are drawn');
const one = annotated(text, first, { name: 1 });
const two = annotated(text, second, { name: 2 });

describe('a notebook', () => {
  test('keeps its annotations in text order', () => {
    const { notebook } = apply(emptyNotebook, [
      { kind: 'put', annotation: two },
      { kind: 'put', annotation: one },
    ]);
    expect(notebook.annotations).toEqual([one, two]);
  });

  test('is the same object where nothing changes', () => {
    const { notebook } = apply(emptyNotebook, [{ kind: 'put', annotation: one }]);
    const again = apply(notebook, [
      { kind: 'put', annotation: one },
      { kind: 'remove', id: annotationId('none') },
      { kind: 'reflect', text: '' },
    ]);
    expect(again.notebook).toBe(notebook);
    expect(again.inverse).toEqual([]);
  });

  test('keeps its very annotations where only the reflection changes', () => {
    const { notebook } = apply(emptyNotebook, [{ kind: 'put', annotation: one }]);
    const { notebook: after, inverse } = apply(notebook, [{ kind: 'reflect', text: '心得' }]);
    expect(after.annotations).toBe(notebook.annotations);
    expect(after.reflection).toBe('心得');
    expect(inverse).toEqual([{ kind: 'reflect', text: '' }]);
  });

  test('is brought back by the inverse of any changes', () => {
    fc.assert(
      fc.property(randomChanges, randomChanges, (before, changes) => {
        const { notebook } = apply(emptyNotebook, before);
        const applied = apply(notebook, changes);
        expect(apply(applied.notebook, applied.inverse).notebook).toEqual(notebook);
      }),
    );
  });

  test('stays sorted, with each id once, and holds what was put last', () => {
    fc.assert(
      fc.property(randomChanges, (changes) => {
        const { notebook } = apply(emptyNotebook, changes);
        const { annotations } = notebook;
        expect([...annotations].sort(byPosition)).toEqual(annotations);
        expect(new Set(annotations.map((each) => each.id)).size).toBe(annotations.length);
        for (const change of changes) {
          const id = targetOf(change);
          const last = changes.findLast((other) => targetOf(other) === id);
          if (id === null) {
            expect(notebook.reflection).toBe(last?.kind === 'reflect' ? last.text : '');
            continue;
          }
          const expected = last?.kind === 'put' ? last.annotation : null;
          expect(find(notebook, id)).toEqual(expected);
        }
      }),
    );
  });

  test('comes to the same by changes at once or one after the other', () => {
    fc.assert(
      fc.property(randomChanges, (changes) => {
        const atOnce = apply(emptyNotebook, changes).notebook;
        const oneByOne = changes.reduce(
          (notebook, change) => apply(notebook, [change]).notebook,
          emptyNotebook,
        );
        expect(oneByOne).toEqual(atOnce);
      }),
    );
  });

  test('does not change when the same changes come a second time', () => {
    fc.assert(
      fc.property(randomChanges, (changes) => {
        const once = apply(emptyNotebook, changes).notebook;
        expect(apply(once, changes).notebook).toEqual(once);
      }),
    );
  });
});
