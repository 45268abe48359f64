import type { TextRange } from '../document/text-range';
import type { Annotation } from './annotation';
import { isOnWords } from './mark-kind';
import type { Placed } from './placed';

/** A stretch of a block over which nothing changes: one element on the page. */
export interface Segment extends TextRange {
  /** The annotations over its words, newest first; empty for plain text. */
  readonly annotations: readonly Annotation[];
  /** Whether the place of one of them is for the reader to check. */
  readonly toCheck: boolean;
}

/**
 * Cuts a block's range at every `cut` (styles of its own, such as a run-in heading's end), at every
 * edge of an annotation over words and at every point that has one. The segments, in order, cover
 * the range exactly.
 */
export function segments(
  block: TextRange,
  cuts: readonly number[],
  placed: readonly Placed[],
): readonly Segment[] {
  const touching = placed.filter((one) => one.start < block.end && one.end > block.start);
  const covering = touching.filter(({ annotation }) => isOnWords(annotation.kind));
  const edges = new Set([block.start, block.end]);
  const inside = (offset: number) => offset > block.start && offset < block.end;
  for (const cut of cuts) if (inside(cut)) edges.add(cut);
  for (const one of covering) {
    if (inside(one.start)) edges.add(one.start);
    if (inside(one.end)) edges.add(one.end);
  }
  for (const { annotation, start } of touching) if (annotation.kind === 'point') edges.add(start);
  const sorted = [...edges].sort((a, b) => a - b);
  return sorted.slice(1).map((end, index) => {
    const start = sorted[index] ?? block.start;
    const over = covering.filter((one) => one.start <= start && one.end >= end);
    const annotations = over.map((one) => one.annotation).sort(newestFirst);
    return { start, end, annotations, toCheck: over.some(({ toCheck }) => toCheck === true) };
  });
}

function newestFirst(a: Annotation, b: Annotation): number {
  return a.created < b.created ? 1 : a.created > b.created ? -1 : a.id < b.id ? 1 : -1;
}
