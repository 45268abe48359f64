import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';

interface Found {
  readonly comments: readonly string[];
  readonly versions: readonly string[];
}

/** A program that has opened the notes, writes when it is told to, and says at its end what is there. */
export class SharingWriter {
  readonly #child: ChildProcessWithoutNullStreams;
  /** Resolves when it has opened the notes. */
  readonly isOpen: Promise<void>;
  /** Rejects with what it complained of. */
  readonly found: Promise<Found>;

  constructor(path: string, folder: string, name: string, notes: number) {
    const child = spawn(process.execPath, [path, folder, name, String(notes)]);
    this.#child = child;
    let said = '';
    let complaints = '';
    child.stderr.on('data', (data: Buffer) => (complaints += data.toString()));
    this.isOpen = new Promise((resolve) => {
      child.stdout.on('data', (data: Buffer) => {
        said += data.toString();
        resolve();
      });
    });
    this.found = new Promise((resolve, reject) => {
      child.once('close', (code) => {
        if (code === 0) resolve(JSON.parse(said.split('\n')[1] ?? '') as Found);
        else reject(new Error(complaints));
      });
    });
  }

  go(): void {
    this.#child.stdin.end('go');
  }
}
