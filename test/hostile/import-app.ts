import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, vi } from 'vitest';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { catalogOf } from '../app/ask-for';
import type { RunningApp } from '../app/launch-app';
import { freshUserData, launchApp, logged, removeUserData } from '../app/launch-app';
import { patience } from '../patience';
import { appWithDoor } from './app-with-door';
import type { HostileFile } from './hostile-file';
import type { ImportFinding } from './import-run';
import { importIntoApp } from './import-run';
import { seesWords } from './seen-words';

/** What a whole run came to. */
export interface ImportRun {
  readonly findings: readonly ImportFinding[];
  /** What the app kept from happening: requests, navigations, windows, downloads. */
  readonly blocked: readonly string[];
  /** Files that no one should have written. */
  readonly stray: readonly string[];
}

const attempts = [
  'request blocked',
  'navigation blocked',
  'frame navigation blocked',
  'redirect blocked',
  'window blocked',
  'webview blocked',
  'download blocked',
  'permission denied',
];

/** Puts files through a fresh app one after the other, then uses the app as a reader would. */
export async function importCorpus(files: readonly HostileFile[]): Promise<ImportRun> {
  const [folder, corpusFolder, userData] = [
    await appWithDoor(),
    makeTemporaryFolder('meipi-corpus'),
    freshUserData(),
  ];
  const app = await launchApp(userData, folder);
  /** Tells an end of the page that the app brought about from one that Chromium did. */
  const tellWhatEnded = (id: string) => (cause: unknown) => {
    const ends = ['window frozen', 'window crashed'].flatMap((what) => logged(userData, what));
    throw new Error(`${id}: ${String(cause)}; the app’s log: ${JSON.stringify(ends)}`, { cause });
  };
  try {
    await catalogOf(app.page, 10);
    const places = await foldersOutside(app);
    const before = places.flatMap(filesIn);
    const findings: ImportFinding[] = [];
    for (const file of files) {
      findings.push(await importIntoApp(app, file, corpusFolder).catch(tellWhatEnded(file.id)));
    }
    await isUsable(app);
    const known = new Set(before);
    const written = () =>
      [...places, corpusFolder].flatMap(filesIn).filter((path) => !known.has(path));
    // Chromium unlinks what it makes for its shared memory (base/files/file_util_posix.cc) at once.
    const left = await vi.waitFor(() => {
      const paths = written();
      const ofChromium = paths.filter((path) =>
        basename(path).startsWith('.org.chromium.Chromium.'),
      );
      expect(ofChromium).toEqual([]);
      return paths;
    }, patience);
    return {
      findings,
      blocked: attempts.flatMap((what) => logged(userData, what).map((one) => JSON.stringify(one))),
      stray: [...left, ...filesIn(userData).filter((path) => path.includes('PWNED'))],
    };
  } finally {
    await app.close();
    await Promise.all([folder, corpusFolder, userData].map(removeUserData));
  }
}

/** Home and temporary folder of the app's user, where a page that breaks out could write. */
function foldersOutside({ electron }: RunningApp): Promise<readonly string[]> {
  return electron.evaluate(({ app }) => [app.getPath('home'), app.getPath('temp')]);
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
    join(folder, name),
  );
}

/** A bundled essay can be opened, marked and found in, as at the start. */
async function isUsable({ page }: RunningApp): Promise<void> {
  // Of a long list only what is in view is drawn: the field above it leads to the essay.
  await page.getByRole('textbox', { name: '在书库中搜索' }).fill('试论新时期高校');
  await page.getByRole('button', { name: /^只看题目/u }).click();
  await page.getByRole('navigation').getByText('试论新时期高校基层党组织的建设').first().click();
  await page.getByRole('textbox', { name: '在书库中搜索' }).fill('');
  await expect.poll(() => seesWords(page, '教学、科研、管理、服务育人')).toBe(true);
  await page.keyboard.press('ControlOrMeta+f');
  const bar = page.getByRole('search', { name: '在本文中查找' });
  await bar.getByRole('textbox').fill('党组织');
  await expect.poll(() => page.locator('[data-find]').count()).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
}
