import { offsetOfDrawn } from '../../core/annotation/comment-places';
import text from './comment-text.module.css';

/**
 * The offset in `comment` (UTF-16) of the place between two characters that is nearest to a point
 * (client px) in `shown`, where it is drawn; Infinity where no words of it are there.
 */
export function commentOffsetAt(shown: Element, comment: string, x: number, y: number): number {
  // caretPositionFromPoint is newer than the oldest Chromium that Meipi runs on.
  const caret = document.caretRangeFromPoint(x, y);
  const node = caret?.startContainer;
  if (!(node instanceof Text) || !shown.contains(node)) return Infinity;
  let before = 0;
  const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null && walker.currentNode !== node) {
    if (!isSign(walker.currentNode)) before += walker.currentNode.textContent?.length ?? 0;
  }
  return offsetOfDrawn(comment, before, isSign(node) ? 0 : (caret?.startOffset ?? 0));
}

/** What is set before an item of a list, and not its words. */
function isSign(node: Node): boolean {
  return node.parentElement?.classList.contains(text['sign'] ?? '') === true;
}
