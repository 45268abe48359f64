import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { isSettled } from '../../../core/import/import-item';
import type { EssayId } from '../../../core/ids';
import { withoutEssays } from '../../../core/library/removal';
import { failure, success } from '../../../core/result';
import type { ImportQueuePlace } from '../../../main/library/import-queue';
import { ImportQueue } from '../../../main/library/import-queue';
import { listedFiles } from '../../../main/library/listed-files';
import { nodeFileSystem } from '../../../main/storage/file-system';
import type { ImportsTold } from '../../../preload/answers';
import { readFile } from '../../../renderer/import/read-file';
import type { TwinFile } from '../../bridge/memory-disk';
import { newDisk } from '../../bridge/memory-disk';
import { MemoryImports } from '../../bridge/memory-imports';
import { buildBlocks } from '../../core/document/build-blocks';
import { TestHome } from '../backup/test-home';
import { QuietLog } from '../quiet-log';
import { temporaryFolder } from '../temporary-folder';
import type { ImportsUnderTest } from './imports-contract';
import { essay, file, importsContract, settled } from './imports-contract';

interface RealImports extends ImportsUnderTest {
  readonly queue: ImportQueue;
  readonly home: TestHome;
  readonly told: readonly ImportsTold[];
  addPaths(...paths: readonly string[]): Promise<void>;
}

/** Main's queue over a real folder; the import window's page reads without its window. */
async function realImports(place: Partial<ImportQueuePlace> = {}): Promise<RealImports> {
  const folder = temporaryFolder();
  const home = new TestHome(nodeFileSystem, folder);
  const stores = await home.start();
  const told: ImportsTold[] = [];
  const queue = new ImportQueue({
    imports: { read: (task) => readFile(task) },
    stores: () => Promise.resolve({ ok: true, value: stores }),
    told: (one) => told.push(one),
    notesIn: () => Promise.resolve(failure({ kind: 'no-notes-in-file' })),
    copyTitle: (title) => `${title}（副本）`,
    log: new QuietLog(),
    ...place,
  });
  const written = (one: TwinFile) => {
    const path = join(mkdtempSync(join(folder, 'own-')), one.name);
    writeFileSync(path, Uint8Array.from(one.bytes));
    return { path, name: one.name };
  };
  return {
    queue,
    home,
    told,
    add: (files, opens) => queue.add(files.map(written), opens),
    addPaths: async (...paths) => queue.add(await listedFiles(paths)),
    again: (id, encoding) => queue.again(id, encoding),
    cancel: (id) => queue.cancel(id),
    items: () => queue.list.items,
    catalog: () => stores.library.catalog,
    async remove(...titles) {
      const gone = stores.library.catalog.entries.filter(({ title }) => titles.includes(title));
      await stores.library.remove(gone.map(({ id }) => id));
    },
  };
}

async function twinImports(): Promise<ImportsUnderTest> {
  const disk = await newDisk({ text: null });
  const imports = new MemoryImports(
    disk,
    () => undefined,
    (catalog) => {
      disk.catalog = catalog;
    },
  );
  return {
    add: (files, opens) => imports.add(files, opens),
    again: (id, encoding) => imports.again(id, encoding),
    cancel: (id) => imports.cancel(id),
    items: () => imports.list.items,
    catalog: () => disk.catalog,
    remove(...titles) {
      const gone = disk.catalog.entries.filter(({ title }) => titles.includes(title));
      const ids = gone.map(({ id }) => id);
      disk.catalog = withoutEssays(disk.catalog, ids);
      return Promise.resolve();
    },
  };
}

