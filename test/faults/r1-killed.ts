import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Ledger } from './ledger';
import { program } from './programs';
import type { Proof } from './proof';
import { Tally } from './tally';

/** Homes that are written to and killed side by side. */
const lanes = 2;

/** The store's process is killed at a random moment, from its start on. */
export const killed: Proof = {
  promise: 'R1',
  name: 'killed',
  what: 'kill -9 of the store’s process at a random moment',
  async run({ kills }) {
    const path = await program('killed-writer');
    const tally = new Tally();
    await Promise.all(
      Array.from({ length: lanes }, () => killAgainAndAgain(path, kills / lanes, tally)),
    );
    return tally;
  },
};

async function killAgainAndAgain(path: string, kills: number, tally: Tally): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'meipi-killed-'));
  const ledger = new Ledger();
  const start = (kill: number) => new Writer(path, folder, kill * 10_000 + 1);
  let next = start(0);
  for (let kill = 1; kill <= kills; kill += 1) {
    const writer = next;
    // Loaded while the present one writes; begins when that one is dead.
    next = start(kill);
    writer.begin();
    // Half of them while it starts, half while it writes.
    if (kill % 2 === 0) await writer.whenWriting;
    await pause(Math.random() * 100);
    await writer.kill();
    tally.tried += 1;
    writer.tell(ledger, (wrong) => tally.lose(`kill ${kill}`, wrong));
  }
  const last = next;
  last.begin();
  await last.whenWriting;
  await last.kill();
  last.tell(ledger, (wrong) => tally.lose('the last start', wrong));
  tally.acked += ledger.acked;
  rmSync(folder, { recursive: true });
}

/** The program that writes notes, from outside. */
export class Writer {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #ended: Promise<unknown>;
  #said = '';
  #complaints = '';
  /** How much of what was said has been told. */
  #told = 0;
  /** Resolves when it has found its notes and writes. */
  readonly whenWriting: Promise<void>;

  constructor(path: string, folder: string, first: number) {
    const child = spawn(process.execPath, [path, folder, String(first)]);
    this.#child = child;
    this.#ended = new Promise((resolve) => child.once('close', resolve));
    child.stderr.on('data', (data: Buffer) => (this.#complaints += data.toString()));
    this.whenWriting = new Promise((resolve) => {
      child.stdout.setEncoding('utf8').on('data', (data: string) => {
        this.#said += data;
        if (data.includes('"saved"')) resolve();
      });
      child.once('close', () => resolve());
    });
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  begin(): void {
    this.#child.stdin.write('\n');
  }

  async kill(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  /** Tells a ledger what it found and what it wrote since it was last asked; `judge` gets what was wrong. */
  tell(ledger: Ledger, judge: (wrong: readonly string[]) => void): void {
    // The last line may have been cut by the kill.
    const end = this.#said.lastIndexOf('\n') + 1;
    const lines = this.#said.slice(this.#told, end).split('\n').slice(0, -1);
    this.#told = end;
    if (this.#complaints !== '') judge([this.#complaints]);
    for (const line of lines) {
      const [what, key, state] = JSON.parse(line) as [string, string, string | null];
      if (what === 'ask') ledger.ask(key, state);
      else if (what === 'saved') ledger.answer(key, state);
      else if (what === 'alarm') judge([`alarmed: ${key} ${state}`]);
      else {
        const found = new Map(key as unknown as [string, string][]);
        judge(ledger.wrong(found));
        ledger.see(found);
      }
    }
  }
}
