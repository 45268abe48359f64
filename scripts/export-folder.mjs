// @ts-check
import { statSync } from 'node:fs';
import path from 'node:path';

/**
 * The folder that these words of a start have `export` write in; null where they are no `export`. Switches
 * before the first word are Chromium's.
 * @param {readonly string[]} words
 * @returns {string | null}
 */
export function exportFolder(words) {
  if (words.find((word) => !word.startsWith('-')) !== 'export') return null;
  const out = words.findLast(
    (word, index) => words[index - 1] === '--out' || /^--out=./u.test(word),
  );
  const place = path.resolve(out?.replace(/^--out=/u, '') ?? '.');
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory() === true;
  return isFolder ? place : path.dirname(place);
}
