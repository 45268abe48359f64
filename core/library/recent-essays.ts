import { splitsPair } from '../document/text-range';
import type { EssayId } from '../ids';
import type { Catalog } from './catalog';
import { entryOf } from './catalog';
import type { Telling } from './namesakes';
import { tellings } from './namesakes';
import { titleOf } from './own-details';

/** Most essays that are kept as opened last. */
export const mostRecentEssays = 10;
/** Longest title in a menu, in UTF-16 units. */
const longest = 40;

/** An essay that was opened lately. */
export interface RecentEssay {
  readonly id: EssayId;
  /** Cut to what a menu takes. */
  readonly title: string;
  /** What tells it from others of its title; null where there is none. */
  readonly telling: Telling | null;
}

/** The essays opened last, the latest first, with one that is opened now. */
export function withRecent(recent: readonly EssayId[], id: EssayId): readonly EssayId[] {
  return [id, ...recent.filter((one) => one !== id)].slice(0, mostRecentEssays);
}

/** Those of the essays opened last that the library has. */
export function recentIn(catalog: Catalog, recent: readonly EssayId[]): readonly RecentEssay[] {
  const told = tellings(catalog);
  return recent.flatMap((id) => {
    const entry = entryOf(catalog, id);
    return entry === null
      ? []
      : [{ id, title: shortened(titleOf(entry)), telling: told.get(id) ?? null }];
  });
}

/** Cut to what a menu takes. */
export function shortened(title: string): string {
  if (title.length <= longest) return title;
  return `${title.slice(0, splitsPair(title, longest) ? longest - 1 : longest)}…`;
}
