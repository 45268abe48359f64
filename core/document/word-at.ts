import { onFirstUse } from '../on-first-use';
import type { TextRange } from './text-range';

/** Cuts texts at their words (UAX #29, for Chinese by the engine's dictionary). */
export const wordSegments = onFirstUse(() => new Intl.Segmenter('zh', { granularity: 'word' }));

/**
 * The word that the character at an offset (UTF-16) belongs to, as a double click selects it; a mark of
 * punctuation is by itself. Nothing, at the text's end, beyond it.
 */
export function wordAt(text: string, offset: number): TextRange {
  const found = wordSegments().segment(text).containing(offset);
  if (found === undefined) return { start: text.length, end: text.length };
  return { start: found.index, end: found.index + found.segment.length };
}
