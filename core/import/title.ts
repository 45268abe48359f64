import { backSection } from './back-matter';
import { isPageHead } from './clutter';
import { numbering } from './headings';
import { labelledMetadata } from './metadata';

/** Longest title: the bundled ones have up to 15 字, journals ask for 20 (GB/T 7713.2) and get 40. */
const longest = 45;

/**
 * Whether a line may be a title: short, no sentence inside, none of the other things that lines
 * are. A title may ask or call (怎么办？) but does not stop with 。 or lead on with ：or ，.
 */
export function isTitleLike(line: string): boolean {
  if (line.length > longest || /[。]|[！？!?].|[:：;；,，、]$/u.test(line)) return false;
  if (!/[\p{L}\p{N}]/u.test(line)) return false;
  return (
    numbering(line) === null &&
    backSection(line) === null &&
    labelledMetadata(line, true) === null &&
    !isPageHead(line)
  );
}
