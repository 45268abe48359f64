import { BenchApp } from './bench-app';
import { BenchTable } from './bench-table';
import { mainThreadTime, switchesOf } from './main-thread';
import { madeText } from './made-text';

/** Nothing is done while nothing moves: neither by the page nor by the main process. */
const title = '百万字';
/** ms that nobody does anything, several times. */
const stillness = 10_000;
const times = 3;

const table = new BenchTable('idle');
const meipi = await BenchApp.start({ [title]: madeText(1_000_000, 3) });
const essay = await meipi.essay(title);
await meipi.open(essay, title);
await meipi.annotate(essay, 1000, '批注');
// What waits for a quiet moment, as the snapshot of the notes, has had it.
await wait(stillness);
const spent = { page: [] as number[], main: [] as number[] };
const woken = { page: [] as number[], main: [] as number[] };
for (let time = 0; time < times; time += 1) {
  const before = look();
  await wait(stillness);
  const after = look();
  for (const which of ['page', 'main'] as const) {
    spent[which].push((after[which].time - before[which].time) / (stillness / 1000));
    woken[which].push((after[which].switches - before[which].switches) / (stillness / 1000));
  }
}
for (const which of ['page', 'main'] as const) {
  const name = { page: 'the page', main: 'the main process' }[which];
  const used = table.add(`${name}, nothing moving`, 'ms CPU a second', spent[which]);
  table.add(`${name}: wakes`, 'a second', woken[which]);
  table.atMost(`${name} while nothing moves, ms CPU a second`, used.median, 1);
}
table.add('page with a million characters and 1,000 comments', 'MB', [meipi.memory]);
await meipi.end();
table.finish();

function look() {
  const of = (pid: number) => ({ time: mainThreadTime(pid), switches: switchesOf(pid) });
  return { page: of(meipi.pids.page), main: of(meipi.pids.main) };
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
