import type { TreeElement } from '../tree';
import { element } from '../tree';

const names: ReadonlyMap<string, string> = new Map([
  ['commentRangeStart', 'range-start'],
  ['commentRangeEnd', 'range-end'],
]);

/** The edge of a comment's range as the tree has it; nothing where the element is none. */
export function commentEdges(one: TreeElement): readonly TreeElement[] {
  const name = names.get(one.name);
  const id = `comment ${one.attributes.get('id') ?? ''}`;
  return name === undefined ? [] : [element(name, [], { id })];
}

export const isEdge = ({ name }: TreeElement): boolean =>
  name === 'range-start' || name === 'range-end';
