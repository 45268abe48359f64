import type { TreeElement } from '../tree';
import { element } from '../tree';
import { childrenOf } from './docx-parts';

/** What goes away when tracked changes are accepted, and what another element stands in for. */
const gone: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Fallback']);

/** The ids of the comments whose ranges begin in a part. */
export function rangesIn(part: TreeElement | null): readonly string[] {
  return childrenOf(part).flatMap((one) => {
    if (gone.has(one.name)) return [];
    return one.name === 'commentRangeStart' ? [idOf(one)] : rangesIn(one);
  });
}

/**
 * The edges that an element of WordprocessingML is in the tree. A reference is both edges of a comment
 * that is not among `ranges`: it was set at a point.
 */
export function commentEdges(
  one: TreeElement,
  ranges: ReadonlySet<string>,
): readonly TreeElement[] {
  const attributes = { id: `comment ${idOf(one)}` };
  const start = element('range-start', [], attributes);
  const end = element('range-end', [], attributes);
  if (one.name === 'commentRangeStart') return [start];
  if (one.name === 'commentRangeEnd') return [end];
  return one.name === 'commentReference' && !ranges.has(idOf(one)) ? [start, end] : [];
}

export const isEdge = ({ name }: TreeElement): boolean =>
  name === 'range-start' || name === 'range-end';

const idOf = (one: TreeElement): string => one.attributes.get('id') ?? '';
