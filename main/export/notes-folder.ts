import { join } from 'node:path';
import { fileName, numberedName } from '../../core/export/file-name';
import { notedEssayIn } from '../../core/export/managed-document';
import type { FileSystem } from '../storage/file-system';

/** Bytes of a Markdown file that may be notes; one that is larger is looked at no further. */
const mostBytes = 16 * 1024 * 1024;
const extension = 'md';

/** A folder with a file for the notes of each essay, whatever else lies in it. */
export class NotesFolder {
  /** Names in use, as file systems that ignore case compare them. */
  readonly #taken: Set<string>;
  /** By the essay's id, the name of the file that holds its notes. */
  readonly #known: ReadonlyMap<string, string>;

  private constructor(taken: Set<string>, known: ReadonlyMap<string, string>) {
    this.#taken = taken;
    this.#known = known;
  }

  /** Looks through the Markdown files that lie in a folder itself. Throws what the disk says of it. */
  static async read(fs: FileSystem, folder: string, signal: AbortSignal): Promise<NotesFolder> {
    const names = [...(await fs.list(folder))].sort();
    const known = new Map<string, string>();
    for (const name of names) {
      signal.throwIfAborted();
      if (!name.toLowerCase().endsWith(`.${extension}`)) continue;
      const essay = await essayIn(fs, join(folder, name));
      // Of copies the one with the shortest name is the file itself.
      const other = essay === null ? undefined : known.get(essay);
      if (essay !== null && (other === undefined || name.length < other.length)) {
        known.set(essay, name);
      }
    }
    return new NotesFolder(new Set(names.map(compared)), known);
  }

  /**
   * The file of an essay's notes: the one that holds them, whatever it is called now, else a name
   * made of `text` that no other file has.
   */
  nameFor(essay: string, text: string, fallback: string): string {
    const known = this.#known.get(essay);
    if (known !== undefined) return known;
    let name = fileName(text, extension, fallback);
    for (let number = 2; this.#taken.has(compared(name)); number += 1) {
      name = numberedName(text, extension, fallback, number);
    }
    this.#taken.add(compared(name));
    return name;
  }
}

/** null where a file holds no essay's notes, or cannot be read. */
async function essayIn(fs: FileSystem, path: string): Promise<string | null> {
  try {
    if ((await fs.stamp(path)).size > mostBytes) return null;
    return notedEssayIn(Buffer.from(await fs.read(path)).toString('utf8'));
  } catch {
    return null;
  }
}

const compared = (name: string) => name.normalize('NFC').toLowerCase();
