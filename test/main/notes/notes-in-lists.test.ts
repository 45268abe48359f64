import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { placementOf } from '../../../core/annotation/gathered';
import { newAnnotation } from '../../../core/annotation/marking';
import { textOf } from '../../../core/document/essay';
import type { EssayId } from '../../../core/ids';
import { notesInLists, tagsInUse } from '../../../main/notes/notes-in-lists';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { now } from '../../core/annotation/drawn-text';
import { TestHome } from '../backup/test-home';
import { temporaryFolder } from '../temporary-folder';
import { sampleAnnotation } from './sample-essay';

let home: TestHome;
beforeEach(async () => {
  home = new TestHome(nodeFileSystem, temporaryFolder());
  await home.start();
  await home.add('甲文', '乙文', '丙文');
});
afterEach(() => home.stop());

/** Marks the beginning of an essay's text. */
async function mark(n: number, index: number): Promise<void> {
  const { id, edition } = home.entry(index);
  const essay = await home.stores.library.edition(id, edition);
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
