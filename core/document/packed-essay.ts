import type { Block } from './block';
import type { Essay } from './essay';
import { keepText, textOf } from './essay';

/**
 * An essay as two strings, which cross between processes as they are: a long text is copied once and
 * not read letter by letter, and its blocks' texts become parts of it rather than copies.
 */
export interface PackedEssay {
  /** The essay's text (`textOf`). */
  readonly text: string;
  /** All else, as JSON of `Rest`. */
  readonly rest: string;
}

interface Rest extends Omit<Essay, 'blocks'> {
  /** What blocks are but for their text, each once: most paragraphs of a text are alike in it. */
  readonly kinds: readonly Untexted[];
  /** Of each block in order, two numbers: which of `kinds`, and how many UTF-16 units its text has. */
  readonly blocks: readonly number[];
}

type Untexted = Omit<Block, 'text'>;

export function packedEssay({ blocks, ...essay }: Essay): PackedEssay {
  const kinds = new Map<string, number>();
  const numbers = blocks.flatMap(({ text, ...rest }) => {
    const written = JSON.stringify(rest);
    const kind = kinds.get(written) ?? kinds.size;
    kinds.set(written, kind);
    return [kind, text.length];
  });
  const described = JSON.stringify({ ...essay, blocks: numbers });
  return {
    text: textOf(blocks),
    rest: `{"kinds":[${[...kinds.keys()].join(',')}],${described.slice(1)}`,
  };
}

/** The essay that was packed; throws where it is none. */
export function unpackedEssay({ text, rest }: PackedEssay): Essay {
  // oxlint-disable-next-line typescript/no-unsafe-assignment -- it is what `packedEssay` has written
  const { kinds, blocks: numbers, ...essay }: Rest = JSON.parse(rest);
  const blocks: Block[] = [];
  let start = 0;
  for (let at = 0; at < numbers.length; at += 2) {
    const end = start + (numbers[at + 1] ?? 0);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what a block was without its text
    blocks.push({ ...kinds[numbers[at] ?? 0], text: text.slice(start, end) } as Block);
    start = end + 1;
  }
  keepText(blocks, text);
  return { ...essay, blocks };
}
