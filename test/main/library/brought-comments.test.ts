import { expect, test } from 'vitest';
import type { ImportedAnnotation, ImportedComment } from '../../../core/document/imported';
import { importText } from '../../../core/import/text';
import type { Stores } from '../../../main/stores';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { TestHome } from '../backup/test-home';
import { temporaryFolder } from '../temporary-folder';
import { valueOf } from './edition-hosts';

const first = '论学习\n学而时习之，不亦说乎？有朋自远方来，不亦乐乎？\n吾日三省吾身。';
const second = first.replace('论学习\n', '论学习\n这一版多了一段话，别的都没有动。\n');

const by = (comment: string, minute: string): ImportedComment => ({
  comment,
  author: '李老师',
  date: `2026-03-04T05:${minute}:00Z`,
});
const firstComment = by('写得好。', '01');

/** A Word file with this text and comments on 有朋 and 三省. */
function file(text: string, ...comments: readonly (ImportedComment & { on: string })[]) {
  const document = importText(text, '论学习');
  const annotations = comments.map(({ on, ...said }): ImportedAnnotation => {
    const start = text.indexOf(on);
    return { start, end: start + on.length, ...said, replies: repliesTo(said) };
  });
  const essays = document.essays.map((essay) => ({ ...essay, annotations }));
  const bytes = Buffer.from(JSON.stringify({ text, comments }));
  return { document: { ...document, essays }, bytes, extension: 'docx', bundled: false };
}

let replies: readonly ImportedComment[] = [];
const repliesTo = ({ comment }: ImportedComment) => (comment === '写得好。' ? replies : []);

/** The essay as it came first, with one comment. */
async function started(): Promise<Stores> {
  replies = [];
  const home = new TestHome(nodeFileSystem, temporaryFolder());
  const stores = await home.start();
  await stores.library.add(file(first));
  const { id } = entryIn(stores);
  const changed = await stores.editions.replace(id, file(first, { on: '有朋', ...firstComment }));
  expect(changed).toEqual({ ok: true, value: { kind: 'unchanged', brought: 1 } });
  return stores;
}

function entryIn({ library }: Stores) {
  const entry = library.catalog.entries.find(({ title }) => title === '论学习');
  if (entry === undefined) throw new Error('no entry');
  return entry;
}

async function commentsIn(stores: Stores): Promise<readonly string[]> {
  const { annotations } = valueOf(await stores.notebooks.open(entryIn(stores)));
  const quoteOf = (id: string | null) => annotations.find((one) => one.id === id)?.target.quote;
  return annotations
    .map(({ comment, target, follows }) =>
      follows === null ? `${target.quote}｜${comment}` : `↳${quoteOf(follows) ?? ''}｜${comment}`,
    )
    .toSorted();
}

test('a later version brings the comments that are new in it, and none twice', async () => {
  const stores = await started();
  const { id } = entryIn(stores);
  const later = file(
    second,
    { on: '有朋', ...firstComment },
    { on: '三省', ...by('再想想。', '09') },
  );
  expect(await stores.editions.replace(id, later)).toEqual({
    ok: true,
    value: { kind: 'replaced', brought: { ok: true, value: 1 }, sure: 1, moved: 0, lost: 0 },
  });
  const both = ['三省｜李老师：再想想。', '有朋｜李老师：写得好。'];
  expect(await commentsIn(stores)).toEqual(both);
  const again = await stores.editions.replace(id, later);
  expect(again).toEqual({ ok: true, value: { kind: 'unchanged', brought: 0 } });
  expect(await commentsIn(stores)).toEqual(both);
});

test('a reply in a later version follows the comment that came before', async () => {
  const stores = await started();
  replies = [by('按这个改了。', '30')];
  await stores.editions.replace(entryIn(stores).id, file(second, { on: '有朋', ...firstComment }));
  expect(await commentsIn(stores)).toEqual([
    '↳有朋｜李老师：按这个改了。',
    '有朋｜李老师：写得好。',
  ]);
});

test('a comment that the reader changed or deleted does not come again', async () => {
  const stores = await started();
  const entry = entryIn(stores);
  const [one] = valueOf(await stores.notebooks.open(entry)).annotations;
  if (one === undefined) throw new Error('no comment');
  const changed = { ...one, comment: '已改', modified: '2026-11-26T09:00:00.000Z' };
  await stores.notebooks.apply(entry, [{ kind: 'put', annotation: changed }]);
  const later = file(second, { on: '有朋', ...firstComment });
  await stores.editions.replace(entry.id, later);
  expect(await commentsIn(stores)).toEqual(['有朋｜已改']);
  const before = await started();
  const [gone] = valueOf(await before.notebooks.open(entryIn(before))).annotations;
  if (gone === undefined) throw new Error('no comment');
  await before.notebooks.apply(entryIn(before), [{ kind: 'remove', id: gone.id }]);
  await before.editions.replace(entryIn(before).id, later);
  expect(await commentsIn(before)).toEqual([]);
});
