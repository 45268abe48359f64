import { daysLeft } from '../../core/annotation/past';
import type { EssayId } from '../../core/ids';
import type { LibraryEntry } from '../../core/library/catalog';
import type { BinnedNote } from '../../preload/answers';
import type { Notebooks } from './notebooks';
import { loneEntry } from './open-notes';

/**
 * The removed annotations of all essays, also of those that the library does not have, the newest
 * first; `today` is the trusted calendar, in ms. Notes that cannot be opened are left out: opening
 * their essay says why. Throws what the disk says.
 */
export async function binnedNotes(
  notebooks: Notebooks,
  entryOf: (essay: EssayId) => LibraryEntry | null,
  today: number,
): Promise<readonly BinnedNote[]> {
  const found: (BinnedNote & { readonly day: number })[] = [];
  for (const essay of await notebooks.essays()) {
    const entry = entryOf(essay) ?? loneEntry(essay);
    const opened = await notebooks.past(entry);
    if (!opened.ok) continue;
    const { past, title } = opened.value;
    for (const binned of past.bin.toReversed()) {
      const { annotation, at, day } = binned;
      found.push({ essay, title, annotation, at, day, daysLeft: daysLeft(binned, today) });
    }
  }
  // By the day that is trusted, and only within one by the clock.
  found.sort((a, b) => b.day - a.day || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0));
  return found.map(({ day: _day, ...note }) => note);
}
