import { relative } from 'node:path';
import { giveToAccount, makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogOf } from '../app/ask-for';
import { freshUserData, launchApp, removeUserData } from '../app/launch-app';
import type { Runs } from './bench-table';
import { BenchTable } from './bench-table';
import { madeText } from './made-text';
import type { Started } from './started';
import { started } from './started';

/** performance.md 1: from the start of the process to what one reads, against a window with one glyph. */
const runs = 9;
const title = '十万字';
const program = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  return window.loadFile('page.html');
});
`;

const table = new BenchTable('start');
const blank = makeTemporaryFolder('meipi-blank');
const files = {
  'package.json': '{"name":"blank","version":"1.0.0","main":"main.js"}',
  'main.js': program,
  'page.html': '<!doctype html><meta charset="utf-8"><title>blank</title><p>字</p>',
};
for (const [name, content] of Object.entries(files)) {
  writeFileSync(join(blank, name), content);
  giveToAccount(join(blank, name));
}
const homes = { blank: freshUserData(), fresh: freshUserData(), read: freshUserData() };
await makeReady(homes.fresh, null);
await makeReady(homes.read, title);

const cases = {
  'a blank window': () => started('p', { appFolder: blank, userData: homes.blank }),
  'Meipi, no essay open': () => started('[data-essay]', { userData: homes.fresh }),
  'Meipi, back in 100,000 characters': () => started('article [data-at]', { userData: homes.read }),
};
const seen = new Map<string, Started[]>(Object.keys(cases).map((name) => [name, []]));
// In turn, so that what else the machine does meets all alike.
for (let run = 0; run <= runs; run += 1) {
  for (const [name, start] of Object.entries(cases)) {
    const once = await start();
    // The first start of each warms the disk's memory.
    if (run > 0) seen.get(name)?.push(once);
  }
}
const [floor, shell, restored] = [...seen].map(([name, all]) => rowsOf(name, all));
if (floor === undefined || shell === undefined || restored === undefined)
  throw new Error('no runs');
table.atMost('no essay: first paint after ready', shell.paint.median / floor.paint.median, 1.2);
table.atMost(
  'no essay: first paint, from the start',
  shell.first.median / floor.first.median,
  1.06,
);
table.atMost('an essay: shown after ready', restored.after.median / floor.after.median, 1.35);
const last = seen.get('Meipi, back in 100,000 characters')?.at(-1);
table.keep('steps', last === undefined ? [] : stepsOf(last, homes.read));
await Promise.all([blank, ...Object.values(homes)].map(removeUserData));
table.finish();

function rowsOf(name: string, all: readonly Started[]): Record<'first' | 'paint' | 'after', Runs> {
  const times = (of: (one: Started) => number) => all.map(of);
  table.add(
    `${name}: shown`,
    'ms',
    times(({ shown, spawned }) => shown - spawned),
  );
  return {
    first: table.add(
      `${name}: first paint`,
      'ms',
      times(({ painted, spawned }) => painted - spawned),
    ),
    paint: table.add(
      `${name}: first paint after ready`,
      'ms',
      times(({ painted, ready }) => painted - ready),
    ),
    after: table.add(
      `${name}: shown after ready`,
      'ms',
      times(({ shown, ready }) => shown - ready),
    ),
  };
}

/**
 * What ran until the page was there: ms after ready, with paths from the folder of the data or the
 * project on, without the random part of a name. What Electron itself reads is left out.
 */
function stepsOf({ steps, ready }: Started, home: string): readonly object[] {
  const own = steps.filter(({ what }) => !/^\/(?:proc|etc|sys)\//u.test(what));
  return own.map(({ what, at }) => {
    const from = [home, process.cwd()].find((folder) => what.startsWith(folder));
    const inside = from === undefined ? what : relative(from, what) || '.';
    return {
      ms: Math.round(at - ready),
      what: inside.replace(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/u, '…'),
    };
  });
}

/** A home in which Meipi was before: with the essays that come with it, and one that was read last. */
async function makeReady(userData: string, read: string | null): Promise<void> {
  const folder = makeTemporaryFolder('meipi-bench');
  const paths = read === null ? [] : [join(folder, `${read}.txt`)];
  for (const path of paths) {
    writeFileSync(path, madeText(100_000, 3));
    giveToAccount(path);
  }
  const app = await launchApp(userData, undefined, paths);
  const { entries } = await catalogOf(app.page, 10 + paths.length);
  const entry = entries.find((one) => one.title === read);
  if (entry !== undefined) {
    await app.page.locator(`[data-essay="${entry.id}"] [data-rove]`).click();
    await app.page.locator(`article[aria-label="${read}"]`).waitFor();
    await app.page.locator('main [data-region="text"]').press('PageDown');
    await app.page.waitForTimeout(1500);
  }
  await app.close();
  await removeUserData(folder);
}
