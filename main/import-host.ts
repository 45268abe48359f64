import type { BrowserWindow } from 'electron';
import { isSettled } from '../core/import/import-item';
import type { ImportsTold } from '../preload/answers';
import { tell } from './ipc';
import type { ReaderWindow } from './reader-window';
import type { Windows } from './windows';

/** What a window is told that shows none: what it showed is shown elsewhere. */
const none: ImportsTold = { batch: 0, items: [] };

/**
 * The one window that shows documents on their way in and asks about them: the one that asked for some
 * last, else the one used last.
 */
export class ImportHost {
  readonly #windows: Windows;
  readonly #all: () => ImportsTold;
  #host: ReaderWindow | null = null;

  /** `all` are the documents of the batch that came last. */
  constructor(windows: Windows, all: () => ImportsTold) {
    this.#windows = windows;
    this.#all = all;
  }

  /** A window asks for documents, or they are opened from outside (null): from now on it shows them. */
  take(by: BrowserWindow | null): void {
    const { front } = this.#windows;
    const next = by === null ? front : (this.#windows.of(by) ?? front);
    const before = this.#present;
    if (next === null || next === before) return;
    this.#host = next;
    if (before !== null) tell(before.window, 'imports.changed', none);
    const all = this.#all();
    if (!all.items.every(isSettled)) tell(next.window, 'imports.changed', seen(all));
  }

  /** Tells what became of documents. */
  tell(told: ImportsTold): void {
    const before = this.#present;
    this.#host = before ?? this.#windows.front;
    if (this.#host === null) return;
    // A window that takes over from one that is gone has not heard of any.
    tell(this.#host.window, 'imports.changed', before === null ? this.#all() : told);
  }

  /** What a window that starts shows of them. */
  list(of: BrowserWindow): ImportsTold {
    this.#host = this.#present ?? this.#windows.front;
    return this.#host?.window === of ? this.#all() : none;
  }

  get #present(): ReaderWindow | null {
    return this.#host === null ? null : this.#windows.of(this.#host.window);
  }
}

/** What was shown elsewhere opens no essay again. */
function seen({ batch, items }: ImportsTold): ImportsTold {
  const unopened = items.map((item) => (isSettled(item) ? { ...item, opens: false } : item));
  return { batch, items: unopened };
}
