import type { Block } from './block';
import { isBody } from './essay';

/**
 * The share of the body (no title, notes, references or clutter) that lies before a UTF-16 offset
 * of the essay's text: 0–1; 1 for an essay without a body.
 */
export function bodyShare(blocks: readonly Block[], offset: number): number {
  let start = 0;
  let before = 0;
  let all = 0;
  for (const block of blocks) {
    if (isBody(block)) {
      all += block.text.length;
      before += Math.max(0, Math.min(block.text.length, offset - start));
    }
    start += block.text.length + 1;
  }
  return all === 0 ? 1 : before / all;
}

/** 字 a minute that a study reader reads (ux.md 7.13). */
const readingSpeed = 350;

/** Minutes left for the rest of `length` 字, at least 1. */
export function minutesLeft(length: number, progress: number): number {
  return Math.max(1, Math.ceil((length * (1 - progress)) / readingSpeed));
}

/** A share read as whole per cent: rounded down, so that 100 means all; at least 1 once begun. */
export function readPercent(progress: number): number {
  return progress > 0 ? Math.max(1, Math.floor(progress * 100)) : 0;
}
