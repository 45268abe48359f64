import { BenchApp } from './bench-app';
import { BenchTable, runsOf } from './bench-table';
import { madeText } from './made-text';
import { PlainPage } from './plain-page';

/** performance.md 2: a text opened, the whole of it in reach, by how long it is. */
const sizes = { '1 万字': 10_000, '10 万字': 100_000, '100 万字': 1_000_000 } as const;
const runs = 7;

const table = new BenchTable('opening');
const texts = Object.fromEntries(
  Object.entries(sizes).map(([name, length]) => [name, madeText(length, 3)]),
);
const plain = await PlainPage.start();
const meipi = await BenchApp.start(texts);
const ours: Record<string, number> = {};
const floors: Record<string, number> = {};
const other = (await meipi.entries())[0];
if (other === undefined) throw new Error('no essay');
const empty = runsOf(await meipi.repeated(runs, () => meipi.idleCost())).median;
table.add('nothing (asking and an empty frame)', 'ms CPU', [empty]);
for (const [name, text] of Object.entries(texts)) {
  const essay = await meipi.essay(name);
  const opened = await meipi.repeated(runs, async () => {
    await meipi.open(other.id, other.title);
    return meipi.cost(() => meipi.open(essay, name));
  });
  ours[name] = table.add(`${name}: opened`, 'ms CPU', opened).median - empty;
  const shown = await meipi.repeated(3, () => plain.show(text));
  floors[name] = table.add(`${name}: as plain paragraphs`, 'ms CPU', shown).median;
}
table.add('100 万字: memory of the page', 'MB', [meipi.memory]);
table.add('100 万字: of the plain page', 'MB', [plain.memory]);
const [small = 0, , long = 0] = Object.keys(sizes).map((name) => ours[name]);
table.atMost('a million characters: share of plain', long / (floors['100 万字'] ?? 0), 0.02);
table.atMost('a million characters against ten thousand', long / small, 1.2);
table.atMost('a million characters: one frame, ms', long, 16.7);
table.atMost('memory against plain', meipi.memory / plain.memory, 0.5);
await plain.end();
await meipi.end();
table.finish();