describe('the queue of imports', () => {
  importsContract(realImports);

  test('finds the notes again that an essay had before', async () => {
    const imports = await realImports();
    const one = file('甲.txt', essay('读书记'));
    imports.add([one]);
    await settled(imports);
    await imports.home.note(1, '一条批注');
    await imports.remove('读书记');
    await imports.home.stores.library.emptyBin();
    imports.add([one]);
    const [item] = await settled(imports);
    expect(item?.state).toMatchObject({ kind: 'done', returned: true });
    expect(await imports.home.comments()).toEqual(['一条批注']);
    expect(imports.catalog().entries[0]?.annotations).toBe(1);
  });

  test('is there after a restart, with the file as it came', async () => {
    const imports = await realImports();
    const one = file('甲.txt', essay('读书记'));
    imports.add([one]);
    await settled(imports);
    const { library } = await imports.home.start();
    const [entry] = library.catalog.entries;
    expect(entry?.title).toBe('读书记');
    expect((await library.essay(entry?.id ?? ('' as EssayId))).ok).toBe(true);
  });

  test('takes many in with few writes of the catalogue, and tells little at a time', async () => {
    const imports = await realImports();
    const { library } = imports.home.stores;
    let writes = 0;
    const addAll = library.addAll.bind(library);
    library.addAll = (files) => {
      writes += 1;
      return addAll(files);
    };
    imports.add(Array.from({ length: 24 }, (_, n) => file(`${n}.txt`, essay(`第${n}记`))));
    const items = await settled(imports);
    expect(items.filter(({ state }) => state.kind === 'done')).toHaveLength(24);
    expect(writes).toBeLessThan(12);
    expect(imports.told.length).toBeLessThan(40);
  });

  test('ends the reading of what is called off', async () => {
    let began = 0;
    let ended = 0;
    const imports = await realImports({
      imports: {
        read: (_task, signal) =>
          new Promise((resolve) => {
            began += 1;
            signal?.addEventListener('abort', () => {
              ended += 1;
              resolve(failure({ kind: 'import-stopped' }));
            });
          }),
      },
    });
    imports.add([file('甲.txt', essay('甲记')), file('乙.txt', essay('乙记'))]);
    await expect
      .poll(() => imports.items().map(({ state }) => state.kind))
      .toEqual(['reading', 'reading']);
    await expect.poll(() => began).toBe(2);
    imports.cancel(imports.items()[0]?.id ?? 0);
    await expect.poll(() => imports.items()[0]?.state.kind).toBe('cancelled');
    expect(imports.items()[1]?.state.kind).toBe('reading');
    imports.cancel(null);
    await settled(imports);
    expect(ended).toBe(2);
  });

  test('tells why where the library cannot be written to', async () => {
    const refused = failure({ kind: 'disk', reason: 'full' } as const);
    const imports = await realImports({ stores: () => Promise.resolve(refused) });
    imports.add([file('甲.txt', essay('甲记'))]);
    expect((await settled(imports))[0]?.state).toEqual({
      kind: 'failed',
      failure: { kind: 'disk', reason: 'full' },
    });
  });

  test('takes in what was read before it ends', async () => {
    let read = 0;
    const imports = await realImports({
      imports: {
        read: (task) =>
          readFile(task).finally(() => {
            read += 1;
          }),
      },
    });
    imports.add([file('甲.txt', essay('甲记'))]);
    await expect.poll(() => read).toBe(1);
    await imports.queue.end();
    expect(imports.items().every(isSettled)).toBe(true);
    expect(imports.catalog().entries).toHaveLength(1);
  });
});

describe('the twin of imports', () => {
  importsContract(twinImports);
});

test('comments that did not come with a file come when it is chosen again', async () => {
  const blocks = buildBlocks('甲的第一句。');
  const comment = { comment: '好。', author: '', date: null, start: 0, end: 1, replies: [] };
  let read = 0;
  const reading = () => {
    const annotations = (read += 1) === 1 ? [] : [comment];
    const essays = [{ title: '甲', blocks, annotations }];
    return Promise.resolve(success({ title: '甲', essays, before: [], after: [] }));
  };
  const imports = await realImports({ imports: { read: reading } });
  const states: string[] = [];
  while (states.length < 3) {
    imports.add([file('甲.html', '甲')]);
    states.push(...(await settled(imports)).map(({ state }) => state.kind));
  }
  expect(states).toEqual(['done', 'there', 'there']);
  expect(await imports.home.comments()).toEqual(['好。']);
});
