import { expect, test } from 'vitest';
import type { ImportState } from '../../../core/import/import-item';
import type { ImportedEssay } from '../../../core/document/imported';
import { Landing } from '../../../main/library/landing';
import { idsOf } from '../../../main/library/essay-files';
import type { FileSystem } from '../../../main/storage/file-system';
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
  // Over the same words they lie in the order of their ids.
  const annotations = notes.value.annotations.toSorted((one) => (one.follows === null ? -1 : 1));
  expect(annotations.map((one) => [one.comment, one.target.quote, one.follows !== null])).toEqual([
    ['李老师：写得好。', '甲', false],
    ['李老师：谢谢。', '甲', true],
  ]);
});

test('a document that the disk refuses stops none that came with it', async () => {
  const refused = idsOf(buildBlocks('乙文第一句。')).edition;
  const disk: FileSystem = {
    ...nodeFileSystem,
    read: async (path) => {
      if (path.includes(refused)) throw Object.assign(new Error('EIO'), { code: 'EIO' });
      return nodeFileSystem.read(path);
    },
  };
  const home = new TestHome(disk, temporaryFolder());
  const stores = await home.start();
  const landing = new Landing(() => Promise.resolve({ ok: true, value: stores }), new QuietLog());
  const states = new Map<string, ImportState['kind']>();
  for (const title of ['甲文', '乙文', '丙文']) {
    const blocks = buildBlocks(`${title}第一句。`);
    const document = { title, essays: [{ title, blocks }], before: [], after: [] };
    const file = { document, bytes: Buffer.from(title), extension: 'txt', bundled: false };
    landing.take(file, (state) => states.set(title, state.kind));
  }
  await landing.settled();
  expect(Object.fromEntries(states)).toEqual({ 甲文: 'done', 乙文: 'failed', 丙文: 'done' });
  await home.stop();
});

test('comments that a known file has and the notes lack come, but none that was deleted', async () => {
  const home = new TestHome(nodeFileSystem, temporaryFolder());
  const stores = await home.start();
  const landing = new Landing(() => Promise.resolve({ ok: true, value: stores }), new QuietLog());
  const document = { title: '甲文', essays: [essay], before: [], after: [] };
  const file = { document, bytes: Buffer.from('甲'), extension: 'docx', bundled: false };
  // As a crash leaves it: the essay is there, its comments are not.
  const [entry] = await stores.library.add(file);
  if (entry === undefined) throw new Error('no entry');
  const again = async () => {
    const states: ImportState[] = [];
    landing.take(file, (state) => states.push(state), { kind: 'there', first: entry.id });
    await landing.settled();
    expect(states).toEqual([{ kind: 'there', first: entry.id }]);
    const notes = await stores.notebooks.open(entry);
    if (!notes.ok) throw new Error(notes.failure.kind);
    return notes.value.annotations;
  };
  const came = await again();
  expect(came).toHaveLength(2);
  const reply = came.find(({ follows }) => follows !== null);
  if (reply === undefined) throw new Error('no reply');
  await stores.notebooks.apply(entry, [{ kind: 'remove', id: reply.id }]);
  expect(await again()).toEqual(came.filter((one) => one !== reply));
  await home.stop();
});

test('a copy with comments brings them to a text that came without', async () => {
  const home = new TestHome(nodeFileSystem, temporaryFolder());
  const stores = await home.start();
  const landing = new Landing(() => Promise.resolve({ ok: true, value: stores }), new QuietLog());
  const { title, blocks } = essay;
  for (const [bytes, one] of [
    ['无批', { title, blocks }],
    ['有批', essay],
  ] as const) {
    const document = { title, essays: [one], before: [], after: [] };
    const file = { document, bytes: Buffer.from(bytes), extension: 'docx', bundled: false };
    landing.take(file, () => undefined);
    await landing.settled();
  }
  expect((await home.comments()).toSorted((a, b) => a.length - b.length)).toEqual([
    '李老师：谢谢。',
    '李老师：写得好。',
  ]);
  await home.stop();
});
