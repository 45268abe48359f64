import type { Change } from '../../core/annotation/change';
import type { Notebook } from '../../core/annotation/notebook';
import { apply } from '../../core/annotation/notebook';
import type { StoredFile } from '../storage/stored-file';
import type { StoredNotes } from './notebook-format';
import { storedWith } from './notebook-format';

interface Waiting {
  readonly changes: readonly Change[];
  /** null: on disk. */
  readonly settle: (refusal: Error | null) => void;
}

/**
 * The one owner of an essay's notes file. Changes are written in the order they come; those that
 * come during a write go to disk together with the next one.
 */
export class NotebookFile {
  readonly #file: StoredFile<StoredNotes>;
  #notebook: Notebook;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;

  constructor(file: StoredFile<StoredNotes>, notebook: Notebook) {
    this.#file = file;
    this.#notebook = notebook;
  }

  /** What is on disk for sure. */
  get notebook(): Notebook {
    return this.#notebook;
  }

  /** Resolves when the changes are synced. Throws what the disk says; then nothing was changed. */
  apply(changes: readonly Change[]): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (refusal: Error | null): void => {
        if (refusal === null) resolve();
        else reject(refusal);
      };
      this.#waiting.push({ changes, settle });
      this.#writing ??= this.#drain();
    });
  }

  /** Resolves when nothing waits to be written. */
  async idle(): Promise<void> {
    while (this.#writing !== null) await this.#writing;
  }

  async #drain(): Promise<void> {
    // Those asked for in one turn go together.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      const batch = this.#waiting;
      this.#waiting = [];
      const refusal = await this.#write(batch.flatMap((one) => one.changes));
      for (const one of batch) one.settle(refusal);
    }
    this.#writing = null;
  }

  /** null, or what the disk said. */
  async #write(changes: readonly Change[]): Promise<Error | null> {
    const { notebook } = apply(this.#notebook, changes);
    if (notebook === this.#notebook) return null;
    try {
      await this.#file.write(storedWith(this.#file.value, notebook));
      this.#notebook = notebook;
      return null;
    } catch (error) {
      return error instanceof Error ? error : new Error('not written', { cause: error });
    }
  }
}
