import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../core/annotation/annotation';
import type { AnnotationEdit } from '../../../core/annotation/joint-edit';
import { changesOf, doneAgain, takenBack } from '../../../core/annotation/joint-edit';
import { recoloured, starred, tagged, untagged } from '../../../core/annotation/marking';
import type { Notebook } from '../../../core/annotation/notebook';
import { apply, emptyNotebook, find } from '../../../core/annotation/notebook';
import { annotated, now } from './drawn-text';
import { randomChanges } from './random-notes';

const text = '甲乙丙丁戊己庚辛壬癸';
const first = annotated(text, { start: 0, end: 2 }, { name: 1, tags: ['论据'] });
const second = annotated(text, { start: 2, end: 4 }, { name: 2, comment: '好' });
const before: Notebook = { ...emptyNotebook, annotations: [first, second] };
const later = '2026-02-03T04:05:06.000Z';

const edit = (one: Annotation, after: Annotation | null): AnnotationEdit => ({
  before: one,
  after,
});
const made = (notebook: Notebook, edits: readonly AnnotationEdit[]) =>
  apply(notebook, changesOf(edits)).notebook;
const back = (notebook: Notebook, edits: readonly AnnotationEdit[]) =>
  apply(notebook, takenBack(edits, notebook)).notebook;
const again = (notebook: Notebook, edits: readonly AnnotationEdit[]) =>
  apply(notebook, doneAgain(edits, notebook)).notebook;

/** What one does to many notes at once. */
const randomEdit = (one: Annotation): fc.Arbitrary<AnnotationEdit> =>
  fc.constantFrom(
    edit(one, null),
    edit(one, recoloured(one, 'violet', later)),
    edit(one, tagged(one, '改革', later)),
    edit(one, untagged(one, '论据', later)),
    edit(one, starred(one, !one.starred, later)),
  );

describe('edits of many notes', () => {
  test('are taken back to what was there, and made again, whatever the notes', () => {
    const cases = randomChanges.chain((changes) => {
      const { notebook } = apply(emptyNotebook, changes);
      return fc.tuple(
        fc.constant(notebook),
        fc.tuple(...notebook.annotations.map((one) => randomEdit(one))),
      );
    });
    fc.assert(
      fc.property(cases, ([notebook, edits]) => {
        const after = made(notebook, edits);
        const undone = back(after, edits);
        expect(undone).toEqual(notebook);
        expect(again(undone, edits)).toEqual(after);
      }),
    );
  });

  test('give back nothing that was written since, whatever that was', () => {
    fc.assert(
      fc.property(randomChanges, randomChanges, (changes, since) => {
        const { notebook } = apply(emptyNotebook, changes);
        const edits = notebook.annotations.map((one) =>
          edit(one, recoloured(one, 'violet', later)),
        );
        const { notebook: present } = apply(made(notebook, edits), since);
        const undone = back(present, edits);
        const saying = ({ annotations, reflection }: Notebook) => [
          annotations.map(({ id, comment, tags }) => [id, comment, tags]),
          reflection,
        ];
        expect(saying(undone)).toEqual(saying(present));
      }),
    );
  });

  test.each<[string, AnnotationEdit, Annotation | null, Partial<Annotation> | null]>([
    [
      'keep a comment written since',
      edit(first, recoloured(first, 'violet', later)),
      { ...recoloured(first, 'violet', later), comment: '后来写的' },
      { pigment: first.pigment, comment: '后来写的' },
    ],
    [
      'keep a colour given since',
      edit(first, recoloured(first, 'violet', later)),
      { ...first, pigment: 'carmine' },
      { pigment: 'carmine' },
    ],
    [
      'take away no tag but their own',
      edit(first, tagged(first, '改革', later)),
      { ...first, tags: ['论据', '改革', '新'] },
      { tags: ['论据', '新'] },
    ],
    [
      'leave alone what was deleted since',
      edit(first, recoloured(first, 'violet', later)),
      null,
      null,
    ],
    ['bring back what they deleted', edit(first, null), null, { id: first.id, tags: ['论据'] }],
    [
      'leave alone what has come back already',
      edit(first, null),
      { ...first, comment: '另写的' },
      { comment: '另写的' },
    ],
  ])('%s', (_what, one, present, expected) => {
    const annotations = present === null ? [second] : [present, second];
    const found = find(back({ ...before, annotations }, [one]), first.id);
    if (expected === null) expect(found).toBeNull();
    else expect(found).toMatchObject(expected);
  });

  test.each([
    ['take away what they added', first, []],
    ['leave what they added and the reader wrote on', { ...first, comment: '添写' }, [first.id]],
    ['leave what they added where something was written below', first, [first.id, second.id]],
  ])('%s', (_what, present, left) => {
    const below = { ...second, follows: first.id };
    const annotations = left.length === 2 ? [present, below] : [present];
    const after = back({ ...before, annotations }, [{ before: null, after: first }]);
    expect(after.annotations.map(({ id }) => id)).toEqual(left);
  });

  test.each([
    ['take a reflection back', '甲\n乙', '甲'],
    ['leave a reflection that was written on since', '甲\n乙丙', '甲\n乙丙'],
  ])('%s', (_what, reflection, expected) => {
    const edits = [{ reflection: { before: '甲', after: '甲\n乙' } }];
    expect(apply(before, changesOf(edits)).notebook.reflection).toBe('甲\n乙');
    const { notebook } = apply(before, [{ kind: 'reflect', text: reflection }]);
    expect(apply(notebook, takenBack(edits, notebook)).notebook.reflection).toBe(expected);
  });

  test('are changes in the order given', () => {
    expect(changesOf([edit(first, null), edit(second, { ...second, modified: now })])).toEqual([
      { kind: 'remove', id: first.id },
      { kind: 'put', annotation: { ...second, modified: now } },
    ]);
  });
});
