import type { OutlineEntry } from '../../core/document/outline';
import { outline } from '../../core/document/outline';
import type { Essay } from '../../core/document/essay';
import { useProgress } from './progress-store';
import { useReading } from './reading-store';

const none: readonly OutlineEntry[] = [];

/** Outlines by their essay's blocks, so that 目录 and the footer read one and the same. */
const known = new WeakMap<Essay['blocks'], readonly OutlineEntry[]>();

/** The headings of an essay; empty where it has none. */
export function outlineOf(blocks: Essay['blocks']): readonly OutlineEntry[] {
  const before = known.get(blocks);
  if (before !== undefined) return before;
  const entries = outline(blocks);
  known.set(blocks, entries);
  return entries;
}

/** The headings of the essay on show; empty where it has none or none is open. */
export function useOutline(): readonly OutlineEntry[] {
  return useReading(({ reading }) =>
    reading.kind === 'open' ? outlineOf(reading.open.essay.blocks) : none,
  );
}

/** Index of the section one reads in; -1 before the first. Renders only where that changes. */
export function useCurrentSection(entries: readonly OutlineEntry[]): number {
  return useProgress(({ passed }) => entries.findLastIndex((entry) => entry.offset <= passed));
}
