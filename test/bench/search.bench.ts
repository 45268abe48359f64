import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { fold } from '../../core/search/fold';
import type { Found } from '../../core/search/found';
import { LibrarySearch } from '../../core/search/library-search';
import { EssayFiles } from '../../main/library/essay-files';
import { fastScanner } from '../../main/search/fast-scanner';
import { nodeFileSystem } from '../../main/storage/file-system';
import type { Cold } from './cold-search';
import { answerOnce, coldStarts, coldSwitch, wish } from './cold-search';
import { median, took } from './cpu-time';
import type { MadeLibrary } from './made-library';
import { madeLibrary } from './made-library';

/** performance.md 8: a library of 20 M characters. */
const essays = 10_000;
const length = 2_000;
/** Of each kind of query so many times, ours and its peers in turn; the median counts. */
const times = 15;
const spare = 1.25;
const frame = 1000 / 60;

interface Row {
  readonly what: string;
  readonly query: string;
  /** Share of the essays that have it. */
  readonly share: number;
  readonly matches: number;
  /** CPU ms of one bare pass, of counting, of a whole answer with its snippets, and of ripgrep's counting. */
  readonly floor: number;
  readonly count: number;
  readonly answer: number;
  readonly ripgrep: number | null;
  /** Wall ms of ripgrep, which counts on all processors at once. */
  readonly ripgrepWall: number | null;
  readonly isRight: boolean;
}

if (process.argv.includes(coldSwitch)) await answerOnce();
else await benched();

async function benched(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'meipi-bench-'));
  try {
    process.exitCode = (await run(madeLibrary(folder, essays, length))) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function run(library: MadeLibrary): Promise<boolean> {
  const files = new EssayFiles(nodeFileSystem, library.folder);
  const search = new LibrarySearch((id, edition) => files.read(id, edition), fastScanner);
  const before = held();
  const loaded = await took(() => search.hold(library.entries));
  const memory = held() - before;
  const first = await took(() => search.find(wish('建设')));
  const hasRipgrep = spawnSync('rg', ['--version']).status === 0;
  if (!hasRipgrep) console.log('ripgrep is not installed: skipped');
  const folded = library.texts.map((text) => fold(text).text);
  const joined = folded.join('\n');
  const rows: Row[] = [];
  for (const [what, query] of queriesOf(library.texts)) {
    rows.push(await rowOf({ what, query, library, search, folded, joined, hasRipgrep }));
  }
  const cold = await coldStarts(library, search);
  const changed = await took(() => change(library, search));
  const characters = essays * length;
  console.table(rows.map(shown));
  console.log(
    `read from essays in ${ms(loaded)} ms, then the first query ${ms(first)} ms; ` +
      `first query of a new process with a copy ${ms(cold.cpu)} ms CPU (${ms(cold.wall)} ms of wall time), ` +
      `after ${ms(cold.bare)} ms CPU to start at all; copy written in ${ms(cold.written)} ms; ` +
      `one essay changed and found ${ms(changed)} ms, ${(memory / characters).toFixed(2)} bytes a character`,
  );
  const rest = { loaded, first, cold, changed, bytes: memory / characters };
  mkdirSync(join('out', 'bench'), { recursive: true });
  writeFileSync(join('out', 'bench', 'search.json'), JSON.stringify({ rows, rest }, null, 2));
  return goals(rows, rest);
}

interface Case {
  readonly what: string;
  readonly query: string;
  readonly library: MadeLibrary;
  readonly search: LibrarySearch;
  readonly folded: readonly string[];
  readonly joined: string;
  readonly hasRipgrep: boolean;
}

async function rowOf({
  what,
  query,
  library,
  search,
  folded,
  joined,
  hasRipgrep,
}: Case): Promise<Row> {
  const wanted = fold(query).text;
  const floors: number[] = [];
  const counts: number[] = [];
  const answers: number[] = [];
  const greps: Grep[] = [];
  let found: Found | null = null;
  for (let time = 0; time < times; time += 1) {
    floors.push(await took(() => Promise.resolve(barePass(joined, wanted))));
    counts.push(await took(() => search.find({ ...wish(query), within: 'notes' })));
    answers.push(
      await took(async () => {
        found = await search.find(wish(query));
      }),
    );
    if (hasRipgrep) greps.push(grep(query, library.plain));
  }
  const expected = folded.map((text) => barePass(text, wanted));
  const matches = expected.reduce((sum, count) => sum + count, 0);
  const inEssays = expected.filter((count) => count > 0).length;
  const { essays: shownEssays, all } = found ?? { essays: -1, all: -1 };
  return {
    what,
    query,
    share: inEssays / essays,
    matches,
    floor: median(floors),
    count: median(counts),
    answer: median(answers),
    ripgrep: hasRipgrep ? median(greps.map(({ cpu }) => cpu)) : null,
    ripgrepWall: hasRipgrep ? median(greps.map(({ wall }) => wall)) : null,
    isRight: shownEssays === inEssays && all === matches,
  };
}

/** Another text in the place of an essay's, and a question that finds it. */
async function change({ entries }: MadeLibrary, search: LibrarySearch): Promise<void> {
  const [one, ...others] = entries;
  if (one === undefined) throw new Error('no essay');
  const title = '改过的题目';
  const changed = { ...one, title, details: [{ kind: 'title', text: title } as const] };
  await search.hold([changed, ...others]);
  const { essays: hits } = await search.find(wish(title));
  if (hits !== 1) throw new Error('a changed essay is not found');
}

function barePass(text: string, wanted: string): number {
  let count = 0;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + wanted.length)) {
    count += 1;
  }
  return count;
}

