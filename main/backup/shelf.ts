import { join } from 'node:path';
import type { BackupReason, BackupSummary } from '../../core/backup/backup';
import { backupReasons } from '../../core/backup/backup';
import { superfluous } from '../../core/backup/keeping';
import type { Log } from '../log';
import type { FileSystem } from '../storage/file-system';
import { namesIn } from '../storage/folder-names';
import {
  makeLastingFolder,
  replacePiecemeal,
  sweepTemporaries,
  syncFolder,
} from '../storage/replace-file';
import type { BackupHead, Source } from './backup-file';
import { BackupFile, isWhole, writeBackup } from './backup-file';

/** What the name of a backup in a folder tells. */
export interface Label {
  readonly library: string;
  readonly number: number;
  readonly reason: BackupReason;
}

/** Bytes copied at a time. */
const portion = 1024 * 1024;

/** A folder of backups, each a file that never changes. Whatever else lies there is let alone. */
export class Shelf {
  readonly #fs: FileSystem;
  readonly #folder: string;
  readonly #log: Log;
  /** By file name. */
  readonly #known = new Map<string, BackupSummary>();

  constructor(fs: FileSystem, folder: string, log: Log) {
    this.#fs = fs;
    this.#folder = folder;
    this.#log = log;
  }

  /** The highest number in use and the library it belongs to; null where there is no backup. Throws what the disk says. */
  async newest(): Promise<Label | null> {
    const labels = await this.#labels();
    return labels.reduce<Label | null>(
      (newest, label) => (newest === null || label.number > newest.number ? label : newest),
      null,
    );
  }

  /** The backups of a library that can be opened, newest first. Throws what the disk says. */
  async list(library: string): Promise<readonly BackupSummary[]> {
    const found: BackupSummary[] = [];
    for (const label of await this.#labels()) {
      const summary = label.library === library ? await this.#summary(label) : null;
      if (summary !== null) found.push(summary);
    }
    return found.sort((a, b) => b.number - a.number);
  }

  path(label: Label): string {
    return join(this.#folder, nameOf(label));
  }

  /** Writes a backup here, and checks it. Throws what the disk says. */
  async put(head: BackupHead, sources: readonly Source[]): Promise<void> {
    await makeLastingFolder(this.#fs, this.#folder);
    await sweepTemporaries(this.#fs, this.#folder);
    await writeBackup(this.#fs, this.path(head), head, sources);
  }

  /** Takes a checked copy of a backup from elsewhere. Throws what the disk says. */
  async take(label: Label, from: string): Promise<void> {
    // Not made here: a folder that is gone is a disk that is not connected.
    if ((await this.#fs.list(this.#folder)).includes(nameOf(label))) return;
    await replacePiecemeal(this.#fs, this.path(label), portions(this.#fs, from), {
      check: async (path) => {
        if (!(await isWhole(this.#fs, path))) throw new Error('the copy came out changed');
      },
    });
  }

  /** Removes the backups of a library that are too many, but for `sparing`. Throws what the disk says. */
  async tidy(library: string, sparing: Label | null): Promise<void> {
    const spared = sparing?.library === library ? sparing.number : null;
    for (const { number, reason } of superfluous(await this.list(library))) {
      if (number === spared) continue;
      const label = { library, number, reason };
      await this.#fs.unlink(this.path(label));
      this.#known.delete(nameOf(label));
    }
    await syncFolder(this.#fs, this.#folder);
  }

  async #labels(): Promise<readonly Label[]> {
    const names = await namesIn(this.#fs, this.#folder);
    return names.map(labelOf).filter((label) => label !== null);
  }

  async #summary(label: Label): Promise<BackupSummary | null> {
    const name = nameOf(label);
    const known = this.#known.get(name);
    if (known !== undefined) return known;
    const opened = await BackupFile.open(this.#fs, this.path(label));
    if (!opened.ok) {
      this.#log.write('backup not opened', { name, why: opened.failure.kind });
      return null;
    }
    const { manifest, bytes } = opened.value;
    await opened.value.close();
    const { number, reason, created, essays, annotations, clean } = manifest;
    const summary = { number, reason, created, bytes, essays, annotations, clean };
    if (number !== label.number || reason !== label.reason) return null;
    this.#known.set(name, summary);
    return summary;
  }
}

function nameOf({ library, number, reason }: Label): string {
  return `meipi-${library}-${String(number).padStart(6, '0')}-${reason}.tar`;
}

function labelOf(name: string): Label | null {
  const found = /^meipi-([0-9a-f]{8})-(\d{6,9})-([a-z-]+)\.tar$/.exec(name);
  const reason = backupReasons.find((one) => one === found?.[3]);
  const [, library, number] = found ?? [];
  if (library === undefined || reason === undefined) return null;
  return { library, number: Number(number), reason };
}

async function* portions(fs: FileSystem, path: string): AsyncGenerator<Uint8Array> {
  const file = await fs.open(path, 'r');
  try {
    for (let at = 0; ;) {
      const bytes = new Uint8Array(portion);
      const count = await file.read(bytes, at);
      if (count === 0) return;
      at += count;
      yield bytes.subarray(0, count);
    }
  } finally {
    await file.close();
  }
}
