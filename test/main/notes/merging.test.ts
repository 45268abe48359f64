import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { randomFrom } from '../storage/random-from';
import { FaultDisk } from '../storage/fault-fs';
import { freshDisk } from './notes-disk';
import { notesFormat } from '../../../main/notes/notebook-format';
import { put } from './sample-essay';
import { Computer, entry, fileName } from './shared-notes';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const path = `/data/notes/${fileName}`;
const apply = (computer: Computer, ...changes: ReturnType<typeof put>[]) =>
  computer.notebooks.apply(entry, changes);

describe('notes that somebody else wrote meanwhile', () => {
  test('are taken in before the snapshot is written, both texts of a clash kept, and the window is told', async () => {
    const disk = freshDisk();
    const [one, other] = [new Computer(disk.fs, 'one'), new Computer(disk.fs, 'other')];
    await apply(one, put(1, '共同'));
    await one.notebooks.idle();
    await apply(other, put(1, '另改'), put(2, '另写'));
    await apply(one, put(1, '我改'), put(3, '我写'));
    await other.notebooks.idle();
    await one.notebooks.idle();
    expect(await one.comments()).toEqual(['另写', '另改', '我写', '我改'].sort());
    expect(one.notices).toMatchObject([{ kind: 'notes-merged', found: { happened: 'shared' } }]);
    expect(one.merged.flatMap(({ changes }) => changes)).toContainEqual(put(2, '另写'));
    const reader = new Computer(disk.fs, 'reader');
    expect(await reader.comments()).toEqual(['另写', '另改', '我写', '我改'].sort());
  });

  test('are noticed when the window comes to the front', async () => {
    const disk = freshDisk();
    const [one, other] = [new Computer(disk.fs, 'one'), new Computer(disk.fs, 'other')];
    await apply(one, put(1, '一'));
    await one.notebooks.idle();
    await apply(other, put(2, '二'));
    await other.notebooks.idle();
    await one.around.look();
    expect(await one.comments()).toEqual(['一', '二']);
    await one.around.look();
    expect(one.notices).toHaveLength(1);
  });

  test('leave deleted what was deleted there', async () => {
    const disk = freshDisk();
    const [one, other] = [new Computer(disk.fs, 'one'), new Computer(disk.fs, 'other')];
    await apply(one, put(1, '一'), put(2, '二'));
    await one.notebooks.idle();
    await other.notebooks.apply(entry, [{ kind: 'remove', id: idOf(1) }]);
    await other.notebooks.idle();
    await apply(one, put(3, '三'));
    await one.notebooks.idle();
    expect(await one.comments()).toEqual(['三', '二'].sort());
  });

  test('that cannot be read are kept in quarantine, and not used', async () => {
    const disk = freshDisk();
    const one = new Computer(disk.fs, 'one');
    await apply(one, put(1, '一'));
    await one.notebooks.idle();
    disk.plant(path, Buffer.from('damaged'));
    await apply(one, put(2, '二'));
    await one.notebooks.idle();
    expect(await new Computer(disk.fs, 'reader').comments()).toEqual(['一', '二']);
    const kept = disk.paths.filter((each) => each.startsWith('/data/quarantine/'));
    expect(kept.map((each) => disk.bytes(each).toString())).toEqual(['damaged']);
    expect(one.notices).toMatchObject([{ kind: 'notes-merged', found: { notes: 'unsure' } }]);
  });
});

