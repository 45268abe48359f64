import { sentenceAt, sentenceFrom } from './sentences';
import type { TextRange } from './text-range';

type IsRead = (offset: number) => boolean;

/** The first sentence behind one that begins where `isRead` holds; null at the text's end. */
export function nextSentence(text: string, { end }: TextRange, isRead: IsRead): TextRange | null {
  let sentence = sentenceFrom(text, end);
  while (sentence !== null && !isRead(sentence.start)) sentence = sentenceFrom(text, sentence.end);
  return sentence;
}

/** The last sentence before one that begins where `isRead` holds; null at the text's start. */
export function previousSentence(
  text: string,
  { start }: TextRange,
  isRead: IsRead,
): TextRange | null {
  let before = start;
  for (;;) {
    const last = text.slice(0, before).trimEnd().length - 1;
    const sentence = last < 0 ? null : sentenceAt(text, last);
    if (sentence === null || isRead(sentence.start)) return sentence;
    before = sentence.start;
  }
}
