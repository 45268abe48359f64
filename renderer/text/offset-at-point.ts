import { boxAt } from './dom-range';
import { rangeOfDomRange } from './range-of-selection';

/** The offset of the character under a point (client px), or null where no text of the essay is. */
export function offsetAtPoint(root: Element, x: number, y: number): number | null {
  // caretPositionFromPoint is newer than the oldest Chromium that Meipi runs on.
  const caret = document.caretRangeFromPoint(x, y);
  if (caret === null || !root.contains(caret.startContainer)) return null;
  const { startContainer, startOffset } = caret;
  if (startContainer instanceof Text && startOffset < startContainer.length) {
    caret.setEnd(startContainer, startOffset + 1);
    return rangeOfDomRange(root, caret)?.start ?? null;
  }
  if (startContainer instanceof Text && startOffset > 0) {
    caret.setStart(startContainer, startOffset - 1);
    const range = rangeOfDomRange(root, caret);
    return range === null ? null : range.end - 1;
  }
  return null;
}

/** The place between two characters that lies nearest to a point (client px), or null where no text of the essay is. */
export function placeAtPoint(root: Element, x: number, y: number): number | null {
  const offset = offsetAtPoint(root, x, y);
  const box = offset === null ? null : boxAt(root, offset);
  if (offset === null || box === null) return null;
  const isOnLine = y >= box.top && y <= box.bottom;
  return isOnLine && x > (box.left + box.right) / 2 ? offset + 1 : offset;
}
