import { selectOnPage } from './dom-range';
import { rangeOfDomRange } from './range-of-selection';

/**
 * Does something that takes text nodes apart or together, and makes the document's selection anew
 * from offsets where it lay in the essay: mark.js moves live ranges, and no DOM range survives it.
 */
export function keepingSelection(root: Element, work: () => void): void {
  const restore = rememberSelection(root);
  work();
  restore();
}

/** The selection as offsets; the answer makes it anew if it has moved since. */
export function rememberSelection(root: Element): () => void {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return () => {};
  const kept = rangeOfDomRange(root, selection.getRangeAt(0));
  if (kept === null) return () => {};
  const isBackward =
    selection.anchorNode !== selection.getRangeAt(0).startContainer ||
    selection.anchorOffset !== selection.getRangeAt(0).startOffset;
  return () => {
    const now = selection.rangeCount === 0 ? null : rangeOfDomRange(root, selection.getRangeAt(0));
    if (now?.start === kept.start && now.end === kept.end) return;
    if (isBackward) selectOnPage(root, kept.end, kept.start);
    else selectOnPage(root, kept.start, kept.end);
  };
}
