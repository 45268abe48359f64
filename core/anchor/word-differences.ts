import { wordSegments } from '../document/word-at';
import { editScript } from './edit-script';

/** A stretch of a passage, and whether the other edition has it too. */
export interface Piece {
  readonly text: string;
  readonly kept: boolean;
}

/** Two editions of a passage, each cut where they differ. The pieces joined are the passages. */
export interface Differences {
  readonly before: readonly Piece[];
  readonly after: readonly Piece[];
}

/** UTF-16 units beyond which a passage is compared by its paragraphs' whole lines alone. */
const longest = 20_000;

/** Which words of a passage differ between two editions. */
export function wordDifferences(before: string, after: string): Differences {
  const [old, now] = [wordsOf(before), wordsOf(after)];
  const numbers = new Map<string, number>();
  const pair = { before: coded(old, numbers), after: coded(now, numbers) };
  const gap = { before: 0, beforeEnd: old.length, after: 0, afterEnd: now.length };
  const keptOld = new Set<number>();
  const keptNow = new Set<number>();
  for (const match of editScript(pair, gap)) {
    for (let step = 0; step < match.length; step += 1) {
      keptOld.add(match.before + step);
      keptNow.add(match.after + step);
    }
  }
  return { before: pieces(old, keptOld), after: pieces(now, keptNow) };
}

function wordsOf(text: string): readonly string[] {
  if (text.length > longest) return text.split(/(?<=\n)/u);
  return [...wordSegments().segment(text)].map(({ segment }) => segment);
}

/** Each word as a number; past 65,535 different ones the last number stands for all. */
function coded(list: readonly string[], numbers: Map<string, number>): Uint16Array {
  return Uint16Array.from(list, (word) => {
    const known = numbers.get(word) ?? Math.min(numbers.size, 0xffff);
    numbers.set(word, known);
    return known;
  });
}

function pieces(list: readonly string[], kept: ReadonlySet<number>): readonly Piece[] {
  const found: Piece[] = [];
  for (const [index, text] of list.entries()) {
    const last = found.at(-1);
    const isKept = kept.has(index);
    if (last?.kept === isKept) found[found.length - 1] = { ...last, text: last.text + text };
    else found.push({ text, kept: isKept });
  }
  return found;
}
