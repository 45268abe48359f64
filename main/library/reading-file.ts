import { join } from 'node:path';
import type { EssayId } from '../../core/ids';
import type { ReadDay, ReadingRecord, ReadStretch } from '../../core/library/reading-record';
import {
  emptyRecord,
  mergedRecord,
  withStretch,
  withoutDays,
} from '../../core/library/reading-record';
import { readingRecordFormat } from '../../core/library/reading-record-schema';
import type { Result } from '../../core/result';
import type { Log } from '../log';
import { onDisk } from '../storage/on-disk';
import type { FileSystem } from '../storage/file-system';
import type { Quarantine } from '../storage/quarantine';
import { StoredFile } from '../storage/stored-file';

/** ms from a change to its write; a crash costs no more reading than that. */
const rest = 30_000;

export interface ReadingFilePlace {
  readonly fs: FileSystem;
  /** The library's. */
  readonly folder: string;
  readonly quarantine: Quarantine;
  readonly log: Log;
}

/**
 * `library/reading.json`: what was read when. Opened once it is asked for, since no start needs it; what
 * cannot be read is set aside and begun anew, for losing it costs little. One that a newer version wrote
 * is left alone and counts as empty.
 */
export class ReadingFile {
  readonly #place: ReadingFilePlace;
  #opening: Promise<StoredFile<ReadingRecord> | null> | null = null;
  #record: ReadingRecord = emptyRecord;
  #isAhead = false;
  #timer: NodeJS.Timeout | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(place: ReadingFilePlace) {
    this.#place = place;
  }

  /** The days on which an essay was read, the earliest first. */
  async days(essay: EssayId): Promise<readonly ReadDay[]> {
    await this.#open();
    return this.#record[essay] ?? [];
  }

  /** Takes a stretch in; it is written a little later, or at `flush`. */
  async add(stretch: ReadStretch): Promise<void> {
    if ((await this.#open()) === null) return;
    this.#record = withStretch(this.#record, stretch);
    this.#isAhead = true;
    this.#timer ??= setTimeout(() => {
      void this.flush();
    }, rest);
  }

  /** Forgets an essay's days, or (null) all; answered when the disk has neither them nor a copy. */
  async clear(essay: EssayId | null): Promise<Result<null>> {
    return onDisk(async () => {
      const file = await this.#open();
      if (file === null) return;
      const cleared = withoutDays(this.#record, essay);
      await this.#inTurn(async () => {
        // The second write takes the place of the generation before, which still has them.
        for (let n = 0; n < 2; n += 1) await file.write(cleared);
        this.#record = cleared;
        this.#isAhead = false;
      });
    });
  }

  /** Settles when what was taken in is on disk, or was refused and logged. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    await this.#inTurn(async () => {
      const file = this.#isAhead ? await this.#open() : null;
      if (file === null) return;
      this.#isAhead = false;
      this.#record = await file.write(this.#record, mergedRecord);
    }).catch((error: unknown) => {
      this.#isAhead = true;
      this.#place.log.write('reading record not written', { error });
    });
  }

  /** One write at a time: two at once could end in the wrong order. */
  #inTurn(step: () => Promise<void>): Promise<void> {
    const done = this.#writing.then(step);
    this.#writing = done.catch(() => undefined);
    return done;
  }

  /** null where a newer version wrote it, or the disk does not let it be read; that is logged. */
  #open(): Promise<StoredFile<ReadingRecord> | null> {
    this.#opening ??= this.#read();
    return this.#opening;
  }

  async #read(): Promise<StoredFile<ReadingRecord> | null> {
    const { fs, folder, quarantine, log } = this.#place;
    try {
      const path = join(folder, 'reading.json');
      const opened = await StoredFile.open(fs, path, readingRecordFormat, emptyRecord, quarantine);
      if (opened.kind === 'newer-version') return null;
      const { file, finding } = opened;
      if (finding.isHurt) log.write('reading record damaged', { ...finding });
      this.#record = file.value;
      return file;
    } catch (error) {
      log.write('reading record not read', { error });
      return null;
    }
  }
}
