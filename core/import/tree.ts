/**
 * A document as importers see it, whatever it was written in: plain data, no live DOM. Names of
 * elements and attributes are HTML's, in lower case.
 */
export type TreeNode = string | TreeElement;

export interface TreeElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly TreeNode[];
}

/** An element; for importers that make a tree of something that is none. */
export function element(
  name: string,
  children: readonly TreeNode[],
  attributes: Readonly<Record<string, string>> = {},
): TreeElement {
  return { name, attributes: new Map(Object.entries(attributes)), children };
}

/** The first element of that name at or below a node, in the order of the source, or null. */
export function firstNamed(node: TreeNode, name: string): TreeElement | null {
  for (const one of elementsIn(node)) if (one.name === name) return one;
  return null;
}

/** All elements at or below a node, in the order of the source. */
export function* elementsIn(node: TreeNode): Generator<TreeElement> {
  const waiting: TreeNode[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') continue;
    yield next;
    for (let index = next.children.length - 1; index >= 0; index -= 1) {
      const child = next.children[index];
      if (child !== undefined) waiting.push(child);
    }
  }
}

/** All text at or below a node as it stands in the source, but for elements of the names left out. */
export function textIn(node: TreeNode, without: ReadonlySet<string> = new Set()): string {
  if (typeof node === 'string') return node;
  let text = '';
  const waiting: TreeNode[] = [node];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') text += next;
    else if (!without.has(next.name)) waiting.push(...next.children.toReversed());
  }
  return text;
}

/** An attribute's words, such as those of `class`, in lower case. */
export function wordsOf(one: TreeElement, attribute: string): readonly string[] {
  return (one.attributes.get(attribute) ?? '').toLowerCase().split(/\s+/u);
}

/** An attribute as a whole number from `least` to `most`; `usual` where it is none. */
export function numberOf(
  one: TreeElement,
  attribute: string,
  { usual, least, most }: { readonly usual: number; readonly least: number; readonly most: number },
): number {
  const number = Number.parseInt(one.attributes.get(attribute) ?? '', 10);
  return Number.isNaN(number) ? usual : Math.min(most, Math.max(least, number));
}
