import type { Failure, Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { HomeTrouble, Notice } from '../../preload/answers';
import type { Log } from '../log';
import { diskFailure } from '../storage/disk-failure';
import type { FileSystem } from '../storage/file-system';
import { makeLastingFolder } from '../storage/replace-file';
import type { Stores } from '../stores';
import { copyHome } from './copy-home';
import { every } from './every';
import { Gate, takenCode } from './gate';
import type { Holder } from './holder';
import type { Home } from './home';
import { homeAt } from './home';
import { HomeLocation } from './location';
import { HomeLock } from './lock';
import { markFolder } from './mark';
import type { Plan } from './plan';
import { planFor } from './plan';
import { inUse, readOnly, taken } from './taken';

/** Bytes under which the reader is warned. */
const littleSpace = 50_000_000;
/** ms between two tries to take a lock that the disk refused. */
const again = 10_000;

export interface ResidencePlace {
  readonly fs: FileSystem;
  /** Where the settings live, and the library unless the reader moved it. */
  readonly userData: string;
  /** Folders of the program itself. */
  readonly program: readonly string[];
  readonly me: Holder;
  readonly log: Log;
  readonly openStores: (fs: FileSystem, home: Home) => Promise<Result<Stores>>;
  /** A library was opened: at the start, after a move, or another one. */
  readonly opened: (stores: Stores) => void;
  /** Why nothing can be written to it; null where it can. */
  readonly troubled: (trouble: HomeTrouble | null) => void;
  readonly say: (notice: Notice) => void;
}

/** A home that is entered: its lock, and the gate before its disk. */
interface Entered {
  readonly home: Home;
  readonly lock: HomeLock;
  readonly gate: Gate;
}

/** Where the library lives: finds it, holds its lock, and moves it. One change at a time. */
export class Residence {
  readonly #place: ResidencePlace;
  readonly #location: HomeLocation;
  #stores: Promise<Result<Stores>>;
  #entered: Entered | null = null;
  /** By path: one that is asked for again remembers what it has watched. */
  readonly #locks = new Map<string, HomeLock>();
  #trouble: HomeTrouble | null = null;
  #saidSpace = false;
  /** The tries to take a lock that the disk refused. */
  #trying = new AbortController();

  constructor(place: ResidencePlace) {
    this.#place = place;
    this.#location = new HomeLocation(place.fs, place.userData, place.log);
    this.#stores = this.#open();
  }

  /** The home that is open; null where none is. */
  get home(): Home | null {
    return this.#entered?.home ?? null;
  }

  get trouble(): HomeTrouble | null {
    return this.#trouble;
  }

  /** What is open, or why nothing is; waits while the library moves. */
  stores(): Promise<Result<Stores>> {
    return this.#stores;
  }

  /** The same, after another try where it could not be opened. */
  retry(): Promise<Result<Stores>> {
    this.#stores = this.#stores.then((opened) => (opened.ok ? opened : this.#open()));
    return this.#stores;
  }

  /** What choosing a folder would come to. Nothing is written. */
  async planFor(folder: string): Promise<Result<Plan>> {
    await this.#stores;
    const { fs, program } = this.#place;
    return this.#tried(() => planFor({ fs, program, present: this.home }, folder));
  }

  /** Does what a plan says; where it fails, the present library goes on, or none as before. */
  async follow(plan: Exclude<Plan, { kind: 'stay' }>): Promise<Result<null>> {
    let refusal: Failure | null = null;
    const before = this.#stores;
    this.#stores = before.then(async (opened) => {
      const done = await (plan.kind === 'move'
        ? this.#move(opened, plan.folder)
        : this.#use(opened, plan));
      refusal = done.ok ? null : done.failure;
      return done.ok ? done : this.#stay(opened);
    });
    await this.#stores;
    return refusal === null ? success(null) : failure(refusal);
  }

  /** Lets go of the lock; everything must be written by then. */
  async close(): Promise<void> {
    this.#trying.abort();
    await this.#entered?.lock.release();
  }

  #open(): Promise<Result<Stores>> {
    return this.#tried(async () => {
      const located = await this.#location.find();
      if (located.kind === 'missing') {
        const { folder, isThere } = located;
        return failure({ kind: isThere ? 'home-empty' : 'home-missing', folder });
      }
      if (located.isReset) this.#place.say({ kind: 'location-reset', folder: located.folder });
      return this.#enter(homeAt(located.folder));
    });
  }

  async #enter(home: Home): Promise<Result<Stores>> {
    const { fs, openStores, opened } = this.#place;
    const lock = this.#lockOf(home);
    const taking = await taken(lock);
    if (taking.kind !== 'entered') return inUse(taking);
    const gate = new Gate(fs, taking.code);
    this.#trying.abort();
    this.#trying = new AbortController();
    this.#entered = { home, lock, gate };
    this.#say(taking.code === null ? null : readOnly(taking.code));
    if (taking.code !== null) this.#tryAgain(this.#entered);
    const stores = await this.#tried(() => openStores(gate.fs, home));
    if (stores.ok) {
      opened(stores.value);
      void this.#lookForSpace(home);
    } else await this.#leave();
    return stores;
  }

  /** Says once a start that little space is left. */
  async #lookForSpace({ folder }: Home): Promise<void> {
    const { fs, say, log } = this.#place;
    try {
      const free = await fs.freeSpace(folder);
      if (free < littleSpace && !this.#saidSpace) say({ kind: 'space-low', free });
      this.#saidSpace ||= free < littleSpace;
    } catch (error) {
      log.write('free space not known', { error });
    }
  }

  #lockOf({ lock: path }: Home): HomeLock {
    const known = this.#locks.get(path);
    if (known !== undefined) return known;
    const { fs, me, log } = this.#place;
    const lost = (host: string): void => {
      log.write('library taken over', { host });
      if (this.#entered?.home.lock !== path) return;
      this.#entered.gate.shut(takenCode);
      this.#say({ kind: 'taken', host });
    };
    const lock = new HomeLock({ fs, path, me, log, lost });
    this.#locks.set(path, lock);
    return lock;
  }

  /** A disk that took no lock may take one later: then it is written to again. */
  #tryAgain({ lock, gate }: Entered): void {
    const trying = this.#trying;
    every(again, trying.signal, async () => {
      const taking = await taken(lock);
      if (trying.signal.aborted) {
        // Left meanwhile: what came too late is let go.
        if (this.#entered?.lock !== lock) await lock.release();
        return;
      }
      if (taking.kind !== 'entered') gate.shut(takenCode);
      if (taking.kind === 'in-use') this.#say({ kind: 'taken', host: taking.host });
      if (taking.kind !== 'entered' || taking.code !== null) return;
      trying.abort();
      gate.open();
      this.#say(null);
    });
  }

  async #leave(): Promise<void> {
    this.#trying.abort();
    await this.#entered?.lock.release();
    this.#entered = null;
    this.#say(null);
  }

  /** Writes what is held, and lets nothing more be written. */
  async #settle({ library, notebooks, reading }: Stores): Promise<void> {
    this.#trying.abort();
    await library.flush().catch((error: unknown) => {
      this.#place.log.write('catalog not written before a move', { error });
    });
    await reading.flush();
    await notebooks.close();
    this.#entered?.gate.shut('EBUSY');
  }

  async #move(opened: Result<Stores>, folder: string): Promise<Result<Stores>> {
    const from = this.#entered?.home;
    if (!opened.ok || from === undefined)
      return opened.ok ? failure({ kind: 'unexpected' }) : opened;
    const { fs, program } = this.#place;
    const lock = this.#lockOf(homeAt(folder));
    const copied = await this.#tried(async () => {
      await makeLastingFolder(fs, folder);
      const taking = await lock.take();
      if (taking.kind !== 'held') return inUse(taking);
      // Another computer may have moved in since the folder was chosen.
      const still = await planFor({ fs, program, present: from }, folder);
      if (!still.ok) return still;
      if (still.value.kind !== 'move' || still.value.folder !== folder) {
        return failure({ kind: 'move-refused', reason: 'folder-taken' });
      }
      await this.#settle(opened.value);
      await copyHome(fs, from, folder);
      await this.#location.set(folder, from.folder);
      return success(null);
    });
    if (!copied.ok) {
      await lock.release();
      return copied;
    }
    await this.#location.finish(folder, from.folder);
    await this.#leave();
    return this.#enter(homeAt(folder));
  }

  async #use(
    opened: Result<Stores>,
    plan: Extract<Plan, { kind: 'use' | 'create' }>,
  ): Promise<Result<Stores>> {
    const { fs, userData } = this.#place;
    const { kind, folder } = plan;
    const before = this.#entered;
    const lock = this.#lockOf(homeAt(folder));
    const done = await this.#tried(async () => {
      if (kind === 'create') await makeHome(fs, homeAt(folder));
      const taking = await taken(lock);
      if (taking.kind !== 'entered') return inUse(taking);
      if (opened.ok) await this.#settle(opened.value);
      if (kind === 'use' && plan.isOld) await markFolder(fs, folder, { state: 'live' });
      await this.#location.set(folder, null);
      return this.#enter(homeAt(folder));
    });
    if (done.ok) await before?.lock.release();
    else {
      await lock.release();
      await this.#tried(async () => {
        await this.#location.set(before?.home.folder ?? userData, null);
        return success(null);
      });
    }
    return done;
  }

  /** After a refusal: the library that was open is opened again where it is. */
  async #stay(opened: Result<Stores>): Promise<Result<Stores>> {
    return opened.ok ? this.#open() : opened;
  }

  #say(trouble: HomeTrouble | null): void {
    this.#trouble = trouble;
    this.#place.troubled(trouble);
  }

  async #tried<Value>(step: () => Promise<Result<Value>>): Promise<Result<Value>> {
    try {
      return await step();
    } catch (error) {
      this.#place.log.write('library not reached', { error });
      return failure(diskFailure(error) ?? { kind: 'unexpected' });
    }
  }
}

/** The folders of a library that is begun. Throws what the disk says. */
async function makeHome(fs: FileSystem, home: Home): Promise<void> {
  await markFolder(fs, home.folder, { state: 'live' });
  for (const part of [home.library, home.notes]) await makeLastingFolder(fs, part);
}
