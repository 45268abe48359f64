import { lowest } from '../../core/lowest';

/**
 * A long text stands on the page in chapters, and those in sections, each of which carries the
 * UTF-16 offset at which it begins. What is far from the view is not laid out, and right after the
 * opening not there: asking it where it stands would lay it out, so the way to a place leads from
 * the outside in.
 */
export const sectionAttribute = 'data-from';

/** The innermost section in which an offset lies, `root` itself where the text has none. */
export function sectionAt(root: Element, offset: number): Element {
  const part = partAt(root, offset);
  return part === undefined ? root : sectionAt(part, offset);
}

/** The innermost section in which what reaches below `y` (client px) begins; null where all stands above it. */
export function sectionBelow(root: Element, y: number): Element | null {
  const parts = partsOf(root);
  if (parts.length === 0) return root;
  const part = parts[lowest(parts.length, (at) => bottomOf(parts[at]) > y)];
  return part === undefined ? null : sectionBelow(part, y);
}

/** The chapters of a text, or the sections of a chapter; none where it is laid out whole. */
export function partsOf(root: Element): readonly Element[] {
  if (root.lastElementChild?.hasAttribute(sectionAttribute) !== true) return [];
  return [...root.children].filter((child) => child.hasAttribute(sectionAttribute));
}

function partAt(root: Element, offset: number): Element | undefined {
  const parts = partsOf(root);
  const next = lowest(parts.length, (at) => startOfPart(parts[at]) > offset);
  return parts[Math.max(0, next - 1)];
}

export function startOfPart(part: Element | undefined): number {
  return Number(part?.getAttribute(sectionAttribute) ?? Infinity);
}

const bottomOf = (part: Element | undefined) => part?.getBoundingClientRect().bottom ?? Infinity;
