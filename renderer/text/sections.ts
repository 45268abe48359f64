import type { TextRange } from '../../core/document/text-range';
import { lowest, lowestNear } from '../../core/lowest';

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

/** The innermost sections in which some of a stretch of text lies; none where the text has no sections. */
export function sectionsIn(root: Element, { start, end }: TextRange): readonly Element[] {
  const parts = partsOf(root);
  return parts.flatMap((part, at) => {
    if (startOfPart(part) >= end || startOfPart(parts[at + 1]) <= start) return [];
    const within = sectionsIn(part, { start, end });
    return within.length > 0 ? within : [part];
  });
}

/** The innermost section in which what reaches below `y` (client px) begins; null where all stands above it. */
export function sectionBelow(root: Element, y: number): Element | null {
  const parts = partsOf(root);
  if (parts.length === 0) return root;
  const part = parts[lowestIn(root, parts.length, (at) => bottomOf(parts[at]) > y)];
  return part === undefined ? null : sectionBelow(part, y);
}

/** The first innermost section that begins at `y` (client px) or below; null where none does. */
export function sectionFrom(root: Element, y: number): Element | null {
  const parts = partsOf(root);
  const next = lowestIn(root, parts.length, (at) => topOf(parts[at]) >= y);
  // The last part that begins above may have sections that begin below.
  const above = parts[next - 1];
  const within = above === undefined ? null : sectionFrom(above, y);
  return within ?? innermost(parts[next]);
}

function innermost(part: Element | undefined): Element | null {
  if (part === undefined) return null;
  const [first] = partsOf(part);
  return first === undefined ? part : innermost(first);
}

/**
 * `lowest` among the parts of `root`, asked first around the one found last: from one frame to the next
 * a view goes but a little way.
 */
function lowestIn(root: Element, count: number, passes: (at: number) => boolean): number {
  const found = lowestNear(count, foundLast.get(root) ?? 0, passes);
  foundLast.set(root, found);
  return found;
}

const foundLast = new WeakMap<Element, number>();

/** The chapters of a text, or the sections of a chapter; none where it is laid out whole. */
export function partsOf(root: Element): readonly Element[] {
  const last = root.lastElementChild;
  if (last?.hasAttribute(sectionAttribute) !== true) return none;
  const before = known.get(root);
  if (before?.at(-1) === last && before.length === partsIn(root)) return before;
  const parts = [...root.children].filter((child) => child.hasAttribute(sectionAttribute));
  known.set(root, parts);
  return parts;
}

const none: readonly Element[] = [];

/** The parts last found: they are asked for at every step to a place, and seldom change. */
const known = new WeakMap<Element, readonly Element[]>();

/** How many parts there are: what else is there, as the title, stands before them. */
function partsIn({ children, childElementCount }: Element): number {
  let others = 0;
  while (children[others]?.hasAttribute(sectionAttribute) === false) others += 1;
  return childElementCount - others;
}

function partAt(root: Element, offset: number): Element | undefined {
  const parts = partsOf(root);
  const next = lowest(parts.length, (at) => startOfPart(parts[at]) > offset);
  return parts[Math.max(0, next - 1)];
}

export function startOfPart(part: Element | undefined): number {
  return Number(part?.getAttribute(sectionAttribute) ?? Infinity);
}

const topOf = (part: Element | undefined) => part?.getBoundingClientRect().top ?? Infinity;
const bottomOf = (part: Element | undefined) => part?.getBoundingClientRect().bottom ?? Infinity;
