import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { placementOf } from '../../../core/annotation/gathered';
import { newAnnotation } from '../../../core/annotation/marking';
import { textOf } from '../../../core/document/essay';
import type { EssayId } from '../../../core/ids';
import { editionId } from '../../../core/ids';
import { notesInLists, tagsInUse } from '../../../main/notes/notes-in-lists';
import type { FileSystem } from '../../../main/storage/file-system';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { now } from '../../core/annotation/drawn-text';
import { TestHome } from '../backup/test-home';
import { temporaryFolder } from '../temporary-folder';
import { sampleAnnotation } from './sample-essay';

let home: TestHome;
/** Files whose path has one of these in it cannot be read. */
let unreadable: readonly string[];
const disk: FileSystem = {
  ...nodeFileSystem,
  read: async (path) => {
    if (unreadable.some((part) => path.includes(part))) {
      throw Object.assign(new Error('EACCES'), { code: 'EACCES' });
    }
    return nodeFileSystem.read(path);
  },
};
beforeEach(async () => {
  unreadable = [];
  home = new TestHome(disk, temporaryFolder());
  await home.start();
  await home.add('甲文', '乙文', '丙文');
});
afterEach(() => home.stop());

/** Marks the beginning of an essay's text. */
async function mark(n: number, index: number): Promise<void> {
  const { id, edition } = home.entry(index);
  const essay = await home.stores.library.files.text(id, edition);
  if (essay === null) throw new Error('no text');
  const text = textOf(essay.blocks);
  const making = { id: sampleAnnotation(n).id, now, text, edition: essay.edition };
  const look = { kind: 'highlight', pigment: 'carmine' } as const;
  const annotation = newAnnotation({ start: 0, end: 2 }, look, making);
  await home.stores.notebooks.apply(home.entry(index), [{ kind: 'put', annotation }]);
}

const gather = (...essays: readonly EssayId[]) => notesInLists(home.stores, essays, true);

async function tag(n: number, index: number, ...tags: readonly string[]): Promise<void> {
  const annotation = { ...sampleAnnotation(n), tags };
  await home.stores.notebooks.apply(home.entry(index), [{ kind: 'put', annotation }]);
}

describe('the notes of many essays', () => {
  test('are gathered in the order asked for, with title and place', async () => {
    await mark(1, 0);
    await mark(2, 1);
    const [first, second, third] = [0, 1, 2].map((index) => home.entry(index).id);
    if (first === undefined || second === undefined || third === undefined) throw new Error();
    const gathered = await gather(second, third, first);
    expect(gathered.map(({ title, annotations }) => [title, annotations.length])).toEqual([
      ['乙文', 1],
      ['丙文', 0],
      ['甲文', 1],
    ]);
    expect(gathered.map((one) => placementOf(one).orphans)).toEqual([[], [], []]);
  });

  test('are known with their places while the essay is in the bin, and by title once it is gone', async () => {
    await mark(1, 0);
    const { id } = home.entry(0);
    await home.stores.library.remove([id]);
    const [binned] = await gather(id);
    expect(binned).toMatchObject({ title: '甲文', places: [{ id: sampleAnnotation(1).id }] });
    await home.stores.library.emptyBin();
    expect([...(await home.stores.notebooks.essays())]).toContain(id);
    const [gone] = await gather(id);
    expect(gone).toMatchObject({ title: '甲文', places: [] });
    expect(gone?.annotations).toHaveLength(1);
    await home.stop();
    await home.start();
    expect((await gather(id))[0]).toMatchObject({ title: '甲文', places: [] });
  });

  test('are all listed where a text cannot be read: those on it have no place', async () => {
    await mark(1, 0);
    await mark(2, 1);
    const [first, second] = [home.entry(0), home.entry(1)];
    unreadable = [`${first.edition}.json`];
    const gathered = await gather(first.id, second.id);
    expect(gathered).toMatchObject([
      { title: '甲文', places: [] },
      { title: '乙文', places: [{ id: sampleAnnotation(2).id }] },
    ]);
    expect(gathered.map(({ annotations }) => annotations.length)).toEqual([1, 1]);
    expect(home.log.said).toContain('text not read');
  });

  test('are listed where the text they were made on cannot be read', async () => {
    const { id } = home.entry(0);
    const former = editionId('f'.repeat(64));
    const { target, ...rest } = sampleAnnotation(1);
    const annotation = { ...rest, target: { ...target, edition: former } };
    await home.stores.notebooks.apply(home.entry(0), [{ kind: 'put', annotation }]);
    unreadable = [`${former}.json`];
    const [listed] = await gather(id);
    expect(listed?.annotations).toHaveLength(1);
  });

  test('have their tags counted together, without those of one essay', async () => {
    await tag(1, 0, '论据', 'AI');
    await tag(2, 1, '论据');
    await tag(3, 2, '只此一篇');
    const uses = await tagsInUse(home.stores, home.entry(2).id);
    expect(uses).toEqual([
      { tag: '论据', count: 2 },
      { tag: 'AI', count: 1 },
    ]);
    expect(await tagsInUse(home.stores, null)).toHaveLength(3);
  });
});