describe('notes that another computer put in place while Meipi was not running', () => {
  /** The disk after the computer was switched off and on again. */
  const later = (disk: FaultDisk) => disk.restarted('keep', randomFrom(1));

  test('are joined with what only our journal has, and it is said', async () => {
    const first = freshDisk();
    const one = new Computer(first.fs, 'one');
    await apply(one, put(1, '共同'), put(2, '共同的第二条'));
    await one.notebooks.idle();
    const [here, there] = [later(first), later(first)];
    const other = new Computer(there.fs, 'one');
    await apply(other, put(3, '另写'));
    await apply(other, put(2, '另改'));
    await apply(other, put(4, '再写'));
    await other.notebooks.idle();
    const again = new Computer(here.fs, 'one');
    await apply(again, put(5, '我写'));
    await apply(again, put(2, '我改'));
    await again.notebooks.idle();
    const replaced = later(here);
    replaced.plant(path, there.bytes(path));
    const next = new Computer(replaced.fs, 'one');
    const all = ['共同', '另写', '另改', '再写', '我写', '我改'].sort();
    expect(await next.comments()).toEqual(all);
    expect(next.notices).toMatchObject([{ kind: 'notes-merged', found: { happened: 'shared' } }]);
    await apply(next, put(6, '之后'));
    await next.notebooks.idle();
    const last = new Computer(later(replaced).fs, 'one');
    expect(await last.comments()).toEqual([...all, '之后'].sort());
    expect(last.notices).toEqual([]);
  });

  test('are joined once, and said once, also where nothing is written afterwards', async () => {
    const first = freshDisk();
    const one = new Computer(first.fs, 'one');
    await apply(one, put(1, '共同'));
    await one.notebooks.idle();
    const [here, there] = [later(first), later(first)];
    const other = new Computer(there.fs, 'one');
    await apply(other, put(1, '另改'));
    await apply(other, put(2, '另写'));
    await other.notebooks.idle();
    const again = new Computer(here.fs, 'one');
    await apply(again, put(1, '我改'));
    await again.notebooks.idle();
    let disk = later(here);
    disk.plant(
      path.replace(/json$/, 'sync-conflict-20261126-120000-ABCDEFG.json'),
      here.bytes(path),
    );
    disk.plant(path, there.bytes(path));
    const said: number[] = [];
    for (let start = 0; start < 4; start += 1) {
      const next = new Computer(disk.fs, 'one');
      expect(await next.comments()).toEqual(['另写', '另改', '我改'].sort());
      await next.around.look();
      await next.notebooks.idle();
      said.push(next.notices.length);
      disk = later(disk);
    }
    // Once for what took the place of ours, once for the copy.
    expect(said).toEqual([2, 0, 0, 0]);
  });

  test('are left alone where they have all that was ours', async () => {
    const disk = freshDisk();
    const one = new Computer(disk.fs, 'one');
    await apply(one, put(1, '一'), put(2, '二'));
    await one.notebooks.apply(entry, [{ kind: 'remove', id: idOf(2) }]);
    await apply(one, put(1, '一改'));
    await one.notebooks.idle();
    await one.notebooks.idle();
    const again = new Computer(later(disk).fs, 'one');
    expect(await again.comments()).toEqual(['一改']);
    expect(again.notices).toEqual([]);
  });
});

function idOf(n: number) {
  const change = put(n, '');
  if (change.kind !== 'put') throw new Error('no put');
  return change.annotation.id;
}

test('notes that a newer version writes meanwhile are left as they are, said once, and read-only', async () => {
  const disk = freshDisk();
  const one = new Computer(disk.fs, 'one');
  await apply(one, put(1, '一'));
  await one.notebooks.idle();
  const newer = Buffer.from(
    `{"format":"meipi-notes","version":${notesFormat.version + 1},"data":{}}`,
  );
  disk.plant(path, newer);
  expect((await apply(one, put(2, '二'))).ok).toBe(true);
  await one.notebooks.idle();
  await one.around.look();
  expect(one.notices).toEqual([{ kind: 'notes-newer', essay: entry.id, title: entry.title }]);
  expect(one.log.said).not.toContain('no checkpoint');
  expect(await apply(one, put(3, '三'))).toEqual({ ok: false, failure: { kind: 'notes-newer' } });
  expect(one.notebooks.hasRefused()).toBe(true);
  expect(await one.notebooks.open(entry)).toMatchObject({ ok: true, value: { isNewer: true } });
  expect(await one.comments()).toEqual(['一', '二']);
  await one.notebooks.close();
  expect(disk.bytes(path)).toEqual(newer);
  const again = new Computer(disk.fs, 'one');
  expect(await again.comments()).toEqual(['一', '二']);
});
