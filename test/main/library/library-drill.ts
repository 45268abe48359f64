import { expect } from 'vitest';
import { dayLength } from '../../../core/calendar';
import type { EssayId } from '../../../core/ids';
import { binned } from '../../../core/library/removed';
import type { Result } from '../../../core/result';
import { idsOf } from '../../../main/library/essay-files';
import type { ImportedFile } from '../../../main/library/imported-file';
import type { Library } from '../../../main/library/library';
import type { FileSystem } from '../../../main/storage/file-system';
import { makeLastingFolder } from '../../../main/storage/replace-file';
import { buildBlocks } from '../../core/document/build-blocks';
import { FaultDisk } from '../storage/fault-fs';
import { openedLibrary } from './opened-library';

const fileOf = (name: string, bundled: boolean, ...titles: readonly string[]): ImportedFile => ({
  document: {
    title: name,
    essays: titles.map((title) => ({ title, blocks: buildBlocks(`${title}的第一句。第二句。`) })),
    before: [],
    after: [],
  },
  bytes: Buffer.from(`${name}的原文`),
  extension: 'txt',
  bundled,
});

export const bundled = fileOf('内置', true, '甲文', '乙文');
export const own = fileOf('文稿', false, '丙文', '丁文');

/** Where an essay can be for the reader: in the list, in the bin, or in neither. */
type State = 'list' | 'bin' | 'none';

/** What a reader knows of one essay: how it was when that was last called done, and what was asked for since. */
interface Known {
  done: State;
  open: State[];
}

/** A disk on which nothing was written yet. */
export function emptyDisk(): FaultDisk {
  const disk = new FaultDisk();
  disk.plant('/data/.keep', new Uint8Array());
  return disk;
}

/** A reader who removes and restores, and knows afterwards what must be there. */
export class LibraryDrill {
  now = Date.UTC(2026, 0, 2);
  readonly #known = new Map<EssayId, Known>();

  copy(): LibraryDrill {
    const copy = new LibraryDrill();
    copy.now = this.now;
    for (const [id, { done, open }] of this.#known) copy.#known.set(id, { done, open: [...open] });
    return copy;
  }

  /** The library over a disk, as the app opens it at a start. */
  async start(fs: FileSystem): Promise<Library> {
    const folder = '/data/library';
    await makeLastingFolder(fs, folder);
    return openedLibrary(fs, folder, { now: () => this.now, uptime: () => this.now });
  }

  /** Asks for something that brings essays to a state; a refusal leaves open whether they are there. */
  async ask(
    state: State,
    ids: readonly EssayId[],
    step: () => Promise<Result<unknown> | readonly unknown[]>,
  ): Promise<void> {
    this.expect(state, ids);
    const answer = await step().catch(() => null);
    if (answer === null || ('ok' in answer && !answer.ok)) return;
    for (const id of ids) this.#known.set(id, { done: state, open: [] });
  }

  /** From now on essays may also be in another state. */
  expect(state: State, ids: readonly EssayId[]): void {
    for (const id of ids) this.#of(id).open.push(state);
  }

  /** What is in the list or in the bin can be read, is where it was asked to be, and nothing else is kept. */
  async judge(library: Library, disk: FaultDisk): Promise<void> {
    const { catalog } = library;
    const kept = new Set(this.essaysOn(disk));
    const bin = new Set(binned(catalog).map((one) => one.entry.id));
    for (const [id, { done, open }] of this.#known) {
      const state = library.entry(id) !== null ? 'list' : bin.has(id) ? 'bin' : 'none';
      expect([done, ...open], id).toContain(state);
      if (state === 'list') expect((await library.essay(id)).ok, id).toBe(true);
      if (state !== 'none') expect(kept.has(id), id).toBe(true);
      // An import that was cut short leaves essays for its next try.
      else if (done !== 'none') expect(kept.has(id), id).toBe(false);
    }
    const listed = catalog.collections.flatMap(({ essays }) => essays);
    expect([...listed].sort()).toEqual(catalog.entries.map(({ id }) => id).sort());
  }

  essaysOn(disk: FaultDisk): readonly EssayId[] {
    const ids = disk.paths.flatMap((path) => /\/essays\/(.+)\/\w+\.json$/u.exec(path)?.[1] ?? []);
    return [...new Set(ids)].sort() as EssayId[];
  }

  originalsOn(disk: FaultDisk): readonly string[] {
    return disk.paths.filter((path) => path.includes('/originals/'));
  }

  #of(id: EssayId): Known {
    const known = this.#known.get(id) ?? { done: 'none', open: [] };
    this.#known.set(id, known);
    return known;
  }
}

/** An evening over several starts in which essays are removed, restored, imported again and let go. */
export async function evening(drill: LibraryDrill, disk: FaultDisk): Promise<void> {
  let library = await started(drill, disk);
  const ids = { bundled: idsIn(bundled), own: idsIn(own) };
  const add = (file: ImportedFile, of: readonly EssayId[]) =>
    drill.ask('list', of, () => library.add(file));
  const remove = (...of: readonly EssayId[]) => drill.ask('bin', of, () => library.remove(of));
  const restore = (...of: readonly EssayId[]) => drill.ask('list', of, () => library.restore(of));
  const [one, two] = ids.own;
  const [first] = ids.bundled;
  if (one === undefined || two === undefined || first === undefined) throw new Error('no essays');

  await add(bundled, ids.bundled);
  await add(own, ids.own);
  await remove(one, first);
  await restore(one);
  await remove(two);
  library = await started(drill, disk);
  await add(own, ids.own);
  await remove(one);
  await drill.ask('none', [one, first], () => library.emptyBin());
  await remove(two);
  for (let week = 1; week <= 5; week += 1) {
    drill.now += 7 * dayLength;
    // From the fifth week on it is gone, if it was in the bin.
    if (week === 5) drill.expect('none', [two]);
    library = await started(drill, disk);
    await library.flush().catch(() => undefined);
  }
}

/** A start that the disk refuses is tried again. */
async function started(drill: LibraryDrill, disk: FaultDisk): Promise<Library> {
  return drill.start(disk.fs).catch(() => drill.start(disk.fs));
}

function idsIn({ document }: ImportedFile): readonly EssayId[] {
  return document.essays.map(({ blocks }) => idsOf(blocks).id);
}
