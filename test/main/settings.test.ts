import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { essayId } from '../../core/ids';
import { defaultSettings } from '../../core/settings';
import { windowSettingsIn } from '../../core/window-settings';
import { SettingsFile } from '../../main/settings';
import type { WindowState } from '../../main/window-state';
import type { FileSystem } from '../../main/storage/file-system';
import { nodeFileSystem } from '../../main/storage/file-system';
import { Quarantine } from '../../main/storage/quarantine';
import { QuietLog } from './quiet-log';
import { FailingDisk } from './storage/failing-disk';
import { temporaryFolder } from './temporary-folder';

// electron-store asks for Electron, whose package would fetch it; with this it gives a mere path.
vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', '/none');

let folder = '';
let path = '';
let log = new QuietLog();
beforeEach(() => {
  folder = temporaryFolder();
  path = join(folder, 'settings.json');
  log = new QuietLog();
});

function open(fs: FileSystem = nodeFileSystem): SettingsFile {
  const quarantine = new Quarantine(fs, join(folder, 'quarantine'));
  return new SettingsFile({ fs, folder, version: '1.2.3', quarantine, log });
}

/** A window as it is at first, and the same at other bounds. */
const window: WindowState = { bounds: null, own: windowSettingsIn(defaultSettings), place: null };
const windowAt = (x: number): WindowState => ({
  ...window,
  bounds: { x, y: 0, width: 800, height: 600, maximized: false },
});

