import type { TextRange } from '../../core/document/text-range';
import { endOf, leafAt, startOf, textNodesOf } from './leaves';

/** The DOM range that shows a stretch of text, or null where none of it is on the page. */
export function domRangeOf(root: Element, range: TextRange): Range | null {
  const first = leafAt(root, range.start);
  const last = leafAt(root, range.end - 1);
  if (first === null || last === null) return null;
  const start = pointIn(first, Math.min(range.start, endOf(first)));
  const end = pointIn(last, Math.min(range.end, endOf(last)));
  if (start === null || end === null) return null;
  const dom = document.createRange();
  dom.setStart(start.node, start.at);
  dom.setEnd(end.node, end.at);
  return dom;
}

/** The DOM point of a caret's place; null where the page shows nothing. */
function pointOf(root: Element, offset: number): { node: Text; at: number } | null {
  const leaf = leafAt(root, offset);
  return leaf === null ? null : pointIn(leaf, Math.min(offset, endOf(leaf)));
}

/** Makes the document's selection anew between two offsets, as one dragged from `anchor` to `focus`. */
export function selectOnPage(root: Element, anchor: number, focus: number): void {
  const from = pointOf(root, anchor);
  const to = pointOf(root, focus);
  if (from === null || to === null) return;
  document.getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at);
}

function pointIn(leaf: HTMLElement, offset: number): { node: Text; at: number } | null {
  let at = offset - startOf(leaf);
  const nodes = textNodesOf(leaf);
  for (const node of nodes) {
    if (at <= node.length) return { node, at: Math.max(0, at) };
    at -= node.length;
  }
  const last = nodes.at(-1);
  return last === undefined ? null : { node: last, at: last.length };
}

/**
 * The box of the character at an offset, in client px, at a block's end of its last one; null where
 * it is not on the page.
 */
export function boxAt(root: Element, offset: number): DOMRect | null {
  const leaf = leafAt(root, offset);
  const box = leaf === null ? null : boxIn(leaf, offset);
  if (box !== null || leaf === null) return box;
  const before = leafAt(root, offset - 1);
  return before === null ? null : boxIn(before, Math.min(offset, endOf(before)) - 1);
}

/** The same of a character in a leaf; null where none of the leaf begins there. */
export function boxIn(leaf: HTMLElement, offset: number): DOMRect | null {
  const end = endOf(leaf);
  if (offset >= end) return null;
  const from = pointIn(leaf, offset);
  const to = pointIn(leaf, offset + 1);
  if (from === null || to === null) return null;
  measuring ??= document.createRange();
  measuring.setStart(from.node, from.at);
  measuring.setEnd(to.node, to.at);
  const boxes = measuring.getClientRects();
  return boxes[boxes.length - 1] ?? measuring.getBoundingClientRect();
}

/** One for all measuring: each live range costs at every later change of the page. */
let measuring: Range | null = null;

/** A place between two characters, in client px. */
interface Spot {
  readonly x: number;
  readonly top: number;
  readonly bottom: number;
}

/** The place before the character at an offset, behind the last one of a block; null where it is not on the page. */
export function spotAt(root: Element, offset: number): Spot | null {
  const leaf = leafAt(root, offset);
  if (leaf === null) return null;
  const isBehind = offset >= endOf(leaf);
  const box = boxAt(root, offset);
  if (box === null) return null;
  return { x: isBehind ? box.right : box.left, top: box.top, bottom: box.bottom };
}

/** The boxes of a stretch of text, one a line and leaf, in client px; empty where it is not on the page. */
export function boxesOf(root: Element, range: TextRange): readonly DOMRect[] {
  const dom = domRangeOf(root, range);
  if (dom === null) return [];
  return [...dom.getClientRects()].filter((box) => box.width > 0);
}
