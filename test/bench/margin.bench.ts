import { BenchApp } from './bench-app';
import { BenchTable, runsOf } from './bench-table';
import { madeText } from './made-text';
import { markOnce, selectWords } from './selected-words';

/** performance.md 5: comments beside the text, by how many there are. */
const title = '十万字';
const counts = [100, 1000] as const;
const comment = '这里说的是另一回事，见下文。';
const runs = 7;
const frames = 60;
/** px a frame: one reads on, and does not fling. */
const step = 40;
const frame = 16.7;

const table = new BenchTable('margin');
const meipi = await BenchApp.start({ [title]: madeText(100_000, 3) });
const { page } = meipi;
const essay = await meipi.essay(title);
await meipi.open(essay, title);
const empty = runsOf(await meipi.repeated(runs, () => meipi.idleCost())).median;
table.add('nothing (asking and an empty frame)', 'ms CPU', [empty]);
const bare = table.add(
  'no comment: a frame of reading',
  'ms CPU',
  await meipi.repeated(frames, () => meipi.scroll(step)),
);
const added: number[] = [];
for (const count of counts) {
  await meipi.annotate(essay, count, comment);
  const read = await meipi.repeated(frames, () => meipi.scroll(step));
  const seen = table.add(`${count} comments: a frame of reading`, 'ms CPU', read);
  table.atMost(`a frame of reading with ${count} comments, p95 ms`, seen.p95, frame);
  table.atMost(`the same against none, median`, seen.median / bare.median, 1.5);
  const marked = await meipi.repeated(runs, () => markOnce(meipi));
  table.add(`${count} comments: one more mark`, 'ms CPU', marked);
  await selectWords(meipi);
  await page.keyboard.press('c');
  const field = page.locator('[role="comment"] textarea');
  await field.waitFor();
  const typed = await meipi.repeated(runs, () => meipi.cost(() => field.press('a')));
  added.push(table.add(`${count} comments: a letter of one more`, 'ms CPU', typed).median - empty);
}
const [few = 0, many = 0] = added;
table.atMost('a letter of a comment with 1,000 present, ms', many, frame);
table.atMost('the same against 100 present', many / few, 2);
await meipi.end();
table.finish();
