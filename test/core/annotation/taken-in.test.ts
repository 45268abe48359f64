import { expect, test } from 'vitest';
import { copyId } from '../../../core/annotation/copy-id';
import { apply, emptyNotebook } from '../../../core/annotation/notebook';
import { takenIn } from '../../../core/annotation/taken-in';
import { annotated } from './drawn-text';

const on = (start: number, comment: string) =>
  annotated('甲乙丙丁', { start, end: start + 1 }, { name: start, comment });
const put = (start: number, comment: string) => ({
  kind: 'put' as const,
  annotation: on(start, comment),
});
const notebook = apply(emptyNotebook, [put(0, '正在写'), put(1, '旧')]).notebook;
const isWriting = (target: string | null) => target === on(0, '').id || target === null;

test('merged notes are shown, and what is being written stays beside what would be written over', () => {
  const theirs = on(0, '别处写的');
  const taken = takenIn(notebook, [put(1, '新'), put(0, '别处写的')], isWriting);
  expect(taken.shown).toEqual([put(1, '新')]);
  expect(taken.own).toEqual([{ kind: 'put', annotation: { ...theirs, id: copyId(theirs) } }]);
});

test('what is being written comes back where it was deleted elsewhere', () => {
  const taken = takenIn(notebook, [{ kind: 'remove', id: on(0, '').id }], isWriting);
  expect(taken).toMatchObject({ shown: [], own: [put(0, '正在写')] });
});

test('a reflection that is being written waits', () => {
  const taken = takenIn(notebook, [{ kind: 'reflect', text: '别处' }], isWriting);
  expect(taken).toEqual({ shown: [], own: [], reflection: '别处' });
});
