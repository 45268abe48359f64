import { randomUUID } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Log } from '../log';
import { errno, isNoFile } from '../storage/disk-failure';
import type { FileSystem, OpenFile } from '../storage/file-system';
import { ifThere } from '../storage/if-there';
import { writeAll } from '../storage/write-all';
import type { Holder } from './holder';
import { holderIn, lifeOf } from './holder';

/** ms between two signs of life in the lock. */
const usualInterval = 10_000;
/** A lock that has not changed over so many intervals of watching is nobody's. */
const patience = 4;
/** The same for one that cannot be read: a holder that lives makes it readable with its next sign of life. */
const patienceUnread = 2;

export interface LockPlace {
  readonly fs: FileSystem;
  readonly path: string;
  readonly me: Holder;
  readonly log: Log;
  /** Another copy has taken the library over: nothing may be written there from now on. */
  readonly lost: (host: string) => void;
  readonly interval?: number;
  /** A clock that only goes forward, in ms; clocks of two computers are never compared. */
  readonly now?: () => number;
  readonly life?: typeof lifeOf;
}

export type Taking =
  | { readonly kind: 'held' }
  /** `here`: by another copy on this computer. */
  | { readonly kind: 'in-use'; readonly host: string; readonly here: boolean }
  /** There is a lock, and nothing in it says whose. */
  | { readonly kind: 'unreadable' };

/** The file that says which running copy of Meipi writes to a home (reliability.md 2.9). */
export class HomeLock {
  readonly #place: LockPlace;
  #file: OpenFile | null = null;
  #beats = 0;
  /** From the call of `release` on. */
  #isEnding = false;
  #timer: NodeJS.Timeout | undefined;
  #beating: Promise<void> = Promise.resolve();
  #taking: Promise<Taking> | null = null;
  /** What somebody else's lock said when it was first seen so, and how often it was the same since. */
  #watched: { text: string; count: number; at: number } | null = null;

  constructor(place: LockPlace) {
    this.#place = place;
  }

