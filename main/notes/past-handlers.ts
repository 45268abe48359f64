import { versionsOf } from '../../core/annotation/past';
import type { EssayId } from '../../core/ids';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { Argument, RequestName } from '../../preload/contract';
import type { Handlers } from '../ipc';
import type { Stores } from '../stores';
import { binnedNotes } from './binned-notes';
import type { EntryOfNotes } from './open-notes';
import { loneEntry } from './open-notes';

/** What each request about older texts and removed annotations comes to. */
export function pastHandlers(
  stores: () => Promise<Result<Stores>>,
): Pick<Handlers, Extract<RequestName, `past.${string}`>> {
  return {
    async 'past.versions'({ essay, target }) {
      const opened = await stores();
      if (!opened.ok) return opened;
      const entry = await entryOfNotes(opened.value, essay);
      if (entry === null) return failure({ kind: 'essay-unknown' });
      const found = await opened.value.notebooks.past(entry);
      return found.ok ? success(versionsOf(found.value.past, target)) : found;
    },
    async 'past.binned'() {
      const opened = await stores();
      if (!opened.ok) return opened;
      const { notebooks, library } = opened.value;
      return success(await binnedNotes(notebooks, (essay) => library.noted(essay), library.today));
    },
    async 'past.purge'(purges) {
      const opened = await stores();
      return opened.ok ? purge(opened.value, purges) : opened;
    },
  };
}

/** An essay's notes can be changed also where the library has the essay no more; null where there are none. */
export async function entryOfNotes(
  { library, notebooks }: Stores,
  essay: EssayId,
): Promise<EntryOfNotes | null> {
  const entry = library.noted(essay);
  if (entry !== null) return entry;
  return (await notebooks.essays()).has(essay) ? loneEntry(essay) : null;
}

/** Many at once are a risky step: a backup comes first. */
async function purge(opened: Stores, purges: Argument<'past.purge'>): Promise<Result<null>> {
  const isMany = purges.length > 1 || purges.some(({ ids }) => ids.length > 1);
  const kept = isMany ? await opened.backups.before('bulk-delete') : success(null);
  if (!kept.ok) return kept;
  for (const { essay, ids } of purges) {
    const entry = await entryOfNotes(opened, essay);
    if (entry === null) continue;
    const purged = await opened.notebooks.apply(entry, [{ kind: 'purge', ids }]);
    if (!purged.ok) return purged;
  }
  return success(null);
}
