import { textOf } from '../../core/document/essay';
import { askFor } from '../app/ask-for';
import { BenchApp } from './bench-app';
import { BenchTable, runsOf } from './bench-table';
import { madeText } from './made-text';
import { markOnce } from './selected-words';

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
  const scrolled = await meipi.repeated(frames, () => meipi.scroll(step));
  const frame = table.add(`${count} marks present: one frame of a fling`, 'ms CPU', scrolled);
  table.atMost(`a frame of a fling with ${count} marks, p95 ms`, frame.p95, 16.7);
}
const [few = 0, many = 0] = added;
table.atMost('one more mark with 10,000 present, ms', many, 6);
table.atMost('the same against 100 present', many / few, 2);
await meipi.end();
table.finish();
