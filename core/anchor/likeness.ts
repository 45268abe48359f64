import { plainCodes } from './plain-codes';

/** Windows of so many units are compared. */
const window = 5;

/**
 * Measures how much another text has in common with this one, 0–1: the share of both texts' windows
 * of characters that stand in the other (Dice's coefficient). Cheap enough for each essay of a
 * large file.
 */
export function likenessTo(text: string): (other: string) => number {
  const own = windowsOf(text);
  return (other) => {
    const theirs = windowsOf(other);
    if (own.size + theirs.size === 0) return 0;
    let common = 0;
    for (const one of theirs) if (own.has(one)) common += 1;
    return (2 * common) / (own.size + theirs.size);
  };
}

/** Hashes of the windows of a text, each once; of a text shorter than a window its own. */
function windowsOf(text: string): ReadonlySet<number> {
  const codes = plainCodes(text);
  const found = new Set<number>();
  const length = Math.min(window, codes.length);
  if (length === 0) return found;
  for (let at = 0; at + length <= codes.length; at += 1) {
    let hash = 0;
    for (let step = 0; step < length; step += 1) {
      hash = (Math.imul(hash, 0x01000193) + (codes[at + step] ?? 0)) | 0;
    }
    found.add(hash);
  }
  return found;
}
