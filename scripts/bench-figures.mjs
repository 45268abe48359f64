// @ts-check
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';

/**
 * @typedef {{
 *   date: string,
 *   machine: { cpu?: string, cores: number, memory: number, release: string, load: number },
 *   rows: readonly { what: string, unit: string, median: number, p95: number, runs: number }[],
 *   goals: readonly { goal: string, value: number, limit: number, isMet: boolean }[],
 *   steps?: readonly { ms: number, what: string }[],
 * }} Figures
 */

/** What each bench is about, in the order of the page. */
const benches = {
  start: 'Start',
  opening: 'Opening a text',
  scrolling: 'Scrolling, and another size of letters',
  marking: 'Marking',
  margin: 'Comments in the margin',
  notebook: 'The notebook',
  saving: 'Saving',
  finding: 'Finding in an essay',
  importing: 'Taking in files',
  idle: 'While nothing moves',
  size: 'Size',
};

/**
 * Writes docs/performance.md from what each bench found last; those that were not run are left out.
 * @param {string} project
 */
export async function writeFigures(project) {
  const found = Object.entries(benches).flatMap(([name, title]) => {
    const file = path.join(project, 'out', 'bench', `${name}.json`);
    if (!existsSync(file)) return [];
    /** @type {Figures} */
    const figures = JSON.parse(readFileSync(file, 'utf8'));
    return [{ name, title, figures }];
  });
  const page = [introduction, ...found.map(chapter)].join('\n\n');
  const target = path.join(project, 'docs', 'performance.md');
  writeFileSync(target, await format(page, { parser: 'markdown', printWidth: 100 }));
  console.log(`docs/performance.md: ${found.map(({ name }) => name).join(', ')}`);
}

const introduction = `# What Meipi costs

Written by \`npm run bench -- --write\` from what each bench found last; \`npm run bench NAME\` runs one,
\`-- --peers\` the slow peers as well. Texts and notes come from fixed seeds. ms CPU is what the scheduler
counts of the main thread of the page, asking and an empty frame included, which a busy machine changes
little; each ratio is against a floor or a peer in the same run. A goal counts as missed beyond 1.25
times its limit. How notes find their passages is in [anchoring.md](anchoring.md).`;

/** @param {{ name: string, title: string, figures: Figures }} bench */
function chapter({ name, title, figures }) {
  const { date, machine, rows, goals, steps } = figures;
  const gigabytes = Math.round(machine.memory / 2 ** 30);
  const load = machine.load.toFixed(1);
  return [
    `## ${title}`,
    `\`npm run bench ${name}\`, ${date}: ${machine.cores} cores (${machine.cpu ?? 'unknown'}), ${gigabytes} GiB, load ${load}.`,
    table(
      ['What', 'median', 'p95', 'unit', 'runs'],
      rows.map((row) => [row.what, number(row.median), number(row.p95), row.unit, `${row.runs}`]),
    ),
    ...(goals.length === 0 ? [] : [table(['Goal', 'found', 'asked', ''], goals.map(asked))]),
    ...(steps === undefined ? [] : [trace(steps)]),
  ].join('\n\n');
}

/** @param {Figures['goals'][number]} goal */
function asked({ goal, value, limit, isMet }) {
  return [goal, number(value), `≤ ${number(limit)}`, isMet ? 'met' : 'missed'];
}

/** @param {readonly { ms: number, what: string }[]} steps */
function trace(steps) {
  return [
    'What the main process did until the page was there, in ms from Electron’s `ready`:',
    table(
      ['ms', 'What'],
      steps.map(({ ms, what }) => [`${ms}`, `\`${what}\``]),
    ),
  ].join('\n\n');
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} lines
 */
function table(head, lines) {
  const row = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...lines.map(row)].join('\n');
}

/** @param {number} value */
function number(value) {
  return Number(value.toPrecision(3)).toLocaleString('en');
}
