import type { Block } from './block';
import type { TextRange } from './text-range';

/**
 * Characters with their reading (拼音, 注音), which stands in brackets behind them in the text and above
 * them on the page: UTF-16 offsets in the block's text. `base` is the offset behind the characters, where
 * the opening bracket is; `end` is behind the closing one.
 */
export interface Ruby extends TextRange {
  readonly base: number;
}

/** A block's readings in order; none where it has none. */
export function rubyOf(block: Block): readonly Ruby[] {
  return ('ruby' in block ? block.ruby : undefined) ?? [];
}

/** Whether readings are such as `Ruby` says, in order and apart, in a text so long. */
export function areRuby(ruby: readonly Ruby[], length: number): boolean {
  return ruby.every(({ start, base, end }, index) => {
    const before = ruby[index - 1]?.end ?? 0;
    return before <= start && start < base && base + 2 < end && end <= length;
  });
}
