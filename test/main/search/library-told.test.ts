import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LibraryTold } from '../../../main/search/library-told';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { TestHome } from '../backup/test-home';
import { closedAtEnd } from '../closed-at-end';
import { temporaryFolder } from '../temporary-folder';

let desk: TestHome;
let told: LibraryTold;
beforeEach(async () => {
  desk = new TestHome(closedAtEnd(nodeFileSystem), join(temporaryFolder(), 'home'));
  await desk.start();
  await desk.add('甲文', '乙文');
  await desk.note(1, '甲的批注', 0);
  await desk.note(2, '乙的批注', 1);
  told = new LibraryTold(desk.stores, desk.home.library);
});
afterEach(() => desk.stop());

/** The comments that are told now. */
async function news(): Promise<readonly string[]> {
  told.essays();
  const tasks = await told.notes();
  return tasks.flatMap((task) =>
    task.kind === 'notes' ? task.notes.annotations.map(({ comment }) => comment) : [],
  );
}

test('tells all notes once, and then those that have changed', async () => {
  expect((await news()).toSorted()).toEqual(['乙的批注', '甲的批注'].toSorted());
  expect(await news()).toEqual([]);
  await desk.note(2, '乙的批注，改过', 1);
  expect(await news()).toEqual(['乙的批注，改过']);
  expect(await news()).toEqual([]);
});

test('looks nothing through while nothing has changed', async () => {
  await news();
  await news();
  const looked = vi.spyOn(desk.stores.notebooks, 'essays');
  expect(await news()).toEqual([]);
  expect(looked).not.toHaveBeenCalled();
  await desk.stores.lookAround();
  expect(await news()).toEqual([]);
  expect(looked).toHaveBeenCalledOnce();
});

test('tells of an essay what is searched, and not how far it was read or how much was marked', async () => {
  const { library } = desk.stores;
  const { id } = desk.entry(0);
  expect(told.essays()).toMatchObject([{ kind: 'entries' }]);
  const position = { offset: 1, drop: 0 };
  library.keepReading(id, { position, furthest: 1, progress: 0.5, finished: false });
  await desk.note(3, '又一条', 0);
  expect(told.essays()).toEqual([]);
  await library.edit({ essays: [{ essay: id, own: { tags: ['新'] } }], categories: [] });
  const tags = told
    .essays()
    .flatMap((task) => (task.kind === 'entries' ? task.entries : []))
    .flatMap(({ details }) => details.filter(({ kind }) => kind === 'own-tag'));
  expect(tags).toEqual([{ kind: 'own-tag', text: '新' }]);
});

test('tells the notes of an essay again that went and came back', async () => {
  const { library } = desk.stores;
  const { id } = desk.entry(0);
  await news();
  await library.remove([id]);
  expect(await news()).toEqual([]);
  await library.restore([id]);
  expect(await news()).toEqual(['甲的批注']);
});

test('tries notes again that could not be opened', async () => {
  const { notebooks } = desk.stores;
  const open = vi.spyOn(notebooks, 'open');
  open.mockResolvedValue({ ok: false, failure: { kind: 'notes-damaged' } });
  expect(await news()).toEqual([]);
  open.mockRestore();
  expect(await news()).toHaveLength(2);
});

test('tells which texts were told apart into other blocks, to a process that starts later too', async () => {
  const { library } = desk.stores;
  const { id, edition } = desk.entry(0);
  told.essays();
  expect(told.essays()).toEqual([]);
  const essay = await library.files.text(id, edition);
  if (essay === null) throw new Error('no text');
  const blocks = essay.blocks.map(({ text }) => ({ kind: 'quote', text }) as const);
  await library.files.keepText({ ...essay, blocks }, 0, true);
  expect(told.essays()).toMatchObject([{ kind: 'entries', anew: [id] }]);
  expect(told.essays()).toEqual([]);
  const later = new LibraryTold(desk.stores, desk.home.library);
  expect(later.essays()).toMatchObject([{ anew: [id] }]);
});
