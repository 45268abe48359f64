import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, release, totalmem } from 'node:os';
import { join } from 'node:path';

/** What several runs of the same came to, in the unit of its row. */
export interface Runs {
  readonly median: number;
  readonly p95: number;
  readonly runs: number;
}

export interface BenchRow extends Runs {
  readonly what: string;
  readonly unit: string;
}

interface Goal {
  /** In words, with the limit. */
  readonly goal: string;
  readonly value: number;
  readonly limit: number;
  readonly isMet: boolean;
}

/** How far beyond its goal a value may lie before it is missed (performance.md 10). */
const slack = 1.25;

/** What one bench measured, its goals, and whether they are met. */
export class BenchTable {
  readonly #name: string;
  readonly #rows: BenchRow[] = [];
  readonly #goals: Goal[] = [];
  readonly #kept: Record<string, unknown> = {};

  constructor(name: string) {
    this.#name = name;
  }

  add(what: string, unit: string, values: readonly number[]): Runs {
    const row = { what, unit, ...runsOf(values) };
    this.#rows.push(row);
    return row;
  }

  /** `value` is to be at most `limit`; the slack is the bench's. */
  atMost(goal: string, value: number, limit: number): void {
    this.#goals.push({ goal, value, limit, isMet: value <= limit * slack });
  }

  /** Keeps something else that was seen, beside the figures. */
  keep(name: string, seen: unknown): void {
    this.#kept[name] = seen;
  }

  /** Prints the table, keeps it in out/bench, and fails the program where a goal is missed. */
  finish(): void {
    console.log(`\n${this.#name}`);
    console.table(
      this.#rows.map(({ what, unit, median, p95, runs }) => ({
        what,
        median: round(median),
        p95: round(p95),
        unit,
        runs,
      })),
    );
    for (const { goal, value, limit, isMet } of this.#goals) {
      console.log(`${isMet ? 'met   ' : 'missed'} ${goal}: ${round(value)} (goal ${round(limit)})`);
    }
    const folder = join('out', 'bench');
    mkdirSync(folder, { recursive: true });
    const machine = {
      cpu: cpus()[0]?.model,
      cores: cpus().length,
      memory: totalmem(),
      release: release(),
      // How many processes wanted a core in the last quarter of an hour.
      load: loadavg()[2],
    };
    const date = new Date().toISOString().slice(0, 10);
    const kept = { date, machine, rows: this.#rows, goals: this.#goals, ...this.#kept };
    writeFileSync(join(folder, `${this.#name}.json`), JSON.stringify(kept, null, 2));
    if (this.#goals.some(({ isMet }) => !isMet)) process.exitCode = 1;
  }
}

/** Median and 95th percentile; NaN of nothing. */
export function runsOf(values: readonly number[]): Runs {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), runs: values.length };
}

const round = (value: number) => Number(value.toPrecision(3));
