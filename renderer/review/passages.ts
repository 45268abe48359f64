import type { Anchor } from '../../core/anchor/anchor';
import { contextLength } from '../../core/anchor/anchor';
import type { TextRange } from '../../core/document/text-range';
import { splitsPair } from '../../core/document/text-range';

/** Words and what stands around them in their paragraph. */
export interface Passage {
  readonly before: string;
  readonly words: string;
  readonly after: string;
}

/** A passage as an anchor remembers it. */
export function passageThen({ prefix, quote, suffix }: Anchor): Passage {
  return inParagraph({ before: prefix, words: quote, after: suffix });
}

/** A passage of a text. */
export function passageNow(text: string, { start, end }: TextRange): Passage {
  let from = Math.max(0, start - contextLength);
  let to = Math.min(text.length, end + contextLength);
  if (splitsPair(text, from)) from += 1;
  if (splitsPair(text, to)) to -= 1;
  return inParagraph({
    before: text.slice(from, start),
    words: text.slice(start, end),
    after: text.slice(end, to),
  });
}

function inParagraph({ before, words, after }: Passage): Passage {
  return {
    before: before.slice(before.lastIndexOf('\n') + 1),
    words,
    after: after.split('\n', 1)[0] ?? '',
  };
}
