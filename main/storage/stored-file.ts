import { Low } from 'lowdb';
import type { StoredFormat } from '../../core/stored';
import { DurableAdapter, WrittenElsewhere, attempt, previousOf } from './durable-adapter';
import { isClosed } from './disk-failure';
import type { FileSystem } from './file-system';
import type { Quarantine } from './quarantine';
import type { Stamped } from './seal';
import { SettingAside } from './setting-aside';

/** What was on disk when a stored file was opened. */
export interface FileFinding {
  /**
   * 'nothing': no generation at all, the value is the empty one · 'current': the usual case ·
   * 'previous': the last write is lost, the one before it was used · 'lost': what was there cannot
   * be read and was set aside, the value is the empty one.
   */
  readonly used: 'nothing' | 'current' | 'previous' | 'lost';
  /** Whether a file that was there cannot be read or says something else than what was written. */
  readonly isHurt: boolean;
  /** Names in quarantine of what could not be read; none where the disk cannot be written to. */
  readonly setAside: readonly string[];
}

export type Opening<Value extends object> =
  | { readonly kind: 'open'; readonly file: StoredFile<Value>; readonly finding: FileFinding }
  | { readonly kind: 'newer-version' };

/** Times that a write is tried against somebody who writes at the same time. */
const mostTries = 20;

/** One lowdb file with one owner. Once a write has settled, memory holds what the disk has. */
export class StoredFile<Value extends object> {
  readonly #adapter: DurableAdapter<Value>;
  readonly #low: Low<Stamped<Value>>;
  readonly #aside: SettingAside;

  /** Keeps a copy of the file and gives its name. Throws what the disk says. */
  readonly #copy: () => Promise<string>;

  private constructor(
    adapter: DurableAdapter<Value>,
    aside: SettingAside,
    copy: () => Promise<string>,
    value: Value,
  ) {
    this.#adapter = adapter;
    this.#aside = aside;
    this.#copy = copy;
    this.#low = new Low(adapter, { value, seq: 0 });
  }

  /**
   * Opens a file: the current generation, else the previous one, else the empty value. What cannot
   * be read is moved to quarantine before anything is written; a newer version is left alone. On a
   * disk that cannot be written to it stays where it is. Throws what else the disk says.
   */
  static async open<Value extends object>(
    fs: FileSystem,
    path: string,
    format: StoredFormat<Value>,
    empty: Value,
    quarantine: Quarantine,
  ): Promise<Opening<Value>> {
    const adapter = new DurableAdapter(fs, path, format);
    const aside = new SettingAside(quarantine);
    const copy = () => quarantine.copy(path);
    const current = await attempt(() => adapter.read());
    if (current === 'newer-version') return { kind: 'newer-version' };
    if (current !== null && current !== 'unreadable') {
      const file = new StoredFile(adapter, aside, copy, current.value);
      // Edited by hand or damaged in a place that can still be read: used, and kept as it was found.
      const isHurt = current.seal === 'broken';
      const setAside = isHurt ? await aside.copy(path) : [];
      if (isHurt) await file.#mend();
      return { kind: 'open', file, finding: { used: 'current', isHurt, setAside } };
    }
    const previous = await attempt(() => adapter.readPrevious());
    if (previous === 'newer-version') return { kind: 'newer-version' };
    const setAside: string[] = [];
    if (current === 'unreadable') setAside.push(...(await aside.move(path)));
    if (previous === 'unreadable') setAside.push(...(await aside.move(previousOf(path))));
    const isHurt = current === 'unreadable' || previous === 'unreadable';
    if (previous !== null && previous !== 'unreadable') {
      const file = new StoredFile(adapter, aside, copy, previous.value);
      await file.#mend();
      return { kind: 'open', file, finding: { used: 'previous', isHurt, setAside } };
    }
    const file = new StoredFile(adapter, aside, copy, empty);
    const used = isHurt ? 'lost' : 'nothing';
    return { kind: 'open', file, finding: { used, isHurt, setAside } };
  }

  /** Writes what was found anew, where the disk can be written to. */
  async #mend(): Promise<void> {
    await this.write(this.value).catch((error: unknown) => {
      if (!isClosed(error)) throw error;
    });
  }

  get value(): Value {
    return this.#low.data.value;
  }

  /**
   * Resolves when the value is synced, to what was written: where somebody else wrote the file since
   * it was read, `joined` makes one value of both, and what cannot be read of it is set aside and
   * told to `hurt`. Throws what the disk says; then the old value stays, and so does what they wrote.
   */
  async write(
    value: Value,
    joined: (mine: Value, theirs: Value) => Value = (mine) => mine,
    hurt: (setAside: readonly string[]) => void = () => undefined,
  ): Promise<Value> {
    let takeBack = (): void => undefined;
    for (let left = mostTries; ; left -= 1) {
      try {
        await this.#write(value);
        return value;
      } catch (error) {
        if (!(error instanceof WrittenElsewhere) || left === 0) {
          // What was joined is in no file: the next write has to join it again.
          takeBack();
          throw error;
        }
      }
      const { found: theirs, accept } = await this.#adapter.look();
      if (theirs === 'newer-version') throw new Error('written by a newer version meanwhile');
      if (theirs === 'unreadable') hurt([await this.#copy()]);
      else if (theirs !== null) value = joined(value, theirs.value);
      takeBack = accept();
    }
  }

  async #write(value: Value): Promise<void> {
    if (this.#aside.owes && (await this.#adapter.isElsewhere())) throw new WrittenElsewhere('');
    await this.#aside.pay();
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
