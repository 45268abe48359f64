import type { Result } from '../core/result';
import { failure, success } from '../core/result';
import type { addBundledEssays } from './library/bundled-essays';
import type { ImportWindows } from './library/import-window';
import type { Log } from './log';
import { diskFailure } from './storage/disk-failure';
import type { Stores } from './stores';

interface BundledPlace {
  /** Where the essays that come with Meipi lie. */
  readonly folder: string;
  readonly imports: ImportWindows;
  readonly log: Log;
}

/** Takes the essays that come with Meipi into the library, and the notes that some had before. */
export async function takeBundled(
  { folder, imports, log }: BundledPlace,
  { library, notebooks }: Stores,
  take: typeof addBundledEssays,
): Promise<Result<null>> {
  const taken = await take(folder, library, imports).catch((error: unknown) => {
    log.write('essays not added', { error });
    return failure(diskFailure(error) ?? { kind: 'unexpected' as const });
  });
  if (!taken.ok) return taken;
  // Notes outlive their essay: one that came back may have some.
  for (const entry of taken.value) await notebooks.open(entry);
  return success(null);
}
