import { lowest } from '../../core/lowest';
import type { TextRange } from '../../core/document/text-range';
import { markFound, unmarkFound } from './found-marks';
import { keepingSelection, rememberSelection } from './kept-selection';
import { endOf, leafAt, leavesOf, startOf } from './leaves';
import { usePage } from './page-store';
import { partsOf, sectionsIn } from './sections';

/** How far out of the view blocks are painted: one screen above and below. */
const nearby = '100% 0px';

/** What is to be painted: matches in text order, and the one that the reader is at. */
export interface Found {
  readonly column: HTMLElement;
  /** What scrolls. */
  readonly view: HTMLElement;
  readonly matches: readonly TextRange[];
  readonly current: TextRange | null;
}

/**
 * Keeps the found words painted, block by block near the view. The blocks' text nodes are React's:
 * a block gives them back (`releaseBlock`) before React changes it, and is painted again once the
 * change is on the page (`renewBlock`).
 */
let found: Found | null = null;
/** What tells which blocks come near the view; null while nothing is painted. */
let watch: Watch | null = null;
const near = new Set<HTMLElement>();
/** What each painted block shows, so that a step repaints two blocks and not all of them. */
const painted = new Map<HTMLElement, string>();

/** Paints these matches in place of those before; null takes all paint off. */
export function showFound(next: Found | null): void {
  const before = found;
  found = next;
  if (before !== null && before.column !== next?.column) leave(before);
  if (next === null) return;
  const { column } = next;
  watch ??= partsOf(column).length === 0 ? watchBlocks(next) : watchSections(next);
  const current = next.current === null ? null : blockOf(column, next.current.start);
  keepingSelection(column, () => {
    for (const block of new Set([...painted.keys(), ...near])) paint(block);
    // Where a step jumps far, the match is painted before the view gets there.
    if (current !== null) paint(current);
  });
}

/** Blocks that React is changing in this commit, and how to make the selection anew behind it. */
const released = new Set<HTMLElement>();
let restore = () => {};

/** React has put this block on the page. */
export function addBlock(block: HTMLElement): void {
  watch?.add(block);
}

/** React is about to change this block: its text nodes are as React left them from here on. */
export function releaseBlock(block: HTMLElement): void {
  if (found === null || !painted.has(block)) return;
  if (released.size === 0) restore = rememberSelection(found.column);
  released.add(block);
  unpaint(block);
}

/** React has changed this block. */
export function renewBlock(block: HTMLElement): void {
  if (!released.delete(block)) return;
  paint(block);
  if (released.size === 0) restore();
}

function leave({ column }: Found): void {
  watch?.stop();
  watch = null;
  near.clear();
  keepingSelection(column, () => {
    for (const block of painted.keys()) unpaint(block);
  });
}

interface Watch {
  /** A block that came late. */
  readonly add: (block: HTMLElement) => void;
  readonly stop: () => void;
}

/** Looks at each block of a text that is laid out whole. */
function watchBlocks({ column, view }: Found): Watch {
  const onSight = (entries: readonly IntersectionObserverEntry[]) => {
    const blocks = entries.flatMap(({ target, isIntersecting }) =>
      target instanceof HTMLElement ? [{ target, isIntersecting }] : [],
    );
    const come = blocks.filter(({ isIntersecting }) => isIntersecting);
    const gone = blocks.filter(({ isIntersecting }) => !isIntersecting);
    takeNear(
      column,
      come.map(({ target }) => target),
      gone.map(({ target }) => target),
    );
  };
  const observer = new IntersectionObserver(onSight, { root: view, rootMargin: nearby });
  for (const block of blocksIn(column)) observer.observe(block);
  return { add: (block) => observer.observe(block), stop: () => observer.disconnect() };
}

/** Of a long text takes the blocks of those sections that the page knows to be near the view. */
function watchSections({ column }: Found): Watch {
  const look = () => {
    const sections = sectionsIn(column, usePage.getState().nearby);
    const there = new Set(sections.flatMap((section) => [...blocksIn(section)]));
    const gone = [...near].filter((block) => !there.has(block));
    takeNear(
      column,
      [...there].filter((block) => !near.has(block)),
      gone,
    );
  };
  look();
  const stop = usePage.subscribe((now, before) => {
    if (now.nearby !== before.nearby) look();
  });
  const add = (block: HTMLElement) => {
    const [first] = leavesOf(block);
    const { start, end } = usePage.getState().nearby;
    const offset = first === undefined ? -1 : startOf(first);
    if (offset >= start && offset < end) takeNear(column, [block], []);
  };
  return { add, stop };
}

/** Paints blocks that have come near the view, and those that have left it no longer. */
function takeNear(
  column: HTMLElement,
  come: readonly HTMLElement[],
  gone: readonly HTMLElement[],
): void {
  if (come.length + gone.length === 0) return;
  keepingSelection(column, () => {
    for (const block of gone) {
      near.delete(block);
      unpaint(block);
    }
    for (const block of come) {
      near.add(block);
      paint(block);
    }
  });
}

function paint(block: HTMLElement): void {
  if (found === null) return;
  const matches = matchesIn(block, found.matches);
  const { current } = found;
  const own = current !== null && matches.includes(current) ? current : null;
  const look = matches.map((one) => `${one.start}-${one.end}${one === own ? '!' : ''}`).join(' ');
  if ((painted.get(block) ?? '') === look) return;
  unpaint(block);
  if (look === '') return;
  markFound(block, matches, own);
  painted.set(block, look);
}

function unpaint(block: HTMLElement): void {
  if (painted.delete(block)) unmarkFound(block);
}

/** The matches inside a block: they are sorted, and none reaches over a block's edge. */
function matchesIn(block: HTMLElement, matches: readonly TextRange[]): readonly TextRange[] {
  const leaves = leavesOf(block);
  const [first] = leaves;
  const last = leaves.at(-1);
  if (first === undefined || last === undefined) return [];
  const from = firstAt(matches, startOf(first));
  return matches.slice(from, firstAt(matches, endOf(last)));
}

/** The index of the first match that begins at an offset or behind it. */
function firstAt(matches: readonly TextRange[], offset: number): number {
  return lowest(matches.length, (at) => (matches[at]?.start ?? Infinity) >= offset);
}

const blocksIn = (part: Element) => part.querySelectorAll<HTMLElement>('[data-block]');

function blockOf(column: HTMLElement, offset: number): HTMLElement | null {
  return leafAt(column, offset)?.closest<HTMLElement>('[data-block]') ?? null;
}
