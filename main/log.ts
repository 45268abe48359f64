import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Bytes after which the log starts anew; one older file is kept. */
const largest = 1_000_000;
/** Lines a minute: a page gone wild must not fill the disk or hold the process up. */
const mostPerMinute = 600;

/** Where bugs and refusals are written, on this computer only. No text of essays or notes goes in. */
export interface Log {
  /** `what` is a short fixed name; `context` says which one. */
  write(what: string, context?: Readonly<Record<string, unknown>>): void;
}

/** A log in a file, one JSON line each. Written at once, so that the line before a crash is there. */
export class FileLog implements Log {
  readonly #path: string;
  #minute = 0;
  #lines = 0;

  constructor(path: string) {
    this.#path = path;
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  }

  write(what: string, context: Readonly<Record<string, unknown>> = {}): void {
    const now = new Date();
    const minute = Math.floor(now.getTime() / 60_000);
    if (minute !== this.#minute) [this.#minute, this.#lines] = [minute, 0];
    this.#lines += 1;
    if (this.#lines > mostPerMinute) return;
    const line = JSON.stringify({ time: now.toISOString(), what, ...told(context) });
    try {
      this.#turnOver();
      appendFileSync(this.#path, `${line}\n`, { mode: 0o600 });
    } catch (error) {
      // A full disk must not take the app down for want of its log.
      process.stderr.write(`${line} ${String(error)}\n`);
    }
  }

  #turnOver(): void {
    const size = statSync(this.#path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > largest) renameSync(this.#path, `${this.#path}.1`);
  }
}

/** Errors have no enumerable properties: JSON would write {}. */
function told(context: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(context).map(([name, value]) => [
      name,
      value instanceof Error ? errorTold(value) : value,
    ]),
  );
}

/**
 * An error with the places in the code it came through, without what it quotes: errors of the disk
 * name files, whose names may be titles, and those of JSON cite the text.
 */
function errorTold(error: Error): string {
  const [, ...places] = (error.stack ?? '').split(/\n(?=\s+at )/u);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const call = 'syscall' in error && typeof error.syscall === 'string' ? ` ${error.syscall}` : '';
  const quotes = code !== null || error instanceof SyntaxError;
  const head = quotes ? `${error.name}: ${code ?? ''}${call}` : `${error.name}: ${error.message}`;
  return [head, ...places].join('\n');
}
