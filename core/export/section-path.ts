import type { Block } from '../document/block';
import { outline } from '../document/outline';

/** The headings above a passage, as the page shows them. */
export interface SectionPath {
  /** From 一、 down to （一）; a back matter's heading alone; empty before the first heading. */
  readonly headings: readonly string[];
  /** The `1.` heading it stands below or in, or null. */
  readonly point: string | null;
}

interface Entry {
  readonly level: number;
  /** UTF-16 offset in the essay's text. */
  readonly offset: number;
  readonly text: string;
}

export interface Sections {
  /** Whether the essay has headings above its body. */
  readonly headed: boolean;
  /** The section at a UTF-16 offset of the essay's text; one and the same for all that stand in it. */
  at(offset: number): SectionPath;
}

/** Where the sections of an essay begin. No heading is invented where a level is skipped. */
export function sectionsOf(blocks: readonly Block[], display: (text: string) => string): Sections {
  const headings = outline(blocks);
  const entries = [...headings, ...backHeadings(blocks)].sort((a, b) => a.offset - b.offset);
  const open: Entry[] = [];
  const begun = entries.map((entry) => {
    while ((open.at(-1)?.level ?? 0) >= entry.level) open.pop();
    open.push(entry);
    return { offset: entry.offset, path: pathOf(open, display) };
  });
  return {
    headed: headings.length > 0,
    at: (offset) => begun[lastAt(begun, offset)]?.path ?? beforeAll,
  };
}

const beforeAll: SectionPath = { headings: [], point: null };

function pathOf(open: readonly Entry[], display: (text: string) => string): SectionPath {
  const point = open.find((entry) => entry.level === 3);
  return {
    headings: open.filter((entry) => entry.level < 3).map((entry) => display(entry.text)),
    point: point === undefined ? null : display(point.text),
  };
}

/** Index of the last that begins no later than an offset; -1 where none does. */
function lastAt(begun: readonly { readonly offset: number }[], offset: number): number {
  let [low, high] = [-1, begun.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((begun[middle]?.offset ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** 注释 and 参考文献 stand beside the essay's own sections. */
function backHeadings(blocks: readonly Block[]): readonly Entry[] {
  const entries: Entry[] = [];
  let offset = 0;
  for (const block of blocks) {
    if (block.kind === 'back-heading') {
      entries.push({ level: 1, offset, text: block.text.replace(/[:：]$/u, '') });
    }
    offset += block.text.length + 1;
  }
  return entries;
}
