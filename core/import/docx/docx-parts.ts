import type { TreeElement, TreeNode } from '../tree';

/** What a Word document is made of; a part is null where the file has none or it is broken. */
export interface DocxParts {
  readonly document: TreeElement;
  readonly styles: TreeElement | null;
  readonly numbering: TreeElement | null;
  readonly footnotes: TreeElement | null;
  readonly endnotes: TreeElement | null;
  readonly comments: TreeElement | null;
  /** Word 2013 and later: which comment replies to which. */
  readonly commentsExtended: TreeElement | null;
  /** Where links lead, by their ids, which each part counts for itself. */
  readonly links: Readonly<
    Record<'document' | 'footnotes' | 'endnotes', ReadonlyMap<string, string>>
  >;
}

/** The element of that name right below one, or null. Names are WordprocessingML's without `w:`. */
export function child(one: TreeElement | null, name: string): TreeElement | null {
  return childrenOf(one).find((each) => each.name === name) ?? null;
}

/** The elements right below one. */
export function childrenOf(one: TreeElement | null): readonly TreeElement[] {
  return one?.children.filter(isElement) ?? [];
}

/** The elements below one, those in content controls and custom XML in place of these. */
export function unwrapped(one: TreeElement | null): readonly TreeElement[] {
  return childrenOf(one).flatMap((each) => {
    if (each.name === 'sdt') return unwrapped(child(each, 'sdtContent'));
    return each.name === 'customXml' ? unwrapped(each) : [each];
  });
}

export function isElement(node: TreeNode): node is TreeElement {
  return typeof node !== 'string';
}

/** `w:val` of the element of that name right below one; null without. */
export function valueOf(one: TreeElement | null, name: string): string | null {
  return child(one, name)?.attributes.get('val') ?? null;
}

/** Whether a property is on (OOXML 17.17.4): there, and not said to be off. */
export function isOn(properties: TreeElement | null, name: string): boolean {
  const property = child(properties, name);
  if (property === null) return false;
  return !/^(?:0|false|off|none)$/u.test(property.attributes.get('val') ?? '');
}

/** Whether a property of letters is on or off; null where nothing is said of it. */
export function switched(properties: TreeElement | null, name: string): boolean | null {
  return child(properties, name) === null ? null : isOn(properties, name);
}
