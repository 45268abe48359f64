import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { giveToAccount, makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { removeUserData } from '../app/launch-app';
import { BenchApp } from './bench-app';
import { BenchTable, runsOf } from './bench-table';
import { madeText } from './made-text';

/** Issue 6: a thousand files come in while one goes on reading. */
const files = 1000;
const length = 2000;
const title = '十万字';
/** px a frame: one reads on, and does not fling. */
const step = 40;

const table = new BenchTable('importing');
const meipi = await BenchApp.start({ [title]: madeText(100_000, 3) });
const before = (await meipi.entries()).length;
const quiet = await meipi.repeated(60, () => meipi.scroll(step));
const alone = table.add('a frame of reading, nothing else done', 'ms CPU', quiet);

const folder = makeTemporaryFolder('meipi-bench');
const inside = join(folder, '一千篇');
mkdirSync(inside);
giveToAccount(inside);
for (let number = 0; number < files; number += 1) {
  const path = join(inside, `第${number}篇.txt`);
  writeFileSync(path, madeText(length, number + 10));
  giveToAccount(path);
}
const began = performance.now();
await meipi.take([inside]);
const frames: number[] = [];
const waits: number[] = [];
for (let turn = 0; ; turn += 1) {
  frames.push(await meipi.scroll(turn % 200 < 100 ? step : -step));
  waits.push(await meipi.answerTime());
  if (turn % 10 === 0 && (await meipi.entries()).length >= before + files) break;
}
const all = performance.now() - began;
table.add(`${files} files of ${length} characters`, 'ms', [all]);
table.add('a file', 'ms', [all / files]);
const meanwhile = table.add('a frame of reading meanwhile', 'ms CPU', frames);
table.add('an answer of the main process meanwhile', 'ms', waits);
table.atMost('a frame of reading meanwhile, p95 ms', meanwhile.p95, 16.7);
table.atMost('the main process answers meanwhile, p95 ms', runsOf(waits).p95, 100);
table.atMost('a frame meanwhile against one alone', meanwhile.median / alone.median, 2);
await meipi.end();
await removeUserData(folder);
table.finish();
