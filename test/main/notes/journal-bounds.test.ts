import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { essayId } from '../../../core/ids';
import { notesFormat } from '../../../main/notes/notebook-format';
import { crc32 } from '../../../main/storage/crc32';
import { losses } from '../storage/disk-nodes';
import { randomFrom } from '../storage/random-from';
import { folders, freshDisk, notesOn } from './notes-disk';
import { put, sampleAnnotation, sampleEntry } from './sample-essay';

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const entry = sampleEntry();
const entryNumber = (n: number) => ({
  ...entry,
  id: essayId(n.toString(16).padStart(32, '0')),
});
const journals = (disk: ReturnType<typeof freshDisk>) =>
  disk.paths.filter((path) => path.startsWith(`${folders.journal}/`));

test('the journal does not gather files, though each essay is opened once and never again', async () => {
  const disk = freshDisk();
  for (let n = 0; n < 30; n += 1) {
    const notebooks = notesOn(disk);
    await notebooks.apply(entryNumber(n), [put(1, String(n))]);
    await notebooks.close();
  }
  expect(journals(disk).length).toBeLessThanOrEqual(10);
  const notebooks = notesOn(disk);
  for (let n = 0; n < 30; n += 1) {
    const opened = await notebooks.open(entryNumber(n));
    expect(opened.ok && opened.value.annotations[0]?.comment).toBe(String(n));
  }
});

test('the journal does not gather bytes, however much is written', async () => {
  const disk = freshDisk();
  const notebooks = notesOn(disk);
  for (let n = 0; n < 150; n += 1) {
    await notebooks.apply(entry, [put(n % 3, `${n} ${'字'.repeat(50_000)}`)]);
    await vi.advanceTimersByTimeAsync(100);
  }
  const bytes = journals(disk).reduce((sum, path) => sum + disk.bytes(path).byteLength, 0);
  expect(bytes).toBeLessThan(8_000_000);
});

test('the journal does not gather bytes while a snapshot takes long', async () => {
  const disk = freshDisk();
  const rename: typeof disk.fs.rename = async (from, to) => {
    await new Promise((done) => setTimeout(done, 100));
    await disk.fs.rename(from, to);
  };
  const notebooks = notesOn({ fs: { ...disk.fs, rename } });
  let most = 0;
  for (let n = 0; n < 100; n += 1) {
    const changes = [put(n % 3, `${n} ${'字'.repeat(50_000)}`)];
    const answered = notebooks.apply(entryNumber(n % 20), changes).then(() => true);
    const passed = () => vi.advanceTimersByTimeAsync(20).then(() => false);
    while (!(await Promise.race([answered, passed()])));
    const bytes = journals(disk).reduce((sum, path) => sum + disk.bytes(path).byteLength, 0);
    most = Math.max(most, bytes);
  }
  expect(most).toBeLessThan(8_000_000);
});

test('where no snapshot can be written, changes are refused before the journal grows too long', async () => {
  const disk = freshDisk();
  const notebooks = notesOn(disk);
  disk.fault = (call, _number, path) =>
    call === 'open' && path.endsWith('.tmp') ? { error: 'EACCES' } : null;
  let answer = await notebooks.apply(entry, [put(1)]);
  let n = 0;
  for (; answer.ok && n < 200; n += 1) {
    answer = await notebooks.apply(entry, [put(n % 3, `${n} ${'字'.repeat(50_000)}`)]);
  }
  expect(n).toBeLessThan(80);
  expect(answer).toEqual({ ok: false, failure: { kind: 'disk', reason: 'no-access' } });
  disk.fault = () => null;
  expect((await notebooks.apply(entry, [put(1)])).ok).toBe(true);
});

test('a refused change that could not be taken off the disk does not come back', async () => {
  const disk = freshDisk();
  const notebooks = notesOn(disk);
  await notebooks.apply(entry, [put(1, '一')]);
  disk.fault = (call) => (call === 'datasync' || call === 'truncate' ? { error: 'EIO' } : null);
  expect((await notebooks.apply(entry, [put(1, '改'), put(2, '二')])).ok).toBe(false);
  disk.fault = () => null;
  const back = { kind: 'remove', id: sampleAnnotation(2).id } as const;
  expect((await notebooks.apply(entry, [back])).ok).toBe(true);
  // The app is killed, the computer runs on: what was refused is still in the system's memory.
  expect(journals(disk).some((path) => disk.bytes(path).includes('改'))).toBe(true);
  const again = await notesOn(disk).open(entry);
  expect(again.ok && again.value.annotations.map((one) => one.comment)).toEqual(['一']);
});

