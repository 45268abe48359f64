import Mark from 'mark.js';
import type { TextRange } from '../../core/document/text-range';
import styles from './found-marks.module.css';
import { endOf, leavesOf, spokenAttribute, startOf } from './leaves';

/**
 * Paints found words in one block with mark.js, and takes the paint off again. It wraps parts of
 * the leaves' text nodes in spans without a role; leaves and offsets stay what they are, but DOM
 * ranges do not survive, and React may not change the block meanwhile (found-painting.ts).
 */
const element = 'span';
const className = styles['found'] ?? 'found';

/** Matches that the block does not show are left out; `current` is one of them, or null. */
export function markFound(
  block: HTMLElement,
  matches: readonly TextRange[],
  current: TextRange | null,
): void {
  const shown = shownIn(block);
  const ranges = matches.flatMap(({ start, end }) => {
    const place = placeOf(shown, start);
    return place === null ? [] : [{ start: place, length: end - start }];
  });
  const currentPlace = current === null ? null : placeOf(shown, current.start);
  new Mark(block).markRanges(ranges, {
    element,
    className,
    exclude: [`[${spokenAttribute}]`, `[${spokenAttribute}] *`],
    each: (span, range: unknown) => {
      const isCurrent = hasStart(range) && range.start === currentPlace;
      span.setAttribute('data-find', isCurrent ? 'current' : '');
    },
  });
}

export function unmarkFound(block: HTMLElement): void {
  new Mark(block).unmark({ element, className });
}

/** A leaf's stretch of the essay's text, and where it begins in the text that mark.js sees. */
interface Shown extends TextRange {
  readonly place: number;
}

/** mark.js sees the block's leaves one after the other, without what is spoken or hidden. */
function shownIn(block: HTMLElement): readonly Shown[] {
  let place = 0;
  return leavesOf(block).map((leaf) => {
    const shown = { start: startOf(leaf), end: endOf(leaf), place };
    place += shown.end - shown.start;
    return shown;
  });
}

function placeOf(shown: readonly Shown[], offset: number): number | null {
  const leaf = shown.find(({ start, end }) => offset >= start && offset < end);
  return leaf === undefined ? null : leaf.place + offset - leaf.start;
}

/** mark.js hands back the range it was given; its types say that it is one of the DOM. */
function hasStart(range: unknown): range is { readonly start: number } {
  return typeof range === 'object' && range !== null && 'start' in range;
}
