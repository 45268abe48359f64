import { describe, expect, test, vi } from 'vitest';
import { markFolder } from '../../../main/home/mark';
import { Start, userData } from './residence-on';
import { freshDisk, livedIn } from './lived-in';
import { patience } from '../../patience';
import { stillClock } from './still-clock';

stillClock();

describe('a library', () => {
  test('lives beside the settings, is moved, written to, and found again', async () => {
    const disk = await livedIn();
    const start = new Start(disk.fs);
    expect(await start.moveTo('/drive')).toBe(null);
    expect(start.residence.home?.folder).toBe('/drive');
    expect(await start.write(3, '三')).toBe(null);
    await start.end();
    const again = new Start(disk.fs);
    expect(await again.notes()).toEqual(['一', '二', '三']);
    expect(again.residence.home?.folder).toBe('/drive');
    expect(again.notices).toEqual([]);
    expect(disk.paths).not.toContain('/drive/settings.json');
  });

  test('is moved there and back', async () => {
    const disk = await livedIn();
    const start = new Start(disk.fs);
    expect(await start.moveTo('/drive')).toBe(null);
    expect(await start.write(3, '三')).toBe(null);
    expect(await start.moveTo(userData)).toBe(null);
    expect(await start.write(4, '四')).toBe(null);
    await start.end();
    const again = new Start(disk.fs);
    expect(await again.notes()).toEqual(['一', '二', '三', '四']);
    expect(again.residence.home?.folder).toBe(userData);
  });

  test('gets a folder of its own among other files', async () => {
    const disk = await livedIn();
    disk.plant('/drive/notes/mine.txt', Buffer.from('mine'));
    const start = new Start(disk.fs);
    expect(await start.moveTo('/drive')).toBe(null);
    expect(start.residence.home?.folder).toBe('/drive/Meipi');
    expect(disk.bytes('/drive/notes/mine.txt').toString()).toBe('mine');
  });

  test.each([
    [`${userData}/library`, { kind: 'move-refused', reason: 'inside-itself' }],
    ['/program', { kind: 'move-refused', reason: 'program-folder' }],
    ['/gone', { kind: 'disk', reason: 'missing' }],
  ] as const)('is not moved to %s', async (folder, refusal) => {
    const disk = await livedIn();
    const start = new Start(disk.fs);
    expect(await start.moveTo(folder)).toEqual(refusal);
    expect(await start.write(3, '三')).toBe(null);
  });

  test('is not moved where too little is free, and says how much is missing', async () => {
    const disk = await livedIn();
    disk.freeSpace = 40_000_000;
    const refused = await new Start(disk.fs).moveTo('/drive');
    if (refused?.kind !== 'move-no-space') throw new Error('not refused');
    expect(refused.missing).toBeGreaterThan(10_000_000);
  });

  test('of another folder is used as it is, and the present one stays', async () => {
    const disk = await livedIn();
    const start = new Start(disk.fs);
    await start.moveTo('/drive');
    await start.write(3, '三');
    await start.end();
    // Another profile, with a library of its own.
    disk.plant('/other/settings.json', Buffer.from('{}'));
    const other = new Start(disk.fs, {}, '/other');
    await other.write(1, '别的');
    const before = disk.paths.filter((path) => path.startsWith('/other/notes'));
    expect(await other.moveTo('/drive')).toBe(null);
    expect(await other.notes()).toEqual(['一', '二', '三']);
    expect(disk.paths).toEqual(expect.arrayContaining(before));
  });

  test('whose new drive died is found in the old copy, and stays found', async () => {
    const disk = await livedIn();
    const start = new Start(disk.fs);
    await start.moveTo('/drive');
    await start.write(3, '三');
    await start.end();
    await disk.fs.rename('/drive', '/dead');
    const again = new Start(disk.fs);
    expect(await again.notes()).toMatchObject({ kind: 'home-missing' });
    expect(await again.residence.planFor(userData)).toEqual({
      ok: true,
      value: { kind: 'use', folder: userData, isOld: true },
    });
    expect(await again.moveTo(userData)).toBe(null);
    expect(await again.notes()).toEqual(['一', '二']);
    await again.end();
    expect(await new Start(disk.fs).notes()).toEqual(['一', '二']);
  });

  test('is not begun over a copy that never came whole', async () => {
    const disk = freshDisk();
    await markFolder(disk.fs, '/shared', { state: 'arriving' });
    const start = new Start(disk.fs);
    await start.moveTo('/drive');
    await start.end();
    await disk.fs.rename('/drive', '/dead');
    const refusal = { kind: 'move-refused', reason: 'copy-incomplete' };
    expect(await new Start(disk.fs).moveTo('/shared')).toEqual(refusal);
  });

  test('does not go over the old copy of another one unasked', async () => {
    const disk = await livedIn();
    const other = new Start(disk.fs, {}, '/shared');
    await other.write(1, '别的');
    await other.moveTo('/drive');
    await other.end();
    const planned = await new Start(disk.fs).residence.planFor('/shared');
    expect(planned).toMatchObject({ value: { kind: 'use', isOld: true } });
  });

  test('is not moved over one that came to the folder since it was chosen', async () => {
    const disk = await livedIn();
    const start = new Start(disk.fs);
    const planned = await start.residence.planFor('/drive');
    if (!planned.ok || planned.value.kind !== 'move') throw new Error('no move');
    const other = new Start(disk.fs, { machine: 'n', host: '客厅' }, '/shared');
    await other.write(1, '别的');
    await other.moveTo('/drive');
    const inUse = { kind: 'home-in-use', host: '客厅', here: false };
    expect(await start.residence.follow(planned.value)).toEqual({ ok: false, failure: inUse });
    await other.end();
    expect((await start.residence.follow(planned.value)).ok).toBe(false);
    expect(await other.notes()).toEqual(['别的']);
    expect(await start.write(3, '三')).toBe(null);
    expect(await start.notes()).toEqual(['一', '二', '三']);
  });

  test('that is missing is never begun anew, and opens when it is back', async () => {
    const disk = await livedIn();
    const start = new Start(disk.fs);
    await start.moveTo('/drive');
    await start.end();
    await disk.fs.rename('/drive', '/unplugged');
    const again = new Start(disk.fs);
    expect(await again.notes()).toEqual({ kind: 'home-missing', folder: '/drive' });
    // An empty mount point is no library either.
    await disk.fs.makeFolder('/drive');
    await again.residence.retry();
    expect(await again.notes()).toEqual({ kind: 'home-empty', folder: '/drive' });
    expect(disk.paths.filter((path) => path.startsWith('/drive/'))).toEqual([]);
    await disk.fs.rename('/drive', '/mount');
    await disk.fs.rename('/unplugged', '/drive');
    await again.residence.retry();
    expect(await again.notes()).toEqual(['一', '二']);
  });

  test.each([
    ['home.json', ['home.json']],
    ['both generations of home.json', ['home.json', 'home.json.prev']],
  ])('is found though %s is damaged or gone', async (_name, files) => {
    for (const bytes of [Buffer.from('damaged'), null]) {
      const disk = await livedIn();
      const start = new Start(disk.fs);
      await start.moveTo('/drive');
      await start.write(3, '三');
      await start.end();
      for (const file of files) disk.plant(`${userData}/${file}`, bytes);
      expect(await new Start(disk.fs).notes()).toEqual(['一', '二', '三']);
    }
  });

  test('in use by another copy is refused, and free when that one ends', async () => {
    const disk = await livedIn();
    const first = new Start(disk.fs);
    expect(await first.write(3, '三')).toBe(null);
    const second = new Start(disk.fs, { host: '客厅', machine: 'n' });
    expect(await second.write(4, '四')).toEqual({ kind: 'home-in-use', host: '书房', here: false });
    expect(await first.write(5, '五')).toBe(null);
    await first.end();
    await second.residence.retry();
    expect(await second.notes()).toEqual(['一', '二', '三', '五']);
  });

  test('that was taken over is written to no more, and nothing of the other’s is lost', async () => {
    const disk = await livedIn();
    const first = new Start(disk.fs);
    await first.write(3, '三');
    disk.plant(
      `${userData}/lock`,
      Buffer.from('{"host":"客厅","machine":"n","pid":1,"born":null,"start":"x"}'),
    );
    vi.advanceTimersByTime(10_000);
    await vi.waitFor(
      () => expect(first.trouble).toEqual({ kind: 'taken', host: '客厅' }),
      patience,
    );
    const before = disk.paths.map((path) => disk.bytes(path).toString('latin1'));
    expect(await first.write(4, '四')).toEqual({ kind: 'disk', reason: 'taken' });
    await first.end();
    expect(disk.paths.map((path) => disk.bytes(path).toString('latin1'))).toEqual(before);
    expect(await first.notes()).toEqual(['一', '二', '三']);
  });
});
