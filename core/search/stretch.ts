import type { Block } from '../document/block';
import { blockStarts } from '../document/block-offsets';
import { rubyOf } from '../document/ruby';
import { shownIn } from '../document/shown-ranges';
import type { TextRange } from '../document/text-range';

/** A stretch of a text that is searched (UTF-16): no match reaches out of it. */
export interface Stretch extends TextRange {
  /** What is left out of it, in order and apart; nothing where it is not said. */
  readonly leftOut?: readonly TextRange[];
}

/**
 * What of an essay is searched: what its page shows, without the readings above the characters, so that
 * 春天 is found in 春(chūn)天(tiān); each reading is a stretch of its own.
 */
export function stretchesOf(blocks: readonly Block[]): readonly Stretch[] {
  const starts = blockStarts(blocks);
  return blocks.flatMap((block, index) => stretchesIn(block, starts[index] ?? 0));
}

/** The same of one block that begins at `start`. */
export function stretchesIn(block: Block, start: number): readonly Stretch[] {
  const ruby = rubyOf(block);
  const shown = shownIn(block, start);
  if (ruby.length === 0) return shown;
  const brackets = ruby.map(({ base, end }) => ({ start: start + base, end: start + end }));
  return shown.flatMap((range): readonly Stretch[] => {
    const leftOut = brackets.filter((one) => one.start >= range.start && one.end <= range.end);
    const readings = leftOut.map((one) => ({ start: one.start + 1, end: one.end - 1 }));
    return [{ ...range, leftOut }, ...readings];
  });
}

/** The words of a stretch of a text. */
export function wordsOf(text: string, { start, end, leftOut = [] }: Stretch): string {
  let words = '';
  let at = start;
  for (const out of leftOut) {
    words += text.slice(at, out.start);
    at = out.end;
  }
  return words + text.slice(at, end);
}

/**
 * Where ranges of the words of a stretch stand in its text; they are in order and apart. One begins behind
 * what is left out before it, and ends before what is left out behind it.
 */
export function placedIn(
  { start, leftOut = [] }: Stretch,
  ranges: readonly TextRange[],
): readonly TextRange[] {
  let [passed, by] = [0, start];
  const placed = (unit: number, edge: 0 | 1): number => {
    let out = leftOut[passed];
    while (out !== undefined && out.start < unit + by + edge) {
      by += out.end - out.start;
      passed += 1;
      out = leftOut[passed];
    }
    return unit + by;
  };
  return ranges.map((range) => ({ start: placed(range.start, 1), end: placed(range.end, 0) }));
}
