import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveToAccount } from '../../scripts/unprivileged.mjs';
import type { Page } from 'playwright-core';
import type { EssayId } from '../../core/ids';
import type { RunningApp } from '../app/launch-app';
import { essayRow } from '../page/essay-row';
import { patience } from '../patience';
import type { Imported } from './door';
import type { Expectation, HostileFile } from './hostile-file';
import { seesWords } from './seen-words';

/** reliability.md 6, S3: what one import may take on a computer that does nothing else; the largest get what the app gives a window. */
const longest = 10_000; // ms
const longestHeavy = 30_000;
const mostMemory = 1024; // MB
/** How one file fared. */
export interface ImportFinding extends Imported {
  readonly id: string;
  /** Longest answer of the main process to the page meanwhile, in ms. */
  readonly ping: number;
  /** Whether it took longer than it may. */
  readonly late: boolean;
  /** What else went otherwise than it must; empty where all is well. */
  readonly problems: readonly string[];
}

/** Puts a file through the running app as a reader would: import, open, read. */
export async function importIntoApp(
  { electron, page }: RunningApp,
  file: HostileFile,
  folder: string,
): Promise<ImportFinding> {
  const { id, name = id, extension, expects } = file;
  const path = join(folder, `${isFileName(name) ? name : 'file'}.${extension}`);
  writeFileSync(path, file.bytes());
  giveToAccount(path);
  await page.evaluate(startPinging);
  const imported = await electron.evaluate(
    (_electron, [place, called, kind]) => globalThis.hostileDoor.importFile(place, called, kind),
    [path, isFileName(name) ? null : name, extension] as const,
  );
  const ping = await page.evaluate(() => window.stopPinging());
  const problems: string[] = [];
  const { outcome, ms, memory } = imported;
  if (memory > mostMemory) problems.push(`took ${Math.round(memory)} MB`);
  if (typeof outcome === 'string') {
    // Stopped: killed, or its answer was none; a sentence, but of no file that is expected.
    const fits =
      (expects.kind === 'survives' && outcome !== 'import-stopped') ||
      (expects.kind === 'refused' && expects.failure === outcome);
    if (!fits) problems.push(`refused: ${outcome}`);
  } else if (expects.kind === 'refused') {
    problems.push('was not refused');
  } else {
    const found = await problemsOnPage(page, outcome, expects).catch((error: unknown) => [
      String(error).split('\n')[0] ?? '',
    ]);
    problems.push(...found);
  }
  rmSync(path);
  const late = ms > (file.heavy ? longestHeavy : longest);
  return { ...imported, id, ping, late, problems };
}

/** Opens the first essay, and the last where need be: they show their text and do nothing else. */
async function problemsOnPage(
  page: Page,
  ids: readonly EssayId[],
  expects: Expectation,
): Promise<readonly string[]> {
  let unseen = expects.kind === 'shows' ? expects.words : [];
  for (const id of [ids.at(0), ids.at(-1)]) {
    await (await essayRow(page, id ?? '')).press('Enter');
    await page.locator('article').waitFor();
    unseen = await unseenOf(page, unseen);
    if (unseen.length === 0) break;
  }
  const acted = await page.evaluate(() => [
    ...('PWNED' in window || 'PWNED' in Object.prototype ? ['a script ran'] : []),
    // It is the essay's, whose words may be such, and the app's name.
    ...(/(?:^| — )眉批$/u.test(document.title) ? [] : ['the title was changed']),
    ...(location.href === 'meipi://app/index.html' ? [] : ['the page went elsewhere']),
  ]);
  return [...unseen.map((word) => `not seen: ${word}`), ...acted];
}

/** The words that do not come into sight in time. */
async function unseenOf(page: Page, words: readonly string[]): Promise<readonly string[]> {
  const end = Date.now() + patience;
  let unseen = words;
  for (;;) {
    const seen = await Promise.all(unseen.map((word) => seesWords(page, word)));
    unseen = unseen.filter((_word, index) => seen[index] !== true);
    if (unseen.length === 0 || Date.now() > end) return unseen;
    await page.waitForTimeout(50);
  }
}

/** Whether the file system of this computer takes a name as it is. */
function isFileName(name: string): boolean {
  const isWhole = name !== '' && !/[/\0]|\p{Surrogate}/u.test(name);
  return process.platform === 'linux' && isWhole && Buffer.byteLength(name) <= 250;
}

declare global {
  interface Window {
    /** Ends the pinging; the longest answer in ms. */
    stopPinging: () => number;
  }
}

/** Runs in the page: asks main something small again and again. */
function startPinging(): void {
  let longestAnswer = 0;
  const ping = async (): Promise<void> => {
    const asked = performance.now();
    await window.meipi.request('notes.open', 'f'.repeat(32) as never);
    longestAnswer = Math.max(longestAnswer, performance.now() - asked);
  };
  const clock = setInterval(() => void ping(), 20);
  window.stopPinging = () => {
    clearInterval(clock);
    return longestAnswer;
  };
}
