import { basename, dirname, join, parse } from 'node:path';
import { fileName } from '../../core/export/file-name';
import type { SetAside } from '../../core/export/merged-markdown';
import { asideText } from '../../core/export/set-aside';
import { dayIn } from '../../core/local-day';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import { wordsIn } from '../../core/words/words';
import type { FileSystem } from '../storage/file-system';
import { ifThere } from '../storage/if-there';
import { replaceFile } from '../storage/replace-file';
import { refusal } from './save-place';
import type { WritingTask, WrittenNotes } from './write-notes';

interface RepeatedPlace {
  readonly fs: FileSystem;
  /** The app's own folders, into which nothing is exported. */
  readonly own: readonly string[];
  /** null where nothing came of it. */
  readonly write: (task: WritingTask) => Promise<WrittenNotes | null>;
  /** Throws where it was called off: nothing is replaced then. */
  readonly check?: () => Promise<void>;
}

/** What an export did to a file. */
export type FileChange = 'created' | 'updated' | 'unchanged';

/** How many pieces were set aside, and the name of the file in which they are; '' where none were. */
export interface Kept {
  readonly pieces: number;
  readonly name: string;
}

interface Rewritten extends Kept {
  readonly change: FileChange;
}

/** How often a file that somebody else writes to is read again. */
const mostTries = 3;

/**
 * Writes notes into a file again, whole or not at all, with all that is the reader's in it. What does
 * not stay there is in a file beside it before. One that would be the same is left alone. Throws what
 * the disk says.
 */
export async function writeAgain(
  place: RepeatedPlace,
  path: string,
  task: WritingTask,
): Promise<Result<Rewritten>> {
  for (let tries = 1; ; tries += 1) {
    const there = await ifThere(place.fs.read(path));
    const present = there === null ? null : decoded(there);
    if (there !== null && present === null) return failure({ kind: 'export-over-other-text' });
    const written = await place.write({ ...task, present });
    if (written === null) return failure({ kind: 'export-stopped' });
    const { bytes, aside } = written;
    await place.check?.();
    const changed = await isOther(place.fs, path, there);
    if (changed && tries < mostTries) continue;
    if (changed) return failure({ kind: 'export-stopped' });
    const kept = await keepAside(place, path, aside, task);
    if (!kept.ok) return kept;
    const isSame = there !== null && Buffer.from(there).equals(bytes);
    if (!isSame) await replaceFile(place.fs, path, bytes, { mode: 0o666 });
    const change = there === null ? 'created' : isSame ? 'unchanged' : 'updated';
    return success({ ...kept.value, change });
  }
}

/** UTF-8 as text, or null where it is none. The byte order mark stays. */
function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Whether an editor saved the file since it was read. */
async function isOther(fs: FileSystem, path: string, read: Uint8Array | null): Promise<boolean> {
  const now = await ifThere(fs.read(path));
  if (now === null || read === null) return now !== read;
  return !Buffer.from(now).equals(read);
}

async function keepAside(
  { fs, own }: RepeatedPlace,
  path: string,
  aside: readonly SetAside[],
  { now, timeZone, language }: WritingTask,
): Promise<Result<Kept>> {
  if (aside.length === 0) return success({ pieces: 0, name: '' });
  const words = wordsIn(language);
  const beside = join(dirname(path), asideName(parse(path).name, words.aside.suffix));
  const refused = await refusal(beside, own);
  if (refused !== null) return failure(refused);
  const there = await ifThere(fs.read(beside));
  const present = there === null ? null : decoded(there);
  if (there !== null && present === null) return failure({ kind: 'export-over-other-text' });
  const day = dayIn(now, timeZone);
  const text = asideText(present, aside, { day, name: basename(path), words });
  await replaceFile(fs, beside, Buffer.from(text), { mode: 0o666 });
  return success({ pieces: aside.length, name: basename(beside) });
}

/** The end is what tells it from the file itself, so that it stays also where the name is cut. */
function asideName(stem: string, suffix: string): string {
  const room = fileName(stem, `${suffix}.md`, suffix);
  return room.replace(`.${suffix}.md`, `${suffix}.md`);
}
