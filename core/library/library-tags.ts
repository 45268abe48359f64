import type { TagUse } from '../annotation/known-tags';
import { joinedUses } from '../annotation/known-tags';
import type { LibraryEntry } from './catalog';

/** The tags of essays, the most used first. */
export function libraryTags(entries: readonly LibraryEntry[]): readonly string[] {
  const uses = entries.flatMap(({ own }) => own.tags.map((tag): TagUse => ({ tag, count: 1 })));
  return joinedUses(uses).map(({ tag }) => tag);
}
