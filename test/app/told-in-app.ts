import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extractRawText } from 'mammoth';
import { expect, vi } from 'vitest';
import { fileKind } from '../../core/import/file-kind';
import { essay } from '../main/library/imports-contract';
import { commandSteps } from '../scripts/command-steps';
import { launchApp, removeUserData } from './launch-app';
import { noteOn } from './note-on';
import { NpmStart, runNpm } from './npm-start';
import { ToldPlace, notesIn, titlesIn } from './told-place';

/**
 * Runs a told command in a fresh place, and holds what must come of it. `noted`: a profile with an essay
 * and a thought on it, to be taken over.
 */
type Told = (line: string, place: ToldPlace, noted: string) => Promise<void>;

const title = '读《师说》有感';
const thought = '古之学者必有师';
const noDisplay = { DISPLAY: undefined, XAUTHORITY: undefined, WAYLAND_DISPLAY: undefined };

/** Makes the profile that exports are run in. */
export async function notedProfile(): Promise<string> {
  const place = new ToldPlace();
  place.give('师说.txt', essay(title));
  expect(await place.run('meipi import 师说.txt')).toMatchObject({ code: 0 });
  await noteOn(place.userData, title, thought);
  await removeUserData(place.folder);
  return place.userData;
}

/** What the pages tell to do with the built app, in real Electron. */
export const toldInApp: Readonly<Record<string, Told>> = {
  'meipi --help': async (line, place) => {
    const { code, output } = await place.run(line, noDisplay);
    expect(code).toBe(0);
    for (const told of ['import', 'export', '--version', '--format', '--out', '--force']) {
      expect(output).toContain(told);
    }
    expect(output).toMatch(/^ {2}0 .*\n {2}1 .*\n {2}2 .*\n {2}3 /mu);
  },
  // What is told of as a whole, without its words, says which it lacks.
  'meipi import': refuses('要导入的文件'),
  'meipi export': refuses('要导出哪一篇'),
  // The format of the example is there once it was added.
  'meipi export all --format opml': refuses('没有“opml”这种格式'),
  'meipi import 师说.txt': async (line, place) => {
    place.give('师说.txt', essay(title));
    expect(await place.run(line)).toMatchObject({ code: 0 });
    expect(titlesIn(place.userData)).toContain(title);
  },
  'meipi export 师说 --format md --out 师说笔记.md': exports((place) => {
    const text = new TextDecoder().decode(place.bytesOf('师说笔记.md'));
    expect(text).toMatch(/^# /mu);
    expect(text).toContain(thought);
  }),
  'meipi export all --format docx --out 全部笔记.docx': exports(async (place) => {
    const { value } = await extractRawText({ path: join(place.folder, '全部笔记.docx') });
    expect(value).toContain(thought);
  }),
  'meipi export 师说 --out 师说.meipi': exports(async (place) => {
    const bytes = place.bytesOf('师说.meipi');
    expect(fileKind(bytes, '师说.meipi')).toBe('meipi');
    const other = new ToldPlace();
    try {
      other.give('师说.meipi', bytes);
      expect(await other.run('meipi import 师说.meipi')).toMatchObject({ code: 0 });
      expect(titlesIn(other.userData)).toContain(title);
      expect(notesIn(other.userData)).toContain(thought);
    } finally {
      await other.remove();
    }
  }),
  'xvfb-run -a meipi export all': async (line, place, noted) => {
    place.holdAs(noted);
    expect(await place.run(line, noDisplay)).toMatchObject({ code: 0 });
    expect(readdirSync(place.folder)).toEqual([expect.stringMatching(/\.md$/u)]);
  },
  'npm start -- import 师说.txt': async (line, place) => {
    place.give('师说.txt', essay(title));
    expect(await runNpm(line, place)).toMatchObject({ code: 0 });
    expect(titlesIn(place.userData)).toContain(title);
  },
  'npm start -- export all': async (line, place, noted) => {
    place.holdAs(noted);
    const before = readdirSync(place.folder);
    expect(await runNpm(line, place)).toMatchObject({ code: 0 });
    const made = readdirSync(place.folder).filter((name) => !before.includes(name));
    expect(made).toEqual([expect.stringMatching(/\.md$/u)]);
  },
  'npm start': async (line, place) => {
    const use = async ({ said }: NpmStart) => {
      await expect.poll(() => titlesIn(place.userData)).toHaveLength(10);
      // Without a display it says how to see the window.
      if (process.platform === 'linux') expect(said).toContain('x11vnc');
    };
    await NpmStart.during(line, place, use, noDisplay);
  },
  'MEIPI_DEVTOOLS=1 npm start': async (line, place) => {
    const [step] = commandSteps(line);
    for (const [name, value] of Object.entries(step?.env ?? {})) vi.stubEnv(name, value);
    const running = await launchApp(place.userData);
    vi.unstubAllEnvs();
    await running.electron.evaluate(chooseTools);
    const areOpen = () =>
      running.electron.evaluate(({ webContents }) =>
        webContents.getAllWebContents().some((each) => each.isDevToolsOpened()),
      );
    await expect.poll(areOpen).toBe(true);
    await running.close();
  },
};

/** Chooses the menu's developer tools, in the main process. */
function chooseTools({
  BrowserWindow,
  Menu,
}: Pick<typeof Electron, 'BrowserWindow' | 'Menu'>): void {
  const window = BrowserWindow.getAllWindows().find((each) => each.isVisible());
  (Menu.getApplicationMenu()?.items ?? [])
    .flatMap(({ submenu }) => submenu?.items ?? [])
    .find(({ role }) => role?.toLowerCase() === 'toggledevtools')
    ?.click(undefined, window, window?.webContents);
}

function refuses(sentence: string): Told {
  return async (line, place) => {
    const { code, output } = await place.run(line);
    expect(output).toContain(sentence);
    expect(code).toBe(2);
    expect(readdirSync(place.folder)).toEqual([]);
  };
}

/** An export out of a library with a thought on the essay that is named. */
function exports(holds: (place: ToldPlace) => void | Promise<void>): Told {
  return async (line, place, noted) => {
    place.holdAs(noted);
    expect(await place.run(line)).toMatchObject({ code: 0 });
    await holds(place);
  };
}
