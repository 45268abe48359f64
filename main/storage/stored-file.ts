import { Low } from 'lowdb';
import type { StoredFormat } from '../../core/stored';
import { DurableAdapter, WrittenElsewhere, attempt, previousOf } from './durable-adapter';
import type { FileSystem } from './file-system';
import type { Quarantine } from './quarantine';
import type { Stamped } from './seal';

/** What was on disk when a stored file was opened. */
export interface Finding {
  /**
   * 'nothing': no generation at all, the value is the empty one · 'current': the usual case ·
   * 'previous': the last write is lost, the one before it was used · 'lost': what was there cannot
   * be read and was set aside, the value is the empty one.
   */
  readonly used: 'nothing' | 'current' | 'previous' | 'lost';
  /** Names in quarantine of what could not be read. */
  readonly setAside: readonly string[];
}

export type Opening<Value extends object> =
  | { readonly kind: 'open'; readonly file: StoredFile<Value>; readonly finding: Finding }
  | { readonly kind: 'newer-version' };

/** Times that a write is tried against somebody who writes at the same time. */
const mostTries = 20;

/** One lowdb file with one owner. Once a write has settled, memory holds what the disk has. */
export class StoredFile<Value extends object> {
  readonly #adapter: DurableAdapter<Value>;
  readonly #low: Low<Stamped<Value>>;

  private constructor(adapter: DurableAdapter<Value>, value: Value) {
    this.#adapter = adapter;
    this.#low = new Low(adapter, { value, seq: 0 });
  }

  /**
   * Opens a file: the current generation, else the previous one, else the empty value. What cannot
   * be read is moved to quarantine before anything is written; a newer version is left alone.
   * Throws what the disk says.
   */
  static async open<Value extends object>(
    fs: FileSystem,
    path: string,
    format: StoredFormat<Value>,
    empty: Value,
    quarantine: Quarantine,
  ): Promise<Opening<Value>> {
    const adapter = new DurableAdapter(fs, path, format);
    const current = await attempt(() => adapter.read());
    if (current === 'newer-version') return { kind: 'newer-version' };
    if (current !== null && current !== 'unreadable') {
      const file = new StoredFile(adapter, current.value);
      // Edited by hand or damaged in a place that can still be read: used, and kept as it was found.
      const setAside = current.seal === 'broken' ? [await quarantine.copy(path)] : [];
      if (setAside.length > 0) await file.write(current.value);
      return { kind: 'open', file, finding: { used: 'current', setAside } };
    }
    const previous = await attempt(() => adapter.readPrevious());
    if (previous === 'newer-version') return { kind: 'newer-version' };
    const setAside: string[] = [];
    if (current === 'unreadable') setAside.push(await quarantine.move(path));
    if (previous === 'unreadable') setAside.push(await quarantine.move(previousOf(path)));
    if (previous !== null && previous !== 'unreadable') {
      const file = new StoredFile(adapter, previous.value);
      await file.write(previous.value);
      return { kind: 'open', file, finding: { used: 'previous', setAside } };
    }
    const used = setAside.length === 0 ? 'nothing' : 'lost';
    return { kind: 'open', file: new StoredFile(adapter, empty), finding: { used, setAside } };
  }

  get value(): Value {
    return this.#low.data.value;
  }

  /**
   * Resolves when the value is synced, to what was written: where somebody else wrote the file since
   * it was read, `joined` makes one value of both. Throws what the disk says; then the old value stays.
   */
  async write(
    value: Value,
    joined: (mine: Value, theirs: Value) => Value = (mine) => mine,
  ): Promise<Value> {
    for (let left = mostTries; ; left -= 1) {
      try {
        await this.#write(value);
        return value;
      } catch (error) {
        if (!(error instanceof WrittenElsewhere) || left === 0) throw error;
      }
      const theirs = await attempt(() => this.#adapter.read());
      if (theirs === 'newer-version') throw new Error('written by a newer version meanwhile');
      if (theirs !== null && theirs !== 'unreadable') value = joined(value, theirs.value);
    }
  }

  async #write(value: Value): Promise<void> {
    const old = this.#low.data;
    this.#low.data = { value, seq: 0 };
    try {
      await this.#low.write();
    } catch (error) {
      this.#low.data = old;
      throw error;
    }
  }
}
