import { extname, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { Essay } from '../../core/document/essay';
import { textOf } from '../../core/document/essay';
import type { Block } from '../../core/document/block';
import { essaySchema } from '../../core/document/essay-schema';
import { illustrated, mediaFilesOf } from '../../core/document/illustrated';
import type { CollectionId, EditionId, EssayId } from '../../core/ids';
import { editionId, essayId, isEditionId, isEssayId } from '../../core/ids';
import type { StoredFormat } from '../../core/stored';
import type { Log } from '../log';
import type { ReadBack } from '../storage/durable-adapter';
import { DurableAdapter, UnusableFile } from '../storage/durable-adapter';
import type { FileSystem } from '../storage/file-system';
import { sortedNamesIn } from '../storage/folder-names';
import { ifThere } from '../storage/if-there';
import { prepareFolder } from '../storage/prepared-folder';
import { makeLastingFolder, replaceFile, syncFolder } from '../storage/replace-file';
import { sealed } from '../storage/seal';
import { sha256 } from '../storage/sha256';

/** An essay's text as it lies on disk. */
export const essayFormat: StoredFormat<Essay> = {
  format: 'meipi-essay',
  version: 2,
  schema: essaySchema,
  // 2 knows more kinds of block, and marks.
  upgrades: { 1: (data) => data },
};

/** The ids of a text: an edition is its SHA-256, an essay the first half of its first edition's. */
export function idsOf(blocks: readonly Block[]): { id: EssayId; edition: EditionId } {
  const hash = sha256(textOf(blocks));
  return { id: essayId(hash.slice(0, 32)), edition: editionId(hash) };
}

/** An imported file as it came. */
export interface OriginalFile {
  readonly bytes: Uint8Array;
  /** Without the dot. */
  readonly extension: string;
}

const writtenAtOnce = 16;

/**
 * The essays' canonical texts, one file an edition, whose text never changes, and the files they came
 * from.
 */
export class EssayFiles {
  readonly #fs: FileSystem;
  readonly #essays: string;
  readonly #originals: string;
  readonly #rewritten: EssayId[] = [];

  constructor(fs: FileSystem, folder: string) {
    this.#fs = fs;
    this.#essays = join(folder, 'essays');
    this.#originals = join(folder, 'originals');
  }

  /** The essays whose text stayed the same and was told apart into other blocks, since this was made. */
  get rewritten(): readonly EssayId[] {
    return this.#rewritten;
  }

  async makeFolders(log: Log): Promise<void> {
    await prepareFolder(this.#fs, this.#essays, log);
    await prepareFolder(this.#fs, this.#originals, log);
  }

  /** An edition; null where it is missing, damaged or another text than its name says. */
  async look(id: EssayId, edition: EditionId): Promise<Essay | 'newer-version' | null> {
    const found = await this.#read(id, edition);
    return found === null || found === 'newer-version' ? found : found.value;
  }

  /** The same where one that a newer Meipi wrote is of no use. */
  async read(id: EssayId, edition: EditionId): Promise<Essay | null> {
    const found = await this.look(id, edition);
    return found === 'newer-version' ? null : found;
  }

  /** All readable editions of an essay but this one. */
  async others(id: EssayId, edition: EditionId): Promise<readonly Essay[]> {
    const found: Essay[] = [];
    for (const name of await sortedNamesIn(this.#fs, join(this.#essays, id))) {
      const other = stem(name);
      const essay = isEditionId(other) && other !== edition ? await this.read(id, other) : null;
      if (essay !== null) found.push(essay);
    }
    return found;
  }

  /** Whether an edition is there for this Meipi or for a newer one. */
  async has(id: EssayId, edition: EditionId): Promise<boolean> {
    return (await this.look(id, edition)) !== null;
  }

  async #read(id: EssayId, edition: EditionId): Promise<ReadBack<Essay> | 'newer-version' | null> {
    try {
      const file = await new DurableAdapter(this.#fs, this.#path(id, edition), essayFormat).read();
      if (file === null || sha256(textOf(file.value.blocks)) !== edition) return null;
      return file;
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error;
      return error.why === 'newer-version' ? error.why : null;
    }
  }

  /**
   * `turn` counts the editions of an essay; of those on disk a lost catalogue gets the last. A text
   * that is there stays as it is but for its turn, unless it is told apart into other blocks now (`anew`).
   */
  async write(essay: Essay, turn = 0, anew = false): Promise<void> {
    const there = await this.#read(essay.id, essay.edition);
    if (there === 'newer-version') return;
    if (there !== null && (!anew || isDeepStrictEqual(there.value.blocks, essay.blocks))) {
      await this.#renew(there, essay.blocks, turn);
      return;
    }
    await makeLastingFolder(this.#fs, join(this.#essays, essay.id));
    await this.#keep(essay, turn);
    if (there !== null) this.#rewritten.push(essay.id);
  }

  /** Gives an edition that is there what another reading of its text has besides; resolves to how many pictures. */
  async illustrate({ id, edition, blocks }: Omit<Essay, 'title'>): Promise<number> {
    const there = await this.#read(id, edition);
    if (there === null || there === 'newer-version') return 0;
    return this.#renew(there, blocks, there.seq);
  }

  /** Writes an edition that is there anew where its turn is later now, or it gains anything; resolves to how many pictures. */
  async #renew(there: ReadBack<Essay>, blocks: readonly Block[], turn: number): Promise<number> {
    const { value, seq } = there;
    const { gained, ...shown } = illustrated(value.blocks, blocks);
    const isEnriched = shown.blocks !== value.blocks;
    if (isEnriched || turn > seq) await this.#keep({ ...value, ...shown }, Math.max(turn, seq));
    return gained;
  }

  #keep(essay: Essay, turn: number): Promise<void> {
    const bytes = sealed(essayFormat, { value: essay, seq: turn });
    return replaceFile(this.#fs, this.#path(essay.id, essay.edition), bytes);
  }

  /**
   * The pictures that editions show, present and former ones; null where that cannot be told of all,
   * because one is damaged or of a newer version.
   */
  async media(): Promise<ReadonlySet<string> | null> {
    const files = new Set<string>();
    for (const id of await sortedNamesIn(this.#fs, this.#essays)) {
      for (const name of await sortedNamesIn(this.#fs, join(this.#essays, id))) {
        const edition = stem(name);
        if (!isEssayId(id) || !isEditionId(edition)) continue;
        const essay = await this.read(id, edition);
        if (essay === null) return null;
        for (const file of mediaFilesOf(essay.blocks)) files.add(file);
      }
    }
    return files;
  }

  /**
   * The same of many, some at a time: most of it is waiting for the disk. Throws what the disk says
   * of the first it refuses, when none is on its way any more.
   */
  async writeAll(essays: readonly Essay[]): Promise<void> {
    for (let at = 0; at < essays.length; at += writtenAtOnce) {
      const some = essays.slice(at, at + writtenAtOnce);
      const written = await Promise.allSettled(some.map((essay) => this.write(essay)));
      const refused = written.find((one) => one.status === 'rejected');
      if (refused !== undefined) throw refused.reason;
    }
  }

  /** Keeps an imported file as it came. */
  async keepOriginal(bytes: Uint8Array, extension: string): Promise<void> {
    const path = join(this.#originals, `${sha256(bytes)}.${extension}`);
    const kept = await this.#fs.read(path).catch(() => null);
    if (kept === null || sha256(kept) !== sha256(bytes)) await replaceFile(this.#fs, path, bytes);
  }

  /** An imported file, by the start of its hash; null where it is not there as it came. */
  async original(id: CollectionId): Promise<OriginalFile | null> {
    const names = await sortedNamesIn(this.#fs, this.#originals);
    for (const name of names.filter((one) => isOriginal(one, id))) {
      const bytes = await this.#fs.read(join(this.#originals, name));
      if (name.startsWith(sha256(bytes))) return { bytes, extension: extname(name).slice(1) };
    }
    return null;
  }

  /** Removes all editions of an essay for good. Throws what the disk says; then some may be left. */
  remove(id: EssayId): Promise<void> {
    return this.#removeFrom(join(this.#essays, id), (name) => isEditionId(stem(name)));
  }

  /** Removes an imported file, by the start of its hash. */
  removeOriginal(id: CollectionId): Promise<void> {
    return this.#removeFrom(this.#originals, (name) => isOriginal(name, id));
  }

  /** Synced also where nothing is left to remove: the try before may have failed at that. */
  async #removeFrom(folder: string, isMeant: (name: string) => boolean): Promise<void> {
    const names = await sortedNamesIn(this.#fs, folder);
    for (const name of names.filter(isMeant)) await this.#fs.unlink(join(folder, name));
    await ifThere(syncFolder(this.#fs, folder));
  }

  /** Every essay on disk in its last readable edition, for a catalogue that is lost. */
  async *all(): AsyncGenerator<Essay> {
    for (const id of await sortedNamesIn(this.#fs, this.#essays)) {
      let last: ReadBack<Essay> | null = null;
      for (const name of await sortedNamesIn(this.#fs, join(this.#essays, id))) {
        const edition = stem(name);
        if (!isEssayId(id) || !isEditionId(edition)) continue;
        const found = await this.#read(id, edition);
        if (found === null || found === 'newer-version') continue;
        if (found.seq >= (last?.seq ?? 0)) last = found;
      }
      if (last !== null) yield last.value;
    }
  }

  #path(id: EssayId, edition: EditionId): string {
    return join(this.#essays, id, `${edition}.json`);
  }
}

function isOriginal(name: string, id: CollectionId): boolean {
  return /^[0-9a-f]{64}\./.test(name) && name.startsWith(id);
}

function stem(name: string): string {
  return name.endsWith('.json') ? name.slice(0, -'.json'.length) : '';
}
