import { longestComment } from './annotation';

/** One side's 心得, and how far that side had come. */
interface Reflected {
  readonly text: string;
  readonly seq: number;
}

/** Stands between two reflections that could not be made into one. */
const separator = '\n\n———\n\n';

/**
 * Two reflections in one: the one that holds the other, else both, one after the other, that of the
 * higher seq first. What one side has had of the other already is not added again. null where both
 * together are too long.
 */
export function mergedReflection(
  one: Reflected,
  other: Reflected,
  base: string | null,
): string | null {
  if (one.text === base || one.text === other.text) return other.text;
  if (other.text === base) return one.text;
  const [mine, theirs] = [partsOf(one.text), partsOf(other.text)];
  const [mineHeld, theirsHeld] = [holds(theirs, mine), holds(mine, theirs)];
  if (mineHeld !== theirsHeld) return theirsHeld ? one.text : other.text;
  const isFirst = mineHeld || one.seq === other.seq ? one.text > other.text : one.seq > other.seq;
  const [first, second] = isFirst ? [mine, theirs] : [theirs, mine];
  if (mineHeld) return first.join(separator);
  const joined = united(first, second).join(separator);
  return joined.length > longestComment ? null : joined;
}

function partsOf(text: string): readonly string[] {
  return text.split(separator).filter((part) => part !== '');
}

/** Whether each of the parts is among the others, or the beginning of one of them. */
function holds(parts: readonly string[], others: readonly string[]): boolean {
  return others.every((other) => parts.some((part) => part.startsWith(other)));
}

/** The first's parts, each in its longer form, and then what the second has besides. */
function united(first: readonly string[], second: readonly string[]): readonly string[] {
  const grown = first.map((part) => second.find((other) => other.startsWith(part)) ?? part);
  const added = second.filter((part) => !holds(grown, [part]));
  return [...grown, ...added];
}
