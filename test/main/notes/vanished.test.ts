import { describe, expect, test } from 'vitest';
import { essayId } from '../../../core/ids';
import type { Notebooks } from '../../../main/notes/notebooks';
import type { Notice } from '../../../preload/answers';
import type { FaultDisk } from '../storage/fault-fs';
import { folders, freshDisk, notesOn } from './notes-disk';
import { put, sampleEntry } from './sample-essay';

const entry = sampleEntry();
const otherId = essayId('b'.repeat(32));
const missing = { ok: false, failure: { kind: 'disk', reason: 'missing' } };

/** What a start finds after the power went, with nothing kept that was not synced; the disk before answers no more. */
async function found(disk: FaultDisk): Promise<readonly string[]> {
  const notebooks = notesOn(disk.restarted('drop', () => 0));
  const opened = await notebooks.open(entry);
  if (!opened.ok) throw new Error(opened.failure.kind);
  return opened.value.annotations.map(({ comment }) => comment);
}

async function saved(notebooks: Notebooks, n: number, comment: string): Promise<void> {
  expect(await notebooks.apply(entry, [put(n, comment)])).toMatchObject({
    ok: true,
    value: { kind: 'written' },
  });
}

function started() {
  const disk = freshDisk();
  const notices: Notice[] = [];
  const notebooks = notesOn(disk, (notice) => notices.push(notice));
  return { disk, notebooks, kinds: () => notices.map(({ kind }) => kind) };
}

const { notes, journal, journalMirror } = folders;

describe('files taken away while notes are written', () => {
  test.each([
    ['the journal', [journal]],
    ['its mirror', [journalMirror]],
    ['both journals', [journal, journalMirror]],
    ['the snapshots', [notes]],
    ['all folders', [journal, journalMirror, notes]],
  ])('cost nothing that was answered as saved: %s', async (_what, paths) => {
    const { disk, notebooks } = started();
    await saved(notebooks, 1, '一');
    for (const path of paths) disk.takeAway(path);
    await saved(notebooks, 2, '二');
    await saved(notebooks, 3, '三');
    expect(await found(disk)).toEqual(['一', '二', '三']);
  });

  test('cost nothing that lay in snapshots and the journal before', async () => {
    const { disk, notebooks, kinds } = started();
    await saved(notebooks, 1, '一');
    await notebooks.idle();
    for (const path of [journal, journalMirror, notes]) disk.takeAway(path);
    await saved(notebooks, 2, '二');
    expect(kinds()).toEqual(['notes-rewritten']);
    await notebooks.idle();
    expect(kinds()).toEqual(['notes-rewritten']);
    expect(await found(disk)).toEqual(['一', '二']);
  });

  test('are both begun anew: a line that comes then lies in the journal and in its mirror', async () => {
    const { disk, notebooks } = started();
    await saved(notebooks, 1, '一');
    await notebooks.idle();
    for (const path of [journal, journalMirror]) disk.takeAway(path);
    await saved(notebooks, 2, '二');
    await notebooks.idle();
    const path = disk.paths.find((each) => each.startsWith(`${journal}/`)) ?? '';
    const mirrored = disk.bytes(path.replace(journal, journalMirror)).toString();
    expect(mirrored).toContain('二');
    expect(mirrored).toBe(disk.bytes(path).toString());
    await notebooks.close();
  });

  test('are written anew with notes that this start only found in the journal', async () => {
    const before = freshDisk();
    await saved(notesOn(before), 1, '一');
    const disk = before.restarted('drop', () => 0);
    const notebooks = notesOn(disk);
    const other = sampleEntry();
    await notebooks.open({ ...other, id: otherId });
    await notebooks.apply({ ...other, id: otherId }, [put(1, '另')]);
    for (const path of [journal, journalMirror]) disk.takeAway(path);
    await notebooks.apply({ ...other, id: otherId }, [put(2, '另')]);
    expect(await found(disk)).toEqual(['一']);
  });

  test.each([
    ['one file', `${notes}/${entry.id}.json`],
    ['the folder', notes],
  ])('come back at the next checkpoint without a change, and it is said: %s', async (_w, path) => {
    const { disk, notebooks, kinds } = started();
    await saved(notebooks, 1, '一');
    await notebooks.idle();
    disk.takeAway(path);
    await notebooks.idle();
    expect(disk.paths).toContain(`${notes}/${entry.id}.json`);
    expect(kinds()).toEqual(['notes-rewritten']);
    expect(await found(disk)).toEqual(['一']);
  });

  test('are noticed when the app looks around', async () => {
    const { disk, notebooks, kinds } = started();
    await saved(notebooks, 1, '一');
    disk.takeAway(journal);
    await notebooks.refresh();
    expect(kinds()).toEqual(['notes-rewritten']);
    expect(await found(disk)).toEqual(['一']);
  });

  test('are told as refused as long as they cannot be written anew', async () => {
    const { disk, notebooks, kinds } = started();
    await saved(notebooks, 1, '一');
    for (const path of [journal, journalMirror]) disk.takeAway(path);
    disk.fault = (call, _n, path) =>
      call === 'write' && path.startsWith(notes) ? { error: 'ENOSPC' } : null;
    const full = { ok: false, failure: { kind: 'disk', reason: 'full' } };
    expect(await notebooks.apply(entry, [put(2, '二')])).toEqual(full);
    expect(notebooks.hasRefused()).toBe(true);
    expect(kinds()).toEqual([]);
    disk.fault = () => null;
    await saved(notebooks, 2, '二');
    expect(notebooks.hasRefused()).toBe(false);
    expect(kinds()).toEqual(['notes-rewritten']);
    expect(await found(disk)).toEqual(['一', '二']);
  });

  test('with the whole library are not made out of nothing; notes are refused until it is back', async () => {
    const { disk, notebooks } = started();
    await saved(notebooks, 1, '一');
    await notebooks.idle();
    disk.takeAway('/data');
    expect(await notebooks.apply(entry, [put(2, '二')])).toEqual(missing);
    await notebooks.idle();
    expect(notebooks.hasRefused()).toBe(true);
    expect(disk.paths).toEqual([]);
    disk.plant('/data/lock', new Uint8Array());
    await saved(notebooks, 2, '二');
    expect(notebooks.hasRefused()).toBe(false);
    expect(await found(disk)).toEqual(['一', '二']);
  });

  test('are looked for before the window closes', async () => {
    const { disk, notebooks } = started();
    await saved(notebooks, 1, '一');
    disk.takeAway('/data');
    await notebooks.look();
    expect(notebooks.isBusy()).toBe(true);
  });

  test('make no snapshot of notes that never were', async () => {
    const { disk, notebooks } = started();
    const other = { ...entry, id: otherId };
    await notebooks.open(other);
    await saved(notebooks, 1, '一');
    disk.takeAway(journal);
    await saved(notebooks, 2, '二');
    expect(disk.paths).not.toContain(`${notes}/${otherId}.json`);
    await notebooks.close();
  });
});
