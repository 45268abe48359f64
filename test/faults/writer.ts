import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { Ledger } from './ledger';

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

  constructor(path: string, folder: string, first: number, ...words: readonly string[]) {
    const child = spawn(process.execPath, [path, folder, String(first), ...words]);
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

  /** Resolves when it has ended by itself or was killed. */
  get whenEnded(): Promise<unknown> {
    return this.#ended;
  }

  begin(): void {
    this.#child.stdin.write('\n');
  }

  /** Stops it where it is; what it had said by then has been heard. */
  async freeze(): Promise<void> {
    this.#child.kill('SIGSTOP');
    await pause(30);
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
