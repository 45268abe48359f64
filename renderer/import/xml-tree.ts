import type { TreeElement, TreeNode } from '../../core/import/tree';

/** Deeper than any document that a person made; what is deeper is refused. */
const deepest = 256;

/**
 * XML as plain data, or null where it is broken, too deep, or brings a document type: its entities
 * could swell or lead elsewhere. Names are without their prefix: files differ in those.
 */
export function xmlTree(text: string): TreeElement | null {
  if (/<!DOCTYPE/iu.test(text)) return null;
  const { documentElement } = new DOMParser().parseFromString(text, 'application/xml');
  if (documentElement === null) return null;
  if (documentElement.getElementsByTagName('parsererror').length > 0) return null;
  return copied(documentElement, 0);
}

function copied(from: Element, depth: number): TreeElement | null {
  if (depth > deepest) return null;
  const attributes = new Map<string, string>();
  for (const { name, value } of from.attributes) {
    const local = withoutPrefix(name);
    if (!attributes.has(local)) attributes.set(local, value);
  }
  const children: TreeNode[] = [];
  for (const child of from.childNodes) {
    if (isElement(child)) {
      const copy = copied(child, depth + 1);
      if (copy === null) return null;
      children.push(copy);
    } else if (child.nodeType === 3 || child.nodeType === 4) children.push(child.nodeValue ?? '');
  }
  return { name: withoutPrefix(from.nodeName), attributes, children };
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(':') + 1);

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}
