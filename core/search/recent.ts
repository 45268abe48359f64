import { fold } from './fold';

/** Searches that are remembered, and UTF-16 units of one that are worth it, at most. */
export const mostRecent = 10;
export const longestRecent = 100;

/** The searches remembered, the newest first, with one more; of those that fold alike the newest stays. */
export function withRecent(recent: readonly string[], query: string): readonly string[] {
  const words = query.trim().replaceAll(/\s+/gu, ' ');
  const folded = fold(words).text;
  if (folded === '' || words.length > longestRecent) return recent;
  const others = recent.filter((one) => fold(one).text !== folded);
  return [words, ...others].slice(0, mostRecent);
}
