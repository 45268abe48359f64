import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { Log } from '../log';
import { diskFailure } from '../storage/disk-failure';
import type { Stores } from '../stores';
import { addBundledEssays, restoreBundledEssays } from './bundled-essays';
import type { ImportWindows } from './import-window';

interface BundledPlace {
  /** Where the essays that come with Meipi lie. */
  readonly folder: string;
  readonly imports: ImportWindows;
  readonly log: Log;
}

/** The essays that come with Meipi on their way into a library, with the notes that some had before. */
export class BundledDesk {
  readonly #place: BundledPlace;

  constructor(place: BundledPlace) {
    this.#place = place;
  }

  /** Those of a first start. */
  add(stores: Stores): Promise<Result<null>> {
    return this.#take(stores, addBundledEssays);
  }

  /** 恢复内置文章 */
  restore(stores: Stores): Promise<Result<null>> {
    return this.#take(stores, restoreBundledEssays);
  }

  async #take(
    { library, notebooks }: Stores,
    take: typeof addBundledEssays,
  ): Promise<Result<null>> {
    const { folder, imports, log } = this.#place;
    const taken = await take(folder, library, imports).catch((error: unknown) => {
      log.write('essays not added', { error });
      return failure(diskFailure(error) ?? { kind: 'unexpected' as const });
    });
    if (!taken.ok) return taken;
    // Notes outlive their essay: one that came back may have some.
    for (const entry of taken.value) await notebooks.open(entry);
    return success(null);
  }
}
