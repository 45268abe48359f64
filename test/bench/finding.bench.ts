import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { BenchApp } from './bench-app';
import { BenchTable, runsOf } from './bench-table';
import { madeText } from './made-text';
import { PlainPage } from './plain-page';

/** performance.md 7: find in an essay of a million characters. `--peers`: mark.js over plain paragraphs. */
const title = '百万字';
const text = madeText(1_000_000, 3);
const runs = 5;
const frame = 16.7;

const table = new BenchTable('finding');
const meipi = await BenchApp.start({ [title]: text });
const { page } = meipi;
await meipi.open(await meipi.essay(title), title);
await meipi.rest();
const empty = runsOf(await meipi.repeated(9, () => meipi.idleCost())).median;
table.add('nothing (asking and an empty frame)', 'ms CPU', [empty]);
await page.keyboard.press('Control+f');
const bar = await page.waitForSelector('main [role="search"]');
const plain = process.argv.includes('--peers') ? await peer() : null;
for (const [words, times] of wordsByTheirNumber()) {
  const what = `${times.toLocaleString('en')} matches`;
  const shown = await meipi.repeated(runs, async () => {
    await clear();
    await counted(false);
    return (await meipi.cost(() => ask(words))) - empty;
  });
  const first = table.add(`${what}: found and shown`, 'ms CPU', shown);
  table.atMost(`${what}: found and shown, ms`, first.median, 10);
  const stepped = await meipi.repeated(runs, () => meipi.cost(() => page.keyboard.press('Enter')));
  const next = table.add(`${what}: the next one`, 'ms CPU', stepped);
  table.atMost(`${what}: the next one, ms`, next.median - empty, 2 * frame);
  const cleared = await meipi.repeated(runs, async () => {
    await ask(words);
    return (await meipi.cost(clear)) - empty;
  });
  const gone = table.add(`${what}: cleared`, 'ms CPU', cleared);
  table.atMost(`${what}: cleared, ms`, gone.median, frame);
  if (plain === null) continue;
  const marked = await plain.cost(() =>
    plain.page.evaluate((wanted) => {
      const { Mark } = window as unknown as {
        Mark: new (root: Element) => { mark(words: string, how: object): void };
      };
      new Mark(document.body).mark(wanted, { separateWordSearch: false });
    }, words),
  );
  table.add(`${what}: mark.js over plain paragraphs`, 'ms CPU', [marked]);
  if (times > 10_000) table.atMost(`${what}: against mark.js`, first.median / marked, 0.01);
}
await plain?.end();
await meipi.end();
table.finish();

/** Types words, and resolves when the bar says how often they are there. */
async function ask(words: string): Promise<void> {
  await choose();
  await page.keyboard.insertText(words);
  await counted(true);
}

async function clear(): Promise<void> {
  await choose();
  await page.keyboard.press('Delete');
}

/** Chooses what stands in the field. */
async function choose(): Promise<void> {
  await bar.evaluate((element) => element.querySelector('input')?.select());
}

/**
 * Resolves when the bar tells a number of matches, or none any more. It waits to be told: asking at
 * each frame would draw frames that nothing else needs, and they would count.
 */
async function counted(wanted: boolean): Promise<void> {
  await bar.evaluate(async (element, tells) => {
    const told = () => /\d/u.test(element.querySelector('span')?.textContent ?? '');
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(look);
      function look() {
        if (told() !== tells) return;
        observer.disconnect();
        resolve();
      }
      observer.observe(element, { subtree: true, childList: true, characterData: true });
      look();
    });
  }, wanted);
}

async function peer(): Promise<PlainPage> {
  const page = await PlainPage.start();
  await page.show(text);
  const script = createRequire(import.meta.url).resolve('mark.js/dist/mark.min.js');
  await page.page.evaluate(readFileSync(script, 'utf8'));
  return page;
}

/** Words that occur some ten, a thousand and twenty thousand times, with how often they do. */
function wordsByTheirNumber(): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at += 1) {
    const pair = text.slice(at, at + 2);
    if (/^\p{Script=Han}+$/u.test(pair)) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  for (const one of text)
    if (/\p{Script=Han}/u.test(one)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [10, 1000, 20_000].flatMap((wanted) => {
    const far = ([, count]: readonly [string, number]) => Math.abs(Math.log(count / wanted));
    const [best] = [...counts].toSorted((a, b) => far(a) - far(b));
    return best === undefined ? [] : [best];
  });
}
