import { textOf } from '../../core/document/essay';
import { askFor } from '../app/ask-for';
import { BenchApp } from './bench-app';
import { BenchTable, runsOf } from './bench-table';
import { madeText } from './made-text';

/** performance.md 3: one more mark, and one frame of scrolling, by how many there are. */
const title = '百万字';
const counts = [100, 10_000];
const runs = 9;
const frames = 60;
/** px a frame: a fling of 30,000 px/s. */
const step = 500;

const table = new BenchTable('marking');
const meipi = await BenchApp.start({ [title]: madeText(1_000_000, 3) });
const essay = await meipi.essay(title);
const empty = runsOf(await meipi.repeated(runs, () => meipi.idleCost())).median;
const added: number[] = [];
for (const count of counts) {
  await meipi.annotate(essay, count);
  const opened = await askFor(meipi.page, 'library.open', essay);
  if (!opened.ok) throw new Error(opened.failure.kind);
  const length = textOf(opened.value.blocks).length;
  table.add(`${count} marks in ${length} characters: shown anew`, 'ms CPU', [
    await meipi.cost(async () => {
      await meipi.page.reload();
      await meipi.page.locator('article mark, article [data-at]').first().waitFor();
    }),
  ]);
  const once = await meipi.repeated(runs, () => markOnce(meipi));
  added.push(table.add(`${count} marks present: one more`, 'ms CPU', once).median - empty);
  const scrolled = await meipi.repeated(frames, () =>
    meipi.frameCost(() =>
      meipi.page.evaluate((by) => {
        document.querySelector('main [data-region="text"]')?.scrollBy(0, by);
      }, step),
    ),
  );
  const frame = table.add(`${count} marks present: one frame of a fling`, 'ms CPU', scrolled);
  table.atMost(`a frame of a fling with ${count} marks, p95 ms`, frame.p95, 16.7);
}
const [few = 0, many = 0] = added;
table.atMost('one more mark with 10,000 present, ms', many, 6);
table.atMost('the same against 100 present', many / few, 2);
await meipi.end();
table.finish();

/** Selects some words in view, then colours them: the cost is that of the key. */
async function markOnce(bench: BenchApp): Promise<number> {
  const { page } = bench;
  await page.evaluate(() => {
    const scroller = document.querySelector('main [data-region="text"]');
    scroller?.scrollBy(0, 700);
  });
  await page.waitForTimeout(400);
  const box = await page.evaluate(() => {
    const range = document.caretRangeFromPoint(innerWidth / 2 - 150, innerHeight / 2);
    const text = range?.startContainer;
    if (range === null || range === undefined || !(text instanceof Text)) return null;
    range.setStart(text, Math.max(0, Math.min(range.startOffset, text.length - 5)));
    range.setEnd(text, Math.min(text.length, range.startOffset + 5));
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, y: (top + bottom) / 2 };
  });
  if (box === null) throw new Error('no words in view');
  await page.mouse.move(box.left + 1, box.y);
  await page.mouse.down();
  await page.mouse.move(box.right - 1, box.y, { steps: 3 });
  await page.mouse.up();
  await page.getByRole('toolbar').waitFor();
  return bench.cost(() => page.keyboard.press('1'));
}
