import { BenchApp } from './bench-app';
import { BenchTable, runsOf } from './bench-table';
import { madeText } from './made-text';
import { markOnce } from './selected-words';

/** The notebook over all notes of an essay, by how many there are. */
const title = '百万字';
const counts = [100, 10_000] as const;
const runs = 5;
const frames = 40;
/** px a frame */
const step = 500;
const frame = 16.7;

const table = new BenchTable('notebook');
const meipi = await BenchApp.start({ [title]: madeText(1_000_000, 3) });
const { page } = meipi;
const essay = await meipi.essay(title);
const empty = runsOf(await meipi.repeated(9, () => meipi.idleCost())).median;
table.add('nothing (asking and an empty frame)', 'ms CPU', [empty]);
const panel = page.locator('[data-region="notebook"]');
const opened: number[] = [];
const marked: number[] = [];
for (const count of counts) {
  await meipi.annotate(essay, count, '批注');
  await page.locator('main [data-region="text"]').focus();
  const opening = await meipi.repeated(runs, async () => {
    const cost = await meipi.cost(() => page.keyboard.press('n'));
    await panel.waitFor();
    await page.keyboard.press('n');
    await panel.waitFor({ state: 'detached' });
    return cost - empty;
  });
  opened.push(table.add(`${count} notes: notebook opened`, 'ms CPU', opening).median);
  await page.keyboard.press('n');
  await panel.waitFor();
  await meipi.rest();
  const scroller = await panel.evaluateHandle((element) =>
    [...element.querySelectorAll('*')].find((one) => one.scrollHeight > one.clientHeight + 100),
  );
  const flung = await meipi.repeated(frames, () =>
    meipi.frameCost(() => scroller.evaluate((one, by) => one?.scrollBy(0, by), step)),
  );
  const seen = table.add(`${count} notes: one frame of a fling in it`, 'ms CPU', flung);
  table.atMost(`a frame of a fling through ${count} notes, p95 ms`, seen.p95, frame);
  const more = await meipi.repeated(runs, () => markOnce(meipi));
  marked.push(table.add(`${count} notes: one more mark beside it`, 'ms CPU', more).median - empty);
  await page.keyboard.press('n');
}
const [few = 0, many = 0] = opened;
table.atMost('opened with 10,000 notes, ms', many, 3 * frame);
table.atMost('the same against 100', many / few, 2);
table.atMost('one more mark beside 10,000 notes, ms', marked[1] ?? 0, frame);
await meipi.end();
table.finish();
