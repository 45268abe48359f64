import type { TextRange } from '../document/text-range';
import type { Followed } from './follow';

/**
 * Where an anchor's passage is in a text. 'sure': shown without a word · 'moved': most likely there,
 * the reader is asked to check · 'orphan': not found, never guessed. `confidence` from 0 to 1.
 */
export type Resolution =
  | { readonly kind: 'sure'; readonly range: TextRange; readonly confidence: number }
  | { readonly kind: 'moved'; readonly range: TextRange; readonly confidence: number }
  | { readonly kind: 'orphan' };

export const orphan: Resolution = { kind: 'orphan' };

/** Shares of passage and context (0–1) that must still stand there for an answer to be sure, and to be one at all. */
const sureKept = 0.8;
const sureContext = 0.4;
export const leastKept = 0.4;
const leastContext = 0.5;
/** So many units that are kept whole prove their place without any context. */
const longProof = 60;

/** What the evidence comes to. A passage that is torn, in other surroundings, or much changed, is for the reader to check. */
export function judged(followed: Followed | null, length: number): Resolution {
  if (followed === null) return orphan;
  const { range, kept, context, isTorn } = followed;
  const confidence = 0.6 * kept + 0.4 * context;
  const isTight = range.end - range.start <= 1.25 * length;
  const isLong = kept * length >= longProof;
  if (kept >= sureKept && isTight && !isTorn && (context >= sureContext || isLong)) {
    return { kind: 'sure', range, confidence };
  }
  if (kept >= leastKept || context >= leastContext) return { kind: 'moved', range, confidence };
  return orphan;
}
