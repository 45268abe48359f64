import type { TextRange } from '../../core/document/text-range';
import { trimmedRange } from '../../core/document/text-range';
import { endOf, leafAttribute, leavesOf, startOf, textNodesOf } from './leaves';

/**
 * The stretch of the essay's text that a DOM range inside `root` covers, or null where it touches
 * none. A range that ends between two leaves ends with the first, so that text which is not on
 * show (folded lines) is never taken along.
 */
export function rangeOfDomRange(root: Element, range: Range): TextRange | null {
  if (!root.contains(range.commonAncestorContainer)) return null;
  const start = offsetOf(root, range.startContainer, range.startOffset, 'start');
  const end = offsetOf(root, range.endContainer, range.endOffset, 'end');
  if (start === null || end === null || start >= end) return null;
  return { start, end };
}

/** The words of `text` that are selected inside `root`, outer white space dropped; null where none are. */
export function selectedWords(root: Element, text: string): TextRange | null {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = rangeOfDomRange(root, selection.getRangeAt(0));
  return range === null ? null : trimmedRange(text, range);
}

/** Where the document's selection begins and where it can be drawn on, as offsets; null outside `root`. */
export function endsOfSelection(root: Element): { anchor: number; focus: number } | null {
  const selection = document.getSelection();
  const { anchorNode, focusNode, anchorOffset = 0, focusOffset = 0 } = selection ?? {};
  if (!anchorNode || !focusNode || !root.contains(anchorNode) || !root.contains(focusNode)) {
    return null;
  }
  const anchor = offsetOf(root, anchorNode, anchorOffset, 'start');
  const focus = offsetOf(root, focusNode, focusOffset, 'end');
  return anchor === null || focus === null ? null : { anchor, focus };
}

function offsetOf(root: Element, node: Node, at: number, side: 'start' | 'end'): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const leaf = element?.closest<HTMLElement>(`[${leafAttribute}]`) ?? null;
  if (leaf !== null && root.contains(leaf)) return offsetInLeaf(leaf, node, at);
  const leaves = leavesOf(root);
  const point = document.createRange();
  point.setStart(node, at);
  const next = leaves.findIndex((one) => point.comparePoint(one, 0) >= 0);
  if (side === 'start') {
    const following = leaves[next];
    return next < 0 || following === undefined ? null : startOf(following);
  }
  const before = next < 0 ? leaves.at(-1) : leaves[next - 1];
  return before === undefined ? null : endOf(before);
}

function offsetInLeaf(leaf: HTMLElement, node: Node, at: number): number {
  const point = document.createRange();
  point.setStart(node, at);
  let offset = startOf(leaf);
  for (const text of textNodesOf(leaf)) {
    if (text === node) return offset + at;
    if (point.comparePoint(text, 0) >= 0) return offset;
    offset += text.length;
  }
  return offset;
}
