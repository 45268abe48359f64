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
  /** The section at a UTF-16 offset of the essay's text. */
  at(offset: number): SectionPath;
}

/** Where the sections of an essay begin. No heading is invented where a level is skipped. */
export function sectionsOf(blocks: readonly Block[], display: (text: string) => string): Sections {
  const headings = outline(blocks);
  const entries = [...headings, ...backHeadings(blocks)].sort((a, b) => a.offset - b.offset);
  return {
    headed: headings.length > 0,
    at(offset) {
      const open: Entry[] = [];
      for (const entry of entries) {
        if (entry.offset > offset) break;
        while ((open.at(-1)?.level ?? 0) >= entry.level) open.pop();
        open.push(entry);
      }
      const point = open.find((entry) => entry.level === 3);
      return {
        headings: open.filter((entry) => entry.level < 3).map((entry) => display(entry.text)),
        point: point === undefined ? null : display(point.text),
      };
    },
  };
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
