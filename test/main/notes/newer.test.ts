import { describe, expect, test } from 'vitest';
import { sealed } from '../../../main/storage/seal';
import { notesFormat, storedNotes, emptyNotes } from '../../../main/notes/notebook-format';
import { lineOf } from '../../../main/notes/journal-record';
import { crc32 } from '../../../main/storage/crc32';
import type { FaultDisk } from '../storage/fault-fs';
import { Start, userData } from '../home/residence-on';
import { put, sampleAnnotation, sampleEntry } from './sample-essay';
import { FaultDisk as Disk } from '../storage/fault-fs';

const { id } = sampleEntry();
const path = `${userData}/notes/${id}.json`;

async function livedIn(): Promise<FaultDisk> {
  const disk = new Disk();
  disk.plant(`${userData}/settings.json`, Buffer.from('{}'));
  const start = new Start(disk.fs);
  await start.write(1, '一');
  await start.end();
  return disk;
}

const all = (disk: FaultDisk) =>
  disk.paths
    .filter((name) => /notes|journal|quarantine/.test(name))
    .map((name) => [name, disk.bytes(name).toString('latin1')]);

describe('notes of a newer version', () => {
  test('are read as far as their shape is known, and never written over', async () => {
    const disk = await livedIn();
    const stored = storedNotes(id, '样文', emptyNotes);
    const annotations = [
      sampleAnnotation(1, '一'),
      sampleAnnotation(2, '二'),
      { shape: 'of 2030' },
    ];
    const newer = { ...notesFormat, version: notesFormat.version + 1 };
    const value = { ...stored, annotations, reflection: '心得', tags: ['新'] };
    disk.plant(path, sealed(newer, { value, seq: 9 }));
    const before = all(disk);
    const start = new Start(disk.fs);
    expect(await start.notes()).toEqual(['一', '二']);
    expect(await start.write(3, '三')).toEqual({ kind: 'newer-version' });
    await start.end();
    expect(all(disk)).toEqual(before);
  });

  test('in the journal are read too, and nothing is written to it', async () => {
    const disk = await livedIn();
    const set = { essay: id, title: '样文', after: 1, when: null };
    const line = Buffer.from(
      lineOf({ seq: 2, writer: null, mirrored: 0, sets: [{ ...set, changes: [put(2, '二')] }] }),
    );
    const json = JSON.parse(line.subarray(9).toString()) as { version: number; sets: unknown[] };
    json.version += 1;
    Object.assign(json.sets[0] as object, {
      changes: [put(2, '二'), { kind: 'of 2030' }],
      colour: 'new',
    });
    const bytes = Buffer.from(JSON.stringify(json));
    const whole = Buffer.concat([Buffer.from(`${crc32(bytes)} `), bytes, Buffer.from('\n')]);
    disk.plant(`${userData}/journal/j-2.log`, whole);
    disk.plant(`${userData}/journal-b/j-2.log`, whole);
    const before = all(disk);
    const start = new Start(disk.fs);
    expect(await start.notes()).toEqual(['一', '二']);
    expect(await start.write(3, '三')).toEqual({ kind: 'newer-version' });
    await start.end();
    expect(all(disk)).toEqual(before);
  });

  test('leave a catalogue that is newer readable and as it is', async () => {
    const disk = await livedIn();
    const start = new Start(disk.fs);
    const opened = await start.residence.stores();
    if (!opened.ok) throw new Error(opened.failure.kind);
    await start.end();
    const catalog = `${userData}/library/catalog.json`;
    const format = { format: 'meipi-catalog', version: 99, schema: notesFormat.schema };
    const value = { ...opened.value.library.catalog, shelves: [] };
    disk.plant(catalog, sealed(format as never, { value: value as never, seq: 0 }));
    const before = disk.bytes(catalog);
    const again = new Start(disk.fs);
    expect(await again.notes()).toEqual(['一']);
    expect(again.notices.map(({ kind }) => kind)).toEqual(['catalog-newer']);
    expect(await again.write(2, '二')).toBe(null);
    await again.residence.stores();
    expect(disk.bytes(catalog).equals(before)).toBe(true);
  });
});

describe('unknown fields of the same version', () => {
  test('of an annotation and of its place are kept when it is changed and written anew', async () => {
    const disk = await livedIn();
    const known = sampleAnnotation(1, '一');
    const strange = { ...known, stars: 3, target: { ...known.target, page: { of: ['甲', 1] } } };
    const value = { ...storedNotes(id, '样文', emptyNotes), annotations: [strange] };
    disk.plant(path, sealed(notesFormat, { value, seq: 1 }));
    const start = new Start(disk.fs);
    const opened = await start.residence.stores();
    if (!opened.ok) throw new Error(opened.failure.kind);
    const notes = await opened.value.notebooks.open(sampleEntry());
    if (!notes.ok) throw new Error(notes.failure.kind);
    const [found] = notes.value.annotations;
    expect(found).toEqual(strange);
    const changed = { ...strange, comment: '一改' };
    await opened.value.notebooks.apply(sampleEntry(), [{ kind: 'put', annotation: changed }]);
    await start.end();
    expect(disk.bytes(path).toString()).toContain('"stars":3');
    expect(disk.bytes(path).toString()).toContain('"page":{"of":["甲",1]}');
    expect(disk.bytes(path).toString()).toContain('一改');
  });

  test('that could never be written again go, and the note stays', async () => {
    const disk = await livedIn();
    let deep: unknown = 1;
    for (let level = 0; level < 3000; level += 1) deep = [deep];
    const value = {
      ...storedNotes(id, '样文', emptyNotes),
      annotations: [{ ...sampleAnnotation(1, '一'), deep }],
    };
    disk.plant(path, sealed(notesFormat, { value, seq: 1 }));
    const start = new Start(disk.fs);
    expect(await start.notes()).toEqual(['一']);
    await start.end();
  });
});
