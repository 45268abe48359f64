import { expect, test } from 'vitest';
import type { ImportState } from '../../../core/import/import-item';
import type { ImportedEssay } from '../../../core/document/imported';
import { Landing } from '../../../main/library/landing';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { buildBlocks } from '../../core/document/build-blocks';
import { TestHome } from '../backup/test-home';
import { QuietLog } from '../quiet-log';
import { temporaryFolder } from '../temporary-folder';

const comment = { comment: '写得好。', author: '李老师', date: null };
const essay: ImportedEssay = {
  title: '甲文',
  blocks: buildBlocks('甲的第一句。'),
  annotations: [{ start: 0, end: 1, ...comment, replies: [{ ...comment, comment: '谢谢。' }] }],
};

test('comments that came with a document are notes of its essay, once', async () => {
  const home = new TestHome(nodeFileSystem, temporaryFolder());
  const stores = await home.start();
  const landing = new Landing(() => Promise.resolve({ ok: true, value: stores }), new QuietLog());
  const states: ImportState['kind'][] = [];
  const take = async (bytes: string) => {
    const document = { title: '甲文', essays: [essay], before: [], after: [] };
    const file = { document, bytes: Buffer.from(bytes), extension: 'docx', bundled: false };
    landing.take(file, (state) => states.push(state.kind));
    await landing.settled();
  };
  await take('一份');
  await take('又一份');
  expect(states).toEqual(['done', 'there']);
  const entry = stores.library.catalog.entries.find(({ title }) => title === '甲文');
  if (entry === undefined) throw new Error('no entry');
  const notes = await stores.notebooks.open(entry);
  if (!notes.ok) throw new Error(notes.failure.kind);
  // Over the same words they lie in the order of their ids, which are random.
  const annotations = notes.value.annotations.toSorted((one) => (one.follows === null ? -1 : 1));
  expect(annotations.map((one) => [one.comment, one.target.quote, one.follows !== null])).toEqual([
    ['李老师：写得好。', '甲', false],
    ['李老师：谢谢。', '甲', true],
  ]);
});
