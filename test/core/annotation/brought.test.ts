import { expect, test } from 'vitest';
import { annotationSchema } from '../../../core/annotation/annotation-schema';
import type { Annotation } from '../../../core/annotation/annotation';
import { broughtAnnotations, lackingOf } from '../../../core/annotation/brought';
import type { ImportedAnnotation } from '../../../core/document/imported';
import type { AnnotationId } from '../../../core/ids';
import { annotationId, editionId } from '../../../core/ids';

const now = '2026-01-02T03:04:05.000Z';

function brought(...annotations: Parameters<typeof broughtAnnotations>[0]) {
  const ids = new Map<string, AnnotationId>();
  const changes = broughtAnnotations(annotations, {
    text: '甲乙丙丁',
    edition: editionId('0'.repeat(64)),
    idOf: (content) => {
      const id = ids.get(content) ?? annotationId(`annotation-${ids.size}`);
      ids.set(content, id);
      return id;
    },
    now,
  });
  return changes.map(({ annotation }) => {
    expect(annotationSchema.safeParse(annotation).error).toBeUndefined();
    return annotation;
  });
}

test('a comment comes with its author, its day and its replies', () => {
  const by = { author: '李老师', date: '2024-05-06T07:08:09Z' };
  const [head, reply] = brought({
    start: 1,
    end: 3,
    comment: '写得好。',
    ...by,
    replies: [{ comment: '谢谢。', author: '王同学', date: null }],
  });
  expect(head).toMatchObject({
    kind: 'highlight',
    target: { start: 1, end: 3, quote: '乙丙', prefix: '甲', suffix: '丁' },
    comment: '李老师：写得好。',
    follows: null,
    created: '2024-05-06T07:08:09.000Z',
  });
  expect(reply).toMatchObject({ comment: '王同学：谢谢。', follows: head?.id, created: now });
});

test('a highlight has no words, and a comment on none stands at a point', () => {
  const nobody = { author: '', date: '9999-01-01T00:00', replies: [] };
  const [mark, point] = brought(
    { start: 0, end: 1, comment: '', ...nobody },
    { start: 2, end: 2, comment: '此处。', ...nobody },
  );
  expect(mark).toMatchObject({ kind: 'highlight', comment: '', created: now });
  expect(point).toMatchObject({ kind: 'point', comment: '此处。', target: { quote: '' } });
});

test('two comments that say the same of the same words are two', () => {
  const twin = { start: 0, end: 1, comment: '好。', author: '', date: null, replies: [] };
  expect(new Set(brought(twin, twin).map(({ id }) => id)).size).toBe(2);
});

const twins = { author: '', date: '2024-05-06T07:08:00Z', replies: [] };

/** What of one comment is lacking where another, of another import, is there. */
function lacking(
  there: ImportedAnnotation,
  change: Partial<Annotation>,
  coming: ImportedAnnotation,
): number {
  const [old] = brought(there);
  const [put] = brought({ start: 0, end: 4, comment: '占一个号', ...twins }, coming).slice(1);
  if (old === undefined || put === undefined) throw new Error('none');
  return lackingOf([{ kind: 'put', annotation: put }], [{ ...old, ...change }]).length;
}

test.each<[string, Partial<Annotation>, Partial<ImportedAnnotation>, number]>([
  ['the same words at the same time elsewhere', {}, { start: 2, end: 3 }, 0],
  ['the same words at another time in the same place', {}, { date: null }, 0],
  ['the same words at another time elsewhere', {}, { start: 2, end: 3, date: null }, 1],
  ['other words in the same minute and place', {}, { comment: '另一句。' }, 1],
  ['words that were changed here since', { comment: '改过', modified: now }, {}, 0],
])('a comment with %s is lacking or known', (_, change, other, count) => {
  const there = { start: 0, end: 1, comment: '好。', ...twins };
  expect(lacking(there, change, { ...there, ...other })).toBe(count);
});

test('of comments that are alike each that is there stands for one', () => {
  const twin = { start: 0, end: 1, comment: '好。', ...twins };
  const puts = brought(twin, twin, twin).map(
    (annotation) => ({ kind: 'put', annotation }) as const,
  );
  const there = puts.slice(0, 2).map(({ annotation }, n) => ({
    ...annotation,
    id: annotationId(`another-import-${n}`),
  }));
  expect(lackingOf(puts, there)).toHaveLength(1);
});
