import { randomUUID } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { ExportOutcome, FolderReport, NotesOutcome } from '../../preload/answers';
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
    const folder = nameOf(dirname(path));
    return {
      kind: 'saved',
      name: basename(path),
      folder,
      token: this.#tokenOf(path),
      aside: { pieces: aside.pieces, name: aside.name },
    };
  }

  /** The same of a folder into which files were written. */
  keepFolder(path: string, report: FolderReport): NotesOutcome {
    return { kind: 'folder', folder: nameOf(path), token: this.#tokenOf(path), report };
  }

  #tokenOf(path: string): string {
    const token = randomUUID();
    this.#paths.set(token, path);
    const [oldest] = this.#paths.keys();
    if (this.#paths.size > most && oldest !== undefined) this.#paths.delete(oldest);
    return token;
  }

  /** Shows a file in its folder; it is never opened. */
  reveal(token: string): Result<null> {
    const path = this.#paths.get(token);
    if (path === undefined) return failure({ kind: 'request-refused' });
    showInFolder(path);
    return success(null);
  }
}

/** Of a disk's own folder, which has no name, the path. */
function nameOf(folder: string): string {
  return basename(folder) || folder;
}