test('a record of a newer version makes the notes read-only', async () => {
  const disk = freshDisk();
  const json = JSON.stringify({ seq: 9, version: notesFormat.version + 1, news: true });
  const line = Buffer.from(`${crc32(Buffer.from(json))} ${json}\n`);
  for (const folder of [folders.journal, folders.journalMirror]) {
    disk.plant(`${folder}/j-9.log`, line);
  }
  const notebooks = notesOn(disk);
  const value = { annotations: [], reflection: '', isNewer: true };
  expect(await notebooks.open(entry)).toEqual({ ok: true, value });
  const refusal = { ok: false, failure: { kind: 'newer-version' } };
  expect(await notebooks.apply(entry, [put(1)])).toEqual(refusal);
  await notebooks.close();
  expect(journals(disk)).toEqual([`${folders.journal}/j-9.log`]);
  expect(disk.bytes(`${folders.journal}/j-9.log`)).toEqual(line);
});

test('lines from before writers had names are read as they were', async () => {
  const disk = freshDisk();
  const fixture = join(import.meta.dirname, 'fixtures/journal-v3-without-writer.jsonl');
  for (const folder of [folders.journal, folders.journalMirror]) {
    disk.plant(`${folder}/j-1.log`, readFileSync(fixture));
  }
  const notebooks = notesOn(disk);
  const past = await notebooks.past(entry);
  expect(await notebooks.open(entry)).toMatchObject({ value: { reflection: '四' } });
  // Its second record was refused, and only the others count.
  expect(past.ok && past.value.past.versions.map(({ text }) => text)).not.toContain('拒绝的');
});

test('two stores that are killed side by side lose none of what either called saved', async () => {
  for (const loss of losses) {
    const disk = freshDisk();
    const [first, second] = [notesOn(disk), notesOn(disk)];
    await Promise.all([first.open(entry), second.open(entry)]);
    for (const note of [1, 3, 5]) {
      expect((await first.apply(entry, [put(note, `a${note}`)])).ok).toBe(true);
      expect((await second.apply(entry, [put(note + 1, `b${note + 1}`)])).ok).toBe(true);
    }
    expect((await first.apply(entry, [put(7, 'a7')])).ok).toBe(true);
    const cut = disk.restarted(loss, randomFrom(1));
    for (const start of [1, 2]) {
      const notebooks = notesOn(cut);
      const opened = await notebooks.open(entry);
      const found = opened.ok ? opened.value.annotations.map((one) => one.comment) : [];
      expect(found, `${loss}, start ${start}`).toEqual(['a1', 'b2', 'a3', 'b4', 'a5', 'b6', 'a7']);
      await notebooks.close();
    }
  }
});

test('a store that was opened beside another one writes beside it, and takes nothing away', async () => {
  const disk = freshDisk();
  const [first, second] = [notesOn(disk), notesOn(disk)];
  await Promise.all([first.open(entry), second.open(entry)]);
  expect((await first.apply(entry, [put(1, '一')])).ok).toBe(true);
  expect((await second.apply(entry, [put(2, '二')])).ok).toBe(true);
  await first.close();
  await second.close();
  const opened = await notesOn(disk).open(entry);
  expect(opened.ok && opened.value.annotations.map((one) => one.comment)).toEqual(['一', '二']);
});

test('no file of the journal goes before an elder that must stay, until they are too many', async () => {
  const disk = freshDisk();
  const stuck = entryNumber(1);
  const first = notesOn(disk);
  await first.apply(stuck, [put(7, '早')]);
  // Killed; then a newer version wrote the notes.
  const version = notesFormat.version + 1;
  const newer = JSON.stringify({ format: notesFormat.format, version, data: {} });
  disk.plant(`${folders.notes}/${stuck.id}.json`, Buffer.from(newer));
  const [elder = ''] = journals(disk);
  for (let n = 0; n < 30; n += 1) {
    const notebooks = notesOn(disk);
    await notebooks.apply(entry, [put(n, String(n))]);
    await notebooks.idle();
    await notebooks.close();
    if (n < 4) expect(journals(disk)).toHaveLength(n + 2);
  }
  expect(journals(disk)).toContain(elder);
  expect(journals(disk).length).toBeLessThanOrEqual(11);
});

test('no checkpoint is tried by itself after the notes were closed', async () => {
  const disk = freshDisk();
  const notebooks = notesOn(disk);
  await notebooks.apply(entry, [put(1)]);
  await notebooks.close();
  await notebooks.apply(entry, [put(2)]);
  const path = `${folders.notes}/${entry.id}.json`;
  const kept = disk.bytes(path);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(disk.bytes(path)).toEqual(kept);
});
