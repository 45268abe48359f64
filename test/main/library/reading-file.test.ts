import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { EssayId } from '../../../core/ids';
import { ReadingFile } from '../../../main/library/reading-file';
import { nodeFileSystem as fs } from '../../../main/storage/file-system';
import { Quarantine } from '../../../main/storage/quarantine';
import { QuietLog } from '../quiet-log';

const spring = 'a'.repeat(32) as EssayId;
const autumn = 'b'.repeat(32) as EssayId;
const stretch = { day: '2026-07-20', seconds: 60, times: 1, progress: 0.25 };

let home = '';
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'meipi-reading-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

const opened = () =>
  new ReadingFile({
    fs,
    folder: home,
    quarantine: new Quarantine(fs, join(home, 'quarantine')),
    log: new QuietLog(),
  });
const path = () => join(home, 'reading.json');

describe('the record of reading', () => {
  test('is there again after a restart', async () => {
    const before = opened();
    await before.add({ essay: spring, ...stretch });
    await before.add({ essay: spring, ...stretch, times: 0, progress: 0.5 });
    await before.flush();
    const days = await opened().days(spring);
    expect(days).toEqual([{ day: '2026-07-20', seconds: 120, times: 1, progress: 0.5 }]);
    const stored: unknown = JSON.parse(await readFile(path(), 'utf8'));
    expect(stored).toMatchObject({ format: 'meipi-reading', version: 1 });
  });

  test('touches no disk before it is asked for', async () => {
    await opened().flush();
    expect(await readdir(home)).toEqual([]);
  });

  test('is forgotten of one essay, also in the generation before', async () => {
    const file = opened();
    await file.add({ essay: spring, ...stretch });
    await file.add({ essay: autumn, ...stretch });
    await file.flush();
    expect(await file.clear(spring)).toEqual({ ok: true, value: null });
    expect(await file.days(spring)).toEqual([]);
    expect(await opened().days(autumn)).toHaveLength(1);
    for (const name of await readdir(home)) {
      expect(await readFile(join(home, name), 'utf8')).not.toContain(spring);
    }
    expect(await file.clear(null)).toEqual({ ok: true, value: null });
    expect(await opened().days(autumn)).toEqual([]);
  });

  test('is begun anew where it cannot be read, and that is kept aside', async () => {
    await writeFile(path(), '{"format":"meipi-reading",');
    const file = opened();
    expect(await file.days(spring)).toEqual([]);
    await file.add({ essay: spring, ...stretch });
    await file.flush();
    expect(await opened().days(spring)).toHaveLength(1);
    expect(await readdir(join(home, 'quarantine'))).toHaveLength(1);
  });

  test('of a newer version is left as it is', async () => {
    const newer = JSON.stringify({ format: 'meipi-reading', version: 2, data: { is: 'new' } });
    await writeFile(path(), newer);
    const file = opened();
    await file.add({ essay: spring, ...stretch });
    await file.flush();
    await file.clear(null);
    expect(await readFile(path(), 'utf8')).toBe(newer);
  });

  test('of two programs has the days of both', async () => {
    const [one, other] = [opened(), opened()];
    await Promise.all([one.days(spring), other.days(spring)]);
    await one.add({ essay: spring, ...stretch });
    await one.flush();
    await other.add({ essay: autumn, ...stretch });
    await other.flush();
    const both = opened();
    expect([await both.days(spring), await both.days(autumn)].flat()).toHaveLength(2);
  });
});
