import type { Block } from './block';
import type { BlockGroup } from './block-groups';

/** A run of groups that is laid out when it comes near the view. */
export interface TextSection {
  /** UTF-16 offset at which its first block begins. */
  readonly start: number;
  /** UTF-16 units of its blocks' texts, and how many blocks: what its height is reckoned from. */
  readonly length: number;
  readonly blocks: number;
  readonly groups: readonly BlockGroup[];
}

/** A run of sections that is put on the page at a time. */
export interface TextChapter extends Omit<TextSection, 'groups'> {
  readonly sections: readonly TextSection[];
}

/** UTF-16 units up to which a text is laid out whole: there it costs little, and all is simpler (performance.md). */
const longestWhole = 50_000;
/** About ten paragraphs of 120 characters, and as many sections: measured, single paragraphs are a trap. */
const section = 1200;
const sectionsTogether = 10;
/** Sections grow so many times larger rather than part what stands together. */
const stretch = 4;

/**
 * A long text by chapter and section; null for one that is laid out whole. A section begins between
 * two plain paragraphs, where neither the distance between blocks nor what a style sheet says of
 * neighbours changes.
 */
export function textSections(
  blocks: readonly Block[],
  starts: readonly number[],
  groups: readonly BlockGroup[],
): readonly TextChapter[] | null {
  if ((starts.at(-1) ?? 0) + (blocks.at(-1)?.text.length ?? 0) <= longestWhole) return null;
  const sections: TextSection[] = [];
  let from = 0;
  for (let at = 1; at <= groups.length; at += 1) {
    const made = groups.slice(from, at);
    const [start, end] = [startOf(made[0]), startOf(groups[at])];
    const isLast = at === groups.length;
    const fits = isBetweenParagraphs(at)
      ? end - start >= section
      : end - start >= section * stretch;
    if (!isLast && !fits) continue;
    const first = made[0]?.first ?? 0;
    const next = groups[at]?.first ?? blocks.length;
    sections.push({ start, length: end - start, blocks: next - first, groups: made });
    from = at;
  }
  return chaptersOf(sections);

  function startOf(group: BlockGroup | undefined): number {
    const last = starts.length - 1;
    if (group === undefined) return (starts[last] ?? 0) + (blocks[last]?.text.length ?? 0);
    return starts[group.first] ?? 0;
  }

  function isBetweenParagraphs(at: number): boolean {
    const next = groups[at]?.first;
    if (next === undefined) return false;
    return blocks[next]?.kind === 'paragraph' && blocks[next - 1]?.kind === 'paragraph';
  }
}

function chaptersOf(sections: readonly TextSection[]): readonly TextChapter[] {
  const chapters: TextChapter[] = [];
  for (let at = 0; at < sections.length; at += sectionsTogether) {
    const together = sections.slice(at, at + sectionsTogether);
    chapters.push({
      start: together[0]?.start ?? 0,
      length: together.reduce((sum, one) => sum + one.length, 0),
      blocks: together.reduce((sum, one) => sum + one.blocks, 0),
      sections: together,
    });
  }
  return chapters;
}
