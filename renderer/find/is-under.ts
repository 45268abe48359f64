import type { TextRange } from '../../core/document/text-range';
import { boxesOf } from '../text/dom-range';
import { usePage } from '../text/page-store';

/** Whether a frame that floats over the page (client px) covers any part of a stretch of text. */
export function isUnder(frame: DOMRect, range: TextRange): boolean {
  const { column } = usePage.getState();
  if (column === null) return false;
  return boxesOf(column, range).some(
    (box) =>
      box.left < frame.right &&
      box.right > frame.left &&
      box.top < frame.bottom &&
      box.bottom > frame.top,
  );
}
