import { join } from 'node:path';
import { z } from 'zod';
import type { StoredFormat } from '../../core/stored';
import { DurableAdapter, UnusableFile } from '../storage/durable-adapter';
import type { FileSystem } from '../storage/file-system';
import { ifThere } from '../storage/if-there';
import { makeLastingFolder } from '../storage/replace-file';

/**
 * What a folder is to the library. 'arriving': a copy on its way there, not to be used before the
 * location names it · 'live': the library · 'left': an old copy, the library went to `to`.
 */
export type Mark =
  | { readonly state: 'arriving' }
  | { readonly state: 'live' }
  | { readonly state: 'left'; readonly to: string };

const markFormat: StoredFormat<Mark> = {
  format: 'meipi-library',
  version: 1,
  schema: z.discriminatedUnion('state', [
    z.object({ state: z.literal('arriving') }),
    z.object({ state: z.literal('live') }),
    z.object({ state: z.literal('left'), to: z.string().min(1) }),
  ]),
};

const markIn = (fs: FileSystem, folder: string) =>
  new DurableAdapter(fs, join(folder, 'meipi.json'), markFormat);

/** Marks a folder, made where it is not there yet; resolves when that is synced. Throws what the disk says. */
export async function markFolder(fs: FileSystem, folder: string, mark: Mark): Promise<void> {
  await makeLastingFolder(fs, folder);
  // Twice, so that its generation before says the same.
  await markIn(fs, folder).write({ value: mark, seq: 0 });
  await markIn(fs, folder).write({ value: mark, seq: 0 });
}

/**
 * What a folder is found to be. 'home' holds a library, marked or from before marks; 'empty' and
 * 'other' hold none; 'missing' cannot be found or is no folder.
 */
export type Found = Mark['state'] | 'home' | 'empty' | 'other' | 'missing';

export interface FoundFolder {
  readonly found: Exclude<Found, 'live'>;
  /** Where the library went; null where it did not leave. */
  readonly to: string | null;
  /** Whether something of a library lies there, whatever the mark says. */
  readonly holdsNotes: boolean;
}

/** How the disk says that a folder, or all of the disk, cannot be found. */
const away = ['ENOENT', 'ENOTDIR', 'ENXIO', 'ENODEV', 'ENOTCONN', 'EHOSTDOWN'];

/** Looks at a folder. Throws what the disk says, but for a folder that is not there. */
export async function lookAt(fs: FileSystem, folder: string): Promise<FoundFolder> {
  const names = await ifThere(fs.list(folder), away);
  if (names === null) return { found: 'missing', to: null, holdsNotes: false };
  const mark = await markOf(fs, folder);
  const holdsNotes = await holdsTraces(fs, folder);
  if (mark?.state === 'left') return { found: 'left', to: mark.to, holdsNotes };
  if (mark?.state === 'arriving') return { found: 'arriving', to: null, holdsNotes };
  if (holdsNotes) return { found: 'home', to: null, holdsNotes };
  const isOwn = (name: string) => nothing.test(name) || (mark !== null && parts.test(name));
  const found = names.every(isOwn) ? 'empty' : 'other';
  return { found, to: null, holdsNotes };
}

/** A library whose catalogue is lost is one too, and is mended when it is opened. */
async function holdsTraces(fs: FileSystem, folder: string): Promise<boolean> {
  for (const [part, pattern] of traces) {
    const inside = (await ifThere(fs.list(join(folder, part)), away)) ?? [];
    if (inside.some((name) => pattern.test(name))) return true;
  }
  return false;
}

/** What lies in the folders of a library that is in use. */
const traces: readonly (readonly [string, RegExp])[] = [
  ['library', /^catalog\.json(\.prev)?$/],
  ['library/essays', /^[0-9a-f]{32}$/],
  ['notes', /^[0-9a-f]{32}\.json(\.prev)?$/],
  ['journal', /^j-\d+\.log$/],
  ['journal-b', /^j-\d+\.log$/],
];

/** What systems put into every folder, and who is about to move in; what a marked one has before it is written to. */
const nothing = /^(\.DS_Store|desktop\.ini|lost\+found|lock)$/;
const parts = /^(meipi\.json(\.prev)?|library|notes|journal|journal-b|backups|quarantine|lock)$/;

/** null where there is none that can be read; one of a newer version counts as none. */
async function markOf(fs: FileSystem, folder: string): Promise<Mark | null> {
  const adapter = markIn(fs, folder);
  for (const read of [() => adapter.read(), () => adapter.readPrevious()]) {
    try {
      const found = await read();
      if (found !== null) return found.value;
    } catch (error) {
      if (!(error instanceof UnusableFile)) throw error;
    }
  }
  return null;
}
