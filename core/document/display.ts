import type { Conversion } from '../script/conversion';
import type { Written } from '../script/script';
import { passageWrittenIn, writtenIn } from '../script/written';
import { namesIn } from '../library/library-authors';
import type { Block } from './block';
import { displayText, exceptCode } from './display-punctuation';

/** How the page shows an essay's text: unit for unit, so that every offset holds. */
export interface Display {
  readonly standardPunctuation: boolean;
  /** The script that it is shown in; null: as it is written. */
  readonly script: DisplayScript | null;
}

/** A block's text as the page shows it. */
export function shownText(block: Block, { standardPunctuation, script }: Display): string {
  const written = script === null ? block : script.block(block);
  return standardPunctuation ? displayText(written) : written.text;
}

/**
 * An essay's text in one script. What is in that script already stays as it is, and so do code and its
 * authors' names: a surname is not the word that is written alike (党 is not 黨).
 */
export class DisplayScript {
  readonly #conversion: Conversion;
  readonly #names: readonly string[];
  readonly #essay: Written | null;
  readonly #known = new WeakMap<Block, Block>();

  constructor(conversion: Conversion, blocks: readonly Block[]) {
    this.#conversion = conversion;
    this.#essay = essayWrittenIn(blocks);
    this.#names = authorsIn(blocks);
  }

  get to(): Written {
    return this.#conversion.to;
  }

  /** A block with its text in this script; each is worked out once. */
  block(block: Block): Block {
    if (block.kind === 'preformatted') return block;
    const known = this.#known.get(block);
    if (known !== undefined) return known;
    const text = exceptCode(block, this.text(block.text));
    const shown = text === block.text ? block : { ...block, text };
    this.#known.set(block, shown);
    return shown;
  }

  /** Words of the essay in this script. */
  text(words: string): string {
    const written = passageWrittenIn(words, this.#essay);
    if (written === this.to) return words;
    return this.#names.reduce(
      (shown, name) => keeping(name, words, shown),
      this.#conversion.convert(words),
    );
  }
}

function authorsIn(blocks: readonly Block[]): readonly string[] {
  const lines = blocks.flatMap((block) =>
    block.kind === 'metadata' && block.field === 'author' ? [block.text.slice(block.value)] : [],
  );
  // One character alone may be any word.
  return lines.flatMap(namesIn).filter((name) => name.length > 1);
}

/** `shown`, which is `words` unit for unit, with a name as it stands in `words`. */
function keeping(name: string, words: string, shown: string): string {
  let kept = shown;
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + name.length)) {
    kept = kept.slice(0, at) + name + kept.slice(at + name.length);
  }
  return kept;
}

/** The script an essay is written in; null where nothing tells. */
function essayWrittenIn(blocks: readonly Block[]): Written | null {
  return writtenIn(textsOf(blocks));
}

function* textsOf(blocks: readonly Block[]): Generator<string> {
  for (const block of blocks) if (block.kind !== 'clutter') yield block.text;
}
