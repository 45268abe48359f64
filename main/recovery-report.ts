import { join } from 'node:path';
import type { FoundFile } from '../core/recovery/found-file';
import type { Result } from '../core/result';
import { failure, success } from '../core/result';
import type { Notice } from '../preload/answers';

/** Where files are set aside: those beside the settings, and those of the library that is open now. */
interface Folders {
  readonly settings: string;
  readonly library: () => string;
}

/** Everything that this start, and the work since, found otherwise than it was left. */
export class RecoveryReport {
  readonly #show: (path: string) => void;
  readonly #folders: Folders;
  #files: readonly FoundFile[] = [];
  /** The folder in which each entry's files were set aside. */
  readonly #asideIn = new Map<FoundFile, string>();

  /** `show` shows a file in its folder. */
  constructor(folders: Folders, show: (path: string) => void) {
    this.#folders = folders;
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
    if (isKnown) return;
    this.#files = [...this.#files, notice.found];
    const isOwn = notice.kind === 'settings-reset';
    this.#asideIn.set(notice.found, isOwn ? this.#folders.settings : this.#folders.library());
  }

  /** Shows what was set aside under this name; only what the report names is shown, and nothing is opened. */
  reveal(name: string): Result<null> {
    const found = this.#files.find(({ setAside }) => setAside.includes(name));
    const folder = found === undefined ? undefined : this.#asideIn.get(found);
    if (folder === undefined) return failure({ kind: 'request-refused' });
    this.#show(join(folder, name));
    return success(null);
  }
}