  /**
   * Takes the lock where it is free, or its holder is dead. Of a holder that cannot be looked at
   * only the heartbeat tells: one that stands still over some tries is dead. Throws what the disk
   * says where none can be made.
   */
  take(): Promise<Taking> {
    // A try that is still at it is the answer: two would find each other's lock in use.
    this.#taking ??= this.#take().finally(() => {
      this.#taking = null;
    });
    return this.#taking;
  }

  async #take(): Promise<Taking> {
    if (this.#file !== null) return { kind: 'held' };
    const text = await this.#read();
    if (text === null) return this.#make();
    const holder = holderIn(text);
    if (!this.#isStale(text, holder)) return this.#inUse(holder);
    return (await this.#clear(text)) ? this.#make() : this.#inUse(holder);
  }

  /** Gives a sign of life, and sees whether the lock is still ours. */
  beat(): Promise<void> {
    this.#beating = this.#beating.then(() => this.#beat());
    return this.#beating;
  }

  async #beat(): Promise<void> {
    const { me, log, lost } = this.#place;
    if (this.#file === null || this.#isEnding) return;
    try {
      const text = await this.#read();
      const holder = text === null ? null : holderIn(text);
      if (this.#isEnding) return;
      if (holder !== null && holder.start !== me.start) {
        await this.#letGo();
        lost(holder.host);
        return;
      }
      if (text === null) await this.#makeAnew();
      else await this.#write(this.#file);
    } catch (error) {
      log.write('no heartbeat', { error });
    }
  }

  /**
   * Lets go of the lock, and removes it where it is ours. A sign of life on its way is waited for: it
   * may make the lock anew.
   */
  async release(): Promise<void> {
    const { fs, path, me, log } = this.#place;
    await this.#taking?.catch(() => undefined);
    if (this.#file === null) return;
    this.#isEnding = true;
    try {
      await this.#beating;
      await this.#letGo();
      const text = await this.#read();
      if (text !== null && holderIn(text)?.start === me.start) await fs.unlink(path);
    } catch (error) {
      log.write('lock not removed', { error });
    } finally {
      this.#isEnding = false;
    }
  }

  #inUse(holder: Holder | null): Taking {
    if (holder === null) return { kind: 'unreadable' };
    const here = holder.machine === this.#place.me.machine;
    return { kind: 'in-use', host: holder.host, here };
  }

  #isStale(text: string, holder: Holder | null): boolean {
    const { me, life = lifeOf } = this.#place;
    if (holder?.machine === me.machine) {
      if (holder.pid === me.pid) return true;
      const found = life(holder);
      if (found !== 'unknown') return found === 'dead';
    }
    return this.#standsStill(text, holder === null ? patienceUnread : patience);
  }

  #standsStill(text: string, intervals: number): boolean {
    const { interval = usualInterval, now = () => performance.now() } = this.#place;
    const at = now();
    if (this.#watched?.text !== text) {
      this.#watched = { text, count: 0, at };
      return false;
    }
    // A computer that slept has watched nothing: each interval counts once, however long it was.
    if (at - this.#watched.at >= interval) {
      this.#watched = { text, count: this.#watched.count + 1, at };
    }
    return this.#watched.count >= intervals;
  }

  /** Removes a stale lock; false where it was another's by then, who keeps it. */
  async #clear(text: string): Promise<boolean> {
    const { fs, path } = this.#place;
    const aside = temporary(path);
    try {
      await fs.rename(path, aside);
    } catch (error) {
      if (errno(error) === 'ENOENT') return true;
      throw error;
    }
    const bytes = await ifThere(fs.read(aside));
    // Swept away by a copy that has taken the lock meanwhile, and is found there next.
    if (bytes === null) return true;
    const isIt = Buffer.from(bytes).toString() === text;
    if (!isIt) await fs.link(aside, path).catch(() => undefined);
    await ifThere(fs.unlink(aside));
    return isIt;
  }

  async #make(): Promise<Taking> {
    try {
      await this.#makeAnew();
    } catch (error) {
      if (errno(error) !== 'EEXIST') throw error;
      const text = await this.#read();
      return this.#inUse(text === null ? null : holderIn(text));
    }
    this.#timer = setInterval(() => {
      void this.beat();
    }, this.#place.interval ?? usualInterval).unref();
    return { kind: 'held' };
  }

  /** Rejects with EEXIST where there is one. */
  async #makeAnew(): Promise<void> {
    const { fs, path } = this.#place;
    const own = temporary(path);
    // Whole before it has its name: an empty lock after a power cut would hold its owner up.
    const file = await fs.open(own, 'wx', 0o600);
    try {
      await this.#write(file);
      await file.sync();
      await fs.link(own, path).catch((error: unknown) => this.#rename(own, error));
    } catch (error) {
      await file.close();
      await fs.unlink(own).catch(() => undefined);
      throw error;
    }
    await fs.unlink(own).catch(() => undefined);
    await this.#file?.close();
    this.#file = file;
    await this.#sweep();
  }

  /** FAT has no links: there the name is reserved first. */
  async #rename(own: string, refusal: unknown): Promise<void> {
    const { fs, path } = this.#place;
    if (errno(refusal) === 'EEXIST') throw refusal;
    // Swept away by a copy that has taken the lock meanwhile.
    if (errno(refusal) === 'ENOENT') {
      throw Object.assign(new Error('EEXIST: taken meanwhile'), { code: 'EEXIST' });
    }
    await (await fs.open(path, 'wx', 0o600)).close();
    await fs.rename(own, path);
  }

  /** Removes what tries that were cut short left behind. Only for who holds the lock: others may be trying. */
  async #sweep(): Promise<void> {
    const { fs, path } = this.#place;
    for (const name of await fs.list(dirname(path))) {
      if (!/^\.lock\.[0-9a-f-]{36}\.tmp$/.test(name)) continue;
      await fs.unlink(join(dirname(path), name)).catch(() => undefined);
    }
  }

  /** Always the same length, and over what is there: whoever reads meanwhile finds it whole. */
  async #write(file: OpenFile): Promise<void> {
    this.#beats += 1;
    const beat = String(this.#beats).padStart(12, '0');
    const text = `${JSON.stringify({ ...this.#place.me, beat })}\n`;
    await writeAll(file, Buffer.from(text), 0);
  }

  async #letGo(): Promise<void> {
    clearInterval(this.#timer);
    const file = this.#file;
    this.#file = null;
    await file?.close();
  }

  async #read(): Promise<string | null> {
    try {
      const bytes = await ifThere(this.#place.fs.read(this.#place.path));
      return bytes && Buffer.from(bytes).toString();
    } catch (error) {
      if (!isNoFile(error)) throw error;
      // A pipe or folder in the lock's place holds nobody's word: it makes way.
      await this.#place.fs.rename(this.#place.path, temporary(this.#place.path));
      return null;
    }
  }
}

function temporary(path: string): string {
  return join(dirname(path), `.lock.${randomUUID()}.tmp`);
}