interface Grep {
  readonly cpu: number;
  readonly wall: number;
}

/** Counts in all files; bash tells the processor time of what it ran. */
function grep(query: string, plain: string): Grep {
  const script =
    'TIMEFORMAT="%U %S"; time rg --count-matches --fixed-strings --no-filename "$1" "$2" > /dev/null';
  const began = performance.now();
  const { stderr } = spawnSync('bash', ['-c', script, 'bash', query, plain], { encoding: 'utf8' });
  const wall = performance.now() - began;
  const [user = Number.NaN, system = Number.NaN] = stderr.trim().split(' ').map(Number);
  return { cpu: (user + system) * 1000, wall };
}

/** A word in most essays, one in about 11 %, eight characters, one character, and none at all. */
function queriesOf(texts: readonly string[]): readonly (readonly [string, string])[] {
  const sample = texts.filter((_text, index) => index % 20 === 0);
  const shareOf = (word: string) =>
    sample.filter((text) => text.includes(word)).length / sample.length;
  const pairs = new Set<string>();
  for (const line of texts
    .slice(0, 3)
    .join('\n')
    .match(/[\u4e00-\u9fff]{2}/gu) ?? []) {
    if (pairs.size < 800) pairs.add(line);
  }
  const shares = [...pairs].map((pair) => ({ pair, share: shareOf(pair) }));
  const nearest = (share: number) =>
    shares.reduce((best, one) =>
      Math.abs(one.share - share) < Math.abs(best.share - share) ? one : best,
    ).pair;
  const phrase = /[\u4e00-\u9fff]{8}/u.exec(texts[1234] ?? '')?.[0] ?? '';
  return [
    ['common word', nearest(0.95)],
    ['word in 11 %', nearest(0.11)],
    ['8 characters', phrase],
    ['1 character', nearest(0.5).charAt(0)],
    ['absent', '龘龘'],
  ];
}

function goals(rows: readonly Row[], rest: { cold: Cold; bytes: number }): boolean {
  const all = (isMet: (row: Row) => boolean) => rows.every(isMet);
  const checks: readonly (readonly [string, boolean])[] = [
    ['every match and essay counted', all(({ isRight }) => isRight)],
    ['an answer within a frame', all(({ answer }) => answer <= frame * spare)],
    ['counting ≤ 1.3 × a bare pass', all(({ count, floor }) => count <= 1.3 * floor * spare)],
    [
      'counting ≤ 0.1 × ripgrep, which counts too',
      all(({ count, ripgrep }) => ripgrep === null || count <= 0.1 * ripgrep * spare),
    ],
    ['first query of a new process ≤ 150 ms', rest.cold.cpu <= 150 * spare],
    ['the same answer as from the essays', rest.cold.isRight],
    ['≤ 2.1 bytes a character', rest.bytes <= 2.1 * spare],
  ];
  for (const [goal, isMet] of checks) console.log(`${isMet ? 'met   ' : 'missed'} ${goal}`);
  return checks.every(([, isMet]) => isMet);
}

/** Bytes in use once what is not needed is gone. */
function held(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') for (let time = 0; time < 3; time += 1) collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

function ms(time: number): string {
  return time.toFixed(1);
}

function shown({
  what,
  query,
  share,
  matches,
  floor,
  count,
  answer,
  ripgrep,
  ripgrepWall,
  isRight,
}: Row) {
  return {
    what,
    query,
    'in % of essays': Number((share * 100).toFixed(1)),
    matches,
    'bare pass': ms(floor),
    count: ms(count),
    answer: ms(answer),
    rg: ripgrep === null ? 'skipped' : ms(ripgrep),
    'rg (wall)': ripgrepWall === null ? 'skipped' : ms(ripgrepWall),
    right: isRight,
  };
}
