import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { ExportOutcome } from '../../preload/answers';
import type { Kept } from './repeated-file';
import { showInFolder } from '../show-in-folder';

/** How many files can still be shown in their folder. */
const most = 50;

/** The files that were written where the reader said. The page never learns a path, but a token that nobody guesses. */
export class ShownFiles {
  /** Token → path, the oldest first. */
  readonly #paths = new Map<string, string>();

  /** What the page is told of a file that was written, and of what was set aside beside it. */
  keep(path: string, aside: Kept = { pieces: 0, name: '' }): ExportOutcome {
    const token = randomUUID();
    this.#paths.set(token, path);
    const [oldest] = this.#paths.keys();
    if (this.#paths.size > most && oldest !== undefined) this.#paths.delete(oldest);
    const folder = dirname(path);
    return {
      kind: 'saved',
      name: basename(path),
      folder: basename(folder) || folder,
      token,
      aside,
    };
  }

  /** Shows a file in its folder; it is never opened. */
  reveal(token: string): Result<null> {
    const path = this.#paths.get(token);
    if (path === undefined) return failure({ kind: 'request-refused' });
    showInFolder(path);
    return success(null);
  }
}
