import { offsetOfDrawn } from '../../core/annotation/comment-places';
import text from './comment-text.module.css';

/** Where a comment was pressed: offsets in it (UTF-16). */
export interface PressedComment {
  /** Of the place between two characters that is nearest; Infinity where no words are. */
  readonly place: number;
  /** Of the character that was pressed. */
  readonly character: number;
}

/** Where `comment` was pressed at a point (client px) in `shown`, where it is drawn. */
export function pressedComment(
  shown: Element,
  comment: string,
  x: number,
  y: number,
): PressedComment {
  // caretPositionFromPoint is newer than the oldest Chromium that Meipi runs on.
  const caret = document.caretRangeFromPoint(x, y);
  const node = caret?.startContainer;
  if (caret === null || !(node instanceof Text) || !shown.contains(node)) {
    return { place: Infinity, character: Infinity };
  }
  let before = 0;
  const walker = document.createTreeWalker(shown, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null && walker.currentNode !== node) {
    if (!isSign(walker.currentNode)) before += walker.currentNode.textContent?.length ?? 0;
  }
  const inNode = isSign(node) ? 0 : caret.startOffset;
  const isBefore = inNode > 0 && !isUnder(node, inNode, x);
  return {
    place: offsetOfDrawn(comment, before, inNode),
    character: offsetOfDrawn(comment, before, isBefore ? inNode - 1 : inNode),
  };
}

/** Whether a character of drawn words lies across a line from top to bottom, at `x` client px. */
function isUnder(node: Text, offset: number, x: number): boolean {
  if (offset >= node.length) return false;
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, offset + 1);
  return [...range.getClientRects()].some(({ left, right }) => x >= left && x < right);
}

/** What is set before an item of a list, and not its words. */
function isSign(node: Node): boolean {
  return node.parentElement?.classList.contains(text['sign'] ?? '') === true;
}
