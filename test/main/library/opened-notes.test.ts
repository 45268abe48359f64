import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EssayId } from '../../../core/ids';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { SharingHomes, note } from './sharing-homes';

let homes: SharingHomes;
beforeEach(async () => {
  homes = await SharingHomes.start();
});
afterEach(() => homes.end());

describe('a file of notes that is opened', () => {
  const annotation = (essay: EssayId) => ({
    type: 'AnnotationPage',
    items: [
      {
        type: 'Annotation',
        body: { type: 'TextualBody', value: '好' },
        target: {
          source: `urn:meipi:essay:${essay}`,
          selector: { type: 'TextQuoteSelector', exact: '甲乙丙丁戊' },
        },
      },
    ],
  });

  test('is no document: its notes are placed', async () => {
    await homes.here.add('读书记');
    const { id } = homes.here.entry();
    const item = await homes.open(JSON.stringify(annotation(id)), '批注.json');
    expect(item.state).toEqual({ kind: 'notes' });
    const came = await homes.queue.join(item.id, homes.here.stores, null);
    expect(came).toMatchObject({ ok: true, value: { essays: [{ essay: id }] } });
    expect(homes.stateOf(item.id)).toEqual({ kind: 'joined', first: id });
    expect(homes.here.stores.library.catalog.entries).toHaveLength(1);
  });

  test('on essays that are not here fails with its reason, and can be tried again', async () => {
    const text = JSON.stringify(annotation('0'.repeat(32) as EssayId));
    const item = await homes.open(text, '批注.jsonld');
    const came = await homes.queue.join(item.id, homes.here.stores, null);
    expect(came).toMatchObject({ ok: false, failure: { kind: 'notes-without-essay' } });
    expect(homes.stateOf(item.id)).toMatchObject({ kind: 'failed' });
  });

  test('is a backup as well', async () => {
    await homes.here.add('读书记');
    await note(homes.here, 'one', '备份里的');
    const made = await homes.here.stores.backups.before('import');
    if (!made.ok) throw new Error(made.failure.kind);
    const [backup] = await homes.here.stores.backups.list();
    const { id } = homes.here.entry();
    expect(backup).toBeDefined();
    const names = await nodeFileSystem.list(homes.here.home.backups);
    const path = join(homes.here.home.backups, names[0] ?? '');
    const item = await homes.openPath(path, '备份.tar');
    expect(item.state).toEqual({ kind: 'notes' });
    const came = await homes.queue.join(item.id, homes.here.stores, null);
    expect(came).toMatchObject({ ok: true, value: { essays: [{ essay: id }] } });
  });

  test('is prose where it only looks like one', async () => {
    const { state } = await homes.open(
      '[注] 读书记\n“Annotation”一词，见下文，说的是批注。',
      '读书记.json',
    );
    expect(state.kind).toBe('done');
  });
});
