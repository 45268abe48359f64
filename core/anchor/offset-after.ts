import type { EditionMap } from './edition-map';

/** Where an offset (UTF-16) of the old text is in the new one; of words that are gone, the end of what stood before them. */
export function offsetAfter({ matches, firstBehind }: EditionMap, offset: number): number {
  const index = firstBehind(offset);
  const match = matches[index];
  if (match !== undefined && match.before <= offset) return match.after + offset - match.before;
  const before = matches[index - 1];
  return before === undefined ? 0 : before.after + before.length;
}
