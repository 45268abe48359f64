import { BenchApp } from './bench-app';
import { BenchTable, runsOf } from './bench-table';
import { madeText } from './made-text';
import { PlainPage } from './plain-page';

/** performance.md 2: a fling of 30,000 px/s, and another size of the letters, by how long a text is. */
const sizes = { '1 万字': 10_000, '10 万字': 100_000, '100 万字': 1_000_000 } as const;
const frames = 60;
/** px a frame */
const step = 500;
const sizesTried = 4;

const table = new BenchTable('scrolling');
const texts = Object.fromEntries(
  Object.entries(sizes).map(([name, length]) => [name, madeText(length, 3)]),
);
const plain = await PlainPage.start();
const meipi = await BenchApp.start(texts);
const empty = runsOf(await meipi.repeated(9, () => meipi.idleCost())).median;
table.add('nothing (asking and an empty frame)', 'ms CPU', [empty]);
for (const [name, text] of Object.entries(texts)) {
  await meipi.open(await meipi.essay(name), name);
  await meipi.rest();
  const ours: number[] = [];
  for (const by of stepsIn(text)) ours.push(await meipi.scroll(by));
  await plain.show(text);
  const floor: number[] = [];
  for (const by of stepsIn(text)) {
    floor.push(await plain.cost(() => plain.page.evaluate((px) => window.scrollBy(0, px), by)));
  }
  const flung = table.add(`${name}: one frame of a fling`, 'ms CPU', ours);
  table.add(`${name}: the same of plain paragraphs`, 'ms CPU', floor);
  table.atMost(`${name}: a frame of a fling, p95 ms`, flung.p95, 16.7);
  let larger = false;
  const sized = await meipi.repeated(sizesTried, () => {
    larger = !larger;
    return meipi.cost(() => meipi.page.keyboard.press(larger ? 'Control+=' : 'Control+-'));
  });
  const bareSized: number[] = [];
  for (let size = 18; size < 18 + sizesTried; size += 1) {
    const resize = (px: number) => {
      document.body.style.fontSize = `${px}px`;
    };
    bareSized.push(await plain.cost(() => plain.page.evaluate(resize, size)));
  }
  const own = table.add(`${name}: another size of letters`, 'ms CPU', sized);
  const other = table.add(`${name}: the same of plain paragraphs`, 'ms CPU', bareSized);
  if (name !== '100 万字') continue;
  table.atMost(`${name}: a fling against plain, mean`, mean(ours) / mean(floor), 1);
  table.atMost('another size of letters against plain', (own.median - empty) / other.median, 0.04);
}
await plain.end();
await meipi.end();
table.finish();

/** px of each frame; a short text is gone through to and fro. */
function stepsIn({ length }: string): readonly number[] {
  const isShort = length < 50_000;
  return Array.from({ length: frames }, (_, frame) => (isShort && frame % 2 > 0 ? -step : step));
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
