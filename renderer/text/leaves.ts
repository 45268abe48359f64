import { lowest } from '../../core/lowest';
import { sectionAt } from './sections';

/**
 * Offsets ↔ DOM, and nothing else does it. The essay's text stands on the page in leaves: elements
 * that carry `data-at`, the UTF-16 offset of their first character in the essay's text, in rising
 * order; every character inside a leaf is one character of the text. What is not in a leaf (spoken
 * labels, folded lines) has no offset. Text a leaf does not show (a label's colon) has no place.
 */
export const leafAttribute = 'data-at';

/** What marks words that are not the essay's, inside a leaf or beside it. */
export const spokenAttribute = 'data-spoken';

export function leavesOf(root: Element): readonly HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`[${leafAttribute}]`)];
}

/** A leaf's first offset. */
export function startOf(leaf: Element): number {
  return Number(leaf.getAttribute(leafAttribute));
}

/** The leaf's text nodes without spoken ones; find's painting may have split them. */
export function textNodesOf(leaf: Element): readonly Text[] {
  const only = onlyTextOf(leaf);
  if (only !== null) return [only];
  const walker = document.createTreeWalker(leaf, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.closest(`[${spokenAttribute}]`)
      ? NodeFilter.FILTER_REJECT
      : NodeFilter.FILTER_ACCEPT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) nodes.push(walker.currentNode);
  return nodes;
}

/** The one text that is all of a leaf, as nearly always; null where it holds more. */
function onlyTextOf({ firstChild }: Element): Text | null {
  return firstChild instanceof Text && firstChild.nextSibling === null ? firstChild : null;
}

/** The offset behind a leaf's last character. */
export function endOf(leaf: Element): number {
  return textNodesOf(leaf).reduce((end, node) => end + node.length, startOf(leaf));
}

/**
 * The leaf that shows `offset`, or the last one before it where none does; null where the page, or
 * the section of a long text, shows nothing.
 */
export function leafAt(root: Element, offset: number): HTMLElement | null {
  const leaves = sectionAt(root, offset).querySelectorAll<HTMLElement>(`[${leafAttribute}]`);
  const next = lowest(leaves.length, (at) => {
    const leaf = leaves[at];
    return leaf !== undefined && startOf(leaf) > offset;
  });
  return leaves[Math.max(0, next - 1)] ?? null;
}
