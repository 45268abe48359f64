import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { MoveRefusal, Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { FileSystem } from '../storage/file-system';
import { ifThere } from '../storage/if-there';
import { sizeOf } from './copy-home';
import type { Home } from './home';
import { lookAt } from './mark';

/** Bytes that must stay free beside a copy. */
const margin = 50_000_000;
/** The folder of its own that a library gets among other files. */
const ownFolder = 'Meipi';

/** What choosing a folder for the library comes to. */
export type Plan =
  /** The library is there already. */
  | { readonly kind: 'stay' }
  /**
   * Another library lies there: it would be used, and nothing copied. `isOld`: what stayed behind
   * when a library moved on, with the notes of then.
   */
  | { readonly kind: 'use'; readonly folder: string; readonly isOld: boolean }
  /** The present library is copied there. */
  | { readonly kind: 'move'; readonly folder: string }
  /** There is no present library, and none there: a new one would be begun. */
  | { readonly kind: 'create'; readonly folder: string };

export interface PlanPlace {
  readonly fs: FileSystem;
  /** The library that is open; null where none could be opened. */
  readonly present: Home | null;
  /** Folders of the program itself. */
  readonly program: readonly string[];
}

/**
 * What can be done with a folder the reader chose for the library. Among other files it gets a
 * folder of its own. Nothing is written. Throws what the disk says.
 */
export async function planFor(place: PlanPlace, chosen: string): Promise<Result<Plan>> {
  const { fs, present, program } = place;
  const folder = await fs.realPath(chosen);
  const own = present === null ? null : await fs.realPath(present.folder);
  if (folder === own) return success({ kind: 'stay' });
  for (const each of program) {
    const there = await ifThere(fs.realPath(each));
    if (there !== null && lies(folder, there)) return refused('program-folder');
  }
  if (own !== null && lies(folder, own)) return refused('inside-itself');
  const { found } = await lookAt(fs, folder);
  return found === 'other'
    ? ownPlan(place, join(folder, ownFolder), own)
    : planAt(place, folder, own);
}

async function planAt(place: PlanPlace, folder: string, own: string | null): Promise<Result<Plan>> {
  const { fs, present } = place;
  const { found, holdsNotes } = await lookAt(fs, folder);
  switch (found) {
    case 'home':
      return success({ kind: 'use', folder, isOld: false });
    case 'other':
      return refused('folder-taken');
    case 'arriving':
      return present === null ? refused('copy-incomplete') : movePlan(place, folder);
    case 'left':
      // Only our own old copy may be written over.
      return holdsNotes && !(await leadsTo(fs, folder, own))
        ? success({ kind: 'use', folder, isOld: true })
        : movePlan(place, folder);
    case 'empty':
    case 'missing':
      return movePlan(place, folder);
    default:
      return found satisfies never;
  }
}

/** Whether the library that left a folder came to `own` in the end. */
async function leadsTo(fs: FileSystem, folder: string, own: string | null): Promise<boolean> {
  let at: string | null = folder;
  for (let hops = 0; hops < 8 && at !== null; hops += 1) {
    if ((await ifThere(fs.realPath(at))) === own) return own !== null;
    at = (await lookAt(fs, at)).to;
  }
  return false;
}

async function ownPlan(
  place: PlanPlace,
  folder: string,
  own: string | null,
): Promise<Result<Plan>> {
  if (folder === own) return success({ kind: 'stay' });
  return planAt(place, folder, own);
}

async function movePlan({ fs, present }: PlanPlace, folder: string): Promise<Result<Plan>> {
  if (present === null) return success({ kind: 'create', folder });
  const there = (await ifThere(fs.realPath(folder))) ?? dirname(folder);
  const free = await fs.freeSpace(there);
  const missing = (await sizeOf(fs, present)) + margin - free;
  if (missing > 0) return failure({ kind: 'move-no-space', missing });
  return success({ kind: 'move', folder });
}

const refused = (reason: MoveRefusal): Result<never> => failure({ kind: 'move-refused', reason });

/** Whether a folder is another or lies in it; both with links resolved. */
function lies(folder: string, other: string): boolean {
  const way = relative(other, folder);
  return !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}