const onDisk = (): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe('settings', () => {
  test('are the defaults at first, and nothing is written', async () => {
    const settings = open();
    expect(settings.settings).toEqual(defaultSettings);
    expect(settings.windows).toEqual([window]);
    expect(await settings.found).toBeNull();
    await settings.flush();
    expect(existsSync(path)).toBe(false);
  });

  test('take effect at once and come back at the next start', async () => {
    const settings = open();
    settings.change({ theme: 'sepia', textSize: 20 });
    expect(settings.settings).toEqual({ ...defaultSettings, theme: 'sepia', textSize: 20 });
    await settings.flush();
    expect(open().settings).toEqual(settings.settings);
    if (process.platform !== 'win32') expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  test('that change nothing are not written', async () => {
    const first = open();
    first.change({ theme: 'sepia' });
    first.keepWindows(windowAt(1), [], true);
    await first.flush();
    const before = statSync(path).ino;
    const again = open();
    again.change({ theme: 'sepia' });
    again.keepWindows(windowAt(1), [], true);
    await again.flush();
    expect(statSync(path).ino).toBe(before);
    again.change({ theme: 'dark' });
    await again.flush();
    expect(statSync(path).ino).not.toBe(before);
  });

  test('and the bounds of the window do not get in each other’s way', async () => {
    const settings = open();
    settings.change({ theme: 'dark' });
    settings.keepWindows(windowAt(1), [], true);
    await settings.flush();
    const again = open();
    expect(again.windows).toEqual([windowAt(1)]);
    expect(again.settings.theme).toBe('dark');
  });

  test('have each window back with what it has for itself, the one used last first', async () => {
    const settings = open();
    settings.change({ theme: 'dark' });
    const essay = essayId('1'.repeat(32));
    const own = { ...window.own, lastEssay: essay, sidebarOpen: false };
    const place = { essay, position: { offset: 12, drop: 0.5 } };
    const other = { ...windowAt(2), own, place };
    settings.keepWindows(windowAt(1), [other], true);
    await settings.flush();
    expect(open().windows).toEqual([windowAt(1), other]);
    expect(open().settings).toMatchObject({ theme: 'dark', lastEssay: null });
    // What an earlier Meipi reads is the window used last.
    expect(onDisk()).toMatchObject({ window: windowAt(1).bounds, lastEssay: null });

    settings.keepWindows(other, [], true);
    await settings.flush();
    expect(open().windows).toEqual([other]);
    expect(open().settings).toMatchObject({ theme: 'dark', lastEssay: essay, sidebarOpen: false });
  });

  test.each([
    ['no list', 7],
    ['a list of no windows', ['x', null]],
  ])('have one window where the others are %s', (_what, otherWindows) => {
    writeFileSync(path, JSON.stringify({ otherWindows }));
    expect(open().windows).toEqual([window]);
  });

  test('open no thousand windows', () => {
    const otherWindows = Array.from({ length: 1000 }, () => ({ lastEssay: '../../etc' }));
    writeFileSync(path, JSON.stringify({ otherWindows }));
    expect(open().windows).toEqual(Array.from({ length: 20 }, () => window));
  });

  test('are written once when much changes at a time', async () => {
    const disk = new FailingDisk();
    const settings = open(disk.fs);
    for (let x = 0; x < 100; x += 1) {
      settings.keepWindows(windowAt(x), [], true);
    }
    await settings.flush();
    expect(disk.calls.filter((call) => call === 'rename')).toHaveLength(1);
    expect(open().windows).toEqual([windowAt(99)]);
  });

  describe('of an app that is ended without a word', () => {
    beforeEach(
      () => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }),
    );
    afterEach(() => void vi.useRealTimers());
    /** What the next start finds: no timer of this one goes off any more. */
    const afterKill = () => {
      vi.useRealTimers();
      return expect.poll(() => open().settings);
    };

    test('are on disk after a moment also where changes never pause', async () => {
      const settings = open();
      settings.change({ theme: 'sepia' });
      for (let passed = 0; passed < 2100; passed += 300) {
        settings.keepWindows(windowAt(passed), [], true);
        vi.advanceTimersByTime(300);
      }
      await afterKill().toMatchObject({ theme: 'sepia' });
    });

    test('have the essay that was opened, whatever is changed right after', async () => {
      const settings = open();
      const lastEssay = essayId('0'.repeat(32));
      const own = { ...window.own, lastEssay };
      settings.keepWindows({ ...window, own }, [], false);
      settings.change({ theme: 'sepia' });
      vi.advanceTimersByTime(0);
      await afterKill().toMatchObject({ lastEssay });
    });
  });

  test('keep what a newer version stored beside them', async () => {
    writeFileSync(path, JSON.stringify({ theme: 'dark', later: { a: 1 } }));
    const settings = open();
    settings.change({ textSize: 20 });
    await settings.flush();
    expect(onDisk()).toMatchObject({ theme: 'dark', textSize: 20, later: { a: 1 } });
  });

  test.each([
    ['a size out of range', { textSize: 99 }],
    ['a theme there is none of', { theme: 'neon' }],
    ['an essay that is no id', { lastEssay: '../../etc' }],
    ['a list for a word', { typeface: ['kai'] }],
    ['null for a number', { measure: null }],
  ])('fall back one by one: %s', (_what, bad) => {
    writeFileSync(path, JSON.stringify({ alignment: 'start', ...bad }));
    expect(open().settings).toEqual({ ...defaultSettings, alignment: 'start' });
  });

  test.each([
    ['no numbers', { x: '1', y: 2, width: 800, height: 600, maximized: false }],
    ['no width', { x: 1, y: 2, width: 0, height: 600, maximized: false }],
    ['endless', { x: 1, y: 2, width: 1e300, height: 600, maximized: false }],
    ['no object', 7],
  ])('have no bounds where they are %s', (_what, bounds) => {
    writeFileSync(path, JSON.stringify({ window: bounds }));
    expect(open().windows).toEqual([window]);
  });

  test.each([
    ['empty', ''],
    ['cut off', '{"theme":"da'],
    ['zeros', '\0\0\0\0'],
    ['null', 'null'],
    ['a list', '["dark"]'],
  ])('that are %s are set aside, and the defaults are used and kept', async (_what, content) => {
    writeFileSync(path, content);
    const settings = open();
    expect(settings.settings).toEqual(defaultSettings);
    expect(await settings.found).toMatchObject({ happened: 'damaged', used: 'defaults' });
    const [kept = ''] = readdirSync(join(folder, 'quarantine'));
    expect(readFileSync(join(folder, 'quarantine', kept), 'utf8')).toBe(content);
    settings.change({ theme: 'dark' });
    await settings.flush();
    expect(open().settings.theme).toBe('dark');
  });

  test('that cannot be set aside are never written over', async () => {
    writeFileSync(path, 'damaged');
    const disk = new FailingDisk();
    disk.refuse.set('rename', 'EACCES');
    const settings = open(disk.fs);
    expect(await settings.found).toMatchObject({ happened: 'damaged', used: 'defaults' });
    disk.refuse.clear();
    settings.change({ theme: 'dark' });
    await settings.flush();
    expect(readFileSync(path, 'utf8')).toBe('damaged');
    expect(log.said).toEqual(['settings not set aside']);
  });

  test('stay as they were on disk when it is full, and are written later', async () => {
    const disk = new FailingDisk();
    const settings = open(disk.fs);
    settings.change({ theme: 'dark' });
    await settings.flush();
    disk.refuse.set('write', 'ENOSPC');
    settings.change({ theme: 'sepia' });
    await settings.flush();
    expect(onDisk()).toMatchObject({ theme: 'dark' });
    expect(log.said).toEqual(['settings not written']);
    disk.refuse.clear();
    settings.change({ textSize: 20 });
    await settings.flush();
    expect(onDisk()).toMatchObject({ theme: 'sepia', textSize: 20 });
  });

  test('need no folder of their own to be there', async () => {
    folder = join(folder, 'new');
    mkdirSync(folder);
    path = join(folder, 'settings.json');
    const settings = open();
    settings.change({ theme: 'dark' });
    await settings.flush();
    expect(onDisk()).toMatchObject({ theme: 'dark' });
  });
});
