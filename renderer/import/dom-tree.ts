import type { TreeElement, TreeNode } from '../../core/import/tree';
import { element } from '../../core/import/tree';

/** Elements are kept as deep as a browser nests HTML (Blink: 512); below, only their text. */
const deepest = 512;
/** The attributes that importers look at. */
const kept =
  /^(?:alt|class|colspan|epub:type|height|hidden|href|id|name|role|rowspan|src|start|style|type|value|width|xlink:href)$/u;

/**
 * A part of a document as plain data; comments and instructions are left out. Text that `isFolded`
 * says so of comes in elements `fold`, as large as they can be.
 */
export function domTree(
  root: Element,
  isFolded: (text: Node) => boolean = () => false,
): TreeElement {
  return copied(root, 0, isFolded).node;
}

/** 'nothing': without text. */
type Folded = 'all' | 'some' | 'nothing';

interface Copied<Node extends TreeNode> {
  readonly node: Node;
  readonly folded: Folded;
}

function copied(
  from: Element,
  depth: number,
  isFolded: (text: Node) => boolean,
): Copied<TreeElement> {
  const attributes = new Map<string, string>();
  for (const { name, value } of from.attributes) if (kept.test(name)) attributes.set(name, value);
  const children: Copied<TreeNode>[] = [];
  for (const child of from.childNodes) {
    if (isElement(child) && depth < deepest) children.push(copied(child, depth + 1, isFolded));
    else if (isElement(child) || isText(child)) {
      const node = child.textContent ?? '';
      const folded = node.trim() === '' ? 'nothing' : isFolded(child) ? 'all' : 'some';
      children.push({ node, folded });
    }
  }
  const isSome = children.some((child) => child.folded === 'some');
  const isAny = isSome || children.some((child) => child.folded === 'all');
  const nodes = isSome ? withFolds(children) : children.map((child) => child.node);
  return {
    node: { name: from.nodeName.toLowerCase(), attributes, children: nodes },
    folded: isSome ? 'some' : isAny ? 'all' : 'nothing',
  };
}

/** Neighbours that are folded as a whole, in one element. */
function withFolds(children: readonly Copied<TreeNode>[]): readonly TreeNode[] {
  const nodes: TreeNode[] = [];
  let fold: TreeNode[] = [];
  const close = () => {
    if (fold.length > 0) nodes.push(element('fold', fold));
    fold = [];
  };
  for (const { node, folded } of children) {
    if (folded === 'all' || (folded === 'nothing' && fold.length > 0)) fold.push(node);
    else {
      close();
      nodes.push(node);
    }
  }
  close();
  return nodes;
}

function isElement(node: Node): node is Element {
  return node.nodeType === 1;
}

/** Text, and in XML sections of characters. */
function isText(node: Node): boolean {
  return node.nodeType === 3 || node.nodeType === 4;
}
