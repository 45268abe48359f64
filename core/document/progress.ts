import type { Block } from './block';
import { lowest } from '../lowest';
import { isBody } from './essay';

/**
 * Tells the share of the body (no title, notes, references or clutter) that lies before a UTF-16
 * offset of the essay's text: 0–1; 1 for an essay without a body. The blocks are gone through once.
 */
export function bodyShares(blocks: readonly Block[]): (offset: number) => number {
  const bodies: { readonly start: number; readonly length: number; readonly before: number }[] = [];
  let start = 0;
  let all = 0;
  for (const block of blocks) {
    const { length } = block.text;
    if (isBody(block)) {
      bodies.push({ start, length, before: all });
      all += length;
    }
    start += length + 1;
  }
  return (offset) => {
    if (all === 0) return 1;
    const body = bodies[lowest(bodies.length, (at) => (bodies[at]?.start ?? 0) > offset) - 1];
    return body === undefined
      ? 0
      : (body.before + Math.min(body.length, offset - body.start)) / all;
  };
}

/** 字 a minute that a study reader reads (ux.md 7.13). */
const readingSpeed = 350;

/** ms that an essay of `length` 字 must be in view that needs no scrolling: at three times that speed it is read. */
export function leastLook(length: number): number {
  return (length / (3 * readingSpeed)) * 60_000;
}

/** Minutes left for the rest of `length` 字: at least 1 while there is one, 0 where all is seen. */
export function minutesLeft(length: number, progress: number): number {
  return progress === 1 ? 0 : Math.max(1, Math.ceil((length * (1 - progress)) / readingSpeed));
}

/** A share read as whole per cent: rounded down, so that 100 means all; at least 1 once begun. */
export function readPercent(progress: number): number {
  return progress > 0 ? Math.max(1, Math.floor(progress * 100)) : 0;
}
