import { splitsPair } from '../document/text-range';

/** Longest title or first sentence in lists, in UTF-16 units: no line shows more. */
const longest = 500;

/**
 * What would turn the words around it about or is not seen (Unicode's bidirectional and other
 * controls): in a list a title stands beside those of other people.
 */
const controls = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A title or sentence as lists hold it: on one line, without controls, and of bounded length. */
export function listText(text: string): string {
  const end = splitsPair(text, longest) ? longest - 1 : longest;
  return text
    .slice(0, end)
    .replace(/[\n\t]/gu, ' ')
    .replace(controls, '');
}
