import { join } from 'node:path';
import type { FoundFile } from '../core/recovery/found-file';
import type { Result } from '../core/result';
import { failure, success } from '../core/result';
import type { Notice } from '../preload/contract';

/** Everything that this start, and the work since, found otherwise than it was left. */
export class RecoveryReport {
  readonly #show: (path: string) => void;
  readonly #folder: () => string;
  #files: readonly FoundFile[] = [];

  /** `folder` is that of the quarantine now; `show` shows a file in its folder. */
  constructor(folder: () => string, show: (path: string) => void) {
    this.#folder = folder;
    this.#show = show;
  }

  /** In the order in which they were found. */
  get files(): readonly FoundFile[] {
    return this.#files;
  }

  /** Takes in what a notice tells of a file, if it does; the same once. */
  note(notice: Notice): void {
    if (!('found' in notice)) return;
    const entry = JSON.stringify(notice.found);
    const isKnown = this.#files.some((known) => JSON.stringify(known) === entry);
    if (!isKnown) this.#files = [...this.#files, notice.found];
  }

  /** Shows what was set aside under this name; only what the report names is shown, and nothing is opened. */
  reveal(name: string): Result<null> {
    if (!this.#files.some(({ setAside }) => setAside.includes(name))) {
      return failure({ kind: 'request-refused' });
    }
    this.#show(join(this.#folder(), name));
    return success(null);
  }
}
