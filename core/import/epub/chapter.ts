import type { TreeElement, TreeNode } from '../tree';
import { element } from '../tree';
import { placeOf } from './book-path';

/** A file of a book's text. */
export interface Chapter {
  readonly file: string;
  readonly body: TreeElement;
}

/** The name that an id of a file has in the book's one tree; '' is the file's start. */
export const idIn = (file: string, id: string): string => `${file}#${id}`;

/** All chapters as one tree, in which ids and the links to them name their files too. */
export function bookTree(chapters: readonly Chapter[]): TreeElement {
  return element(
    'body',
    chapters.map(({ file, body }) =>
      element(
        'section',
        body.children.map((child) => placed(child, file)),
        { id: idIn(file, '') },
      ),
    ),
  );
}

function placed(node: TreeNode, file: string): TreeNode {
  if (typeof node === 'string') return node;
  const attributes = new Map(node.attributes);
  const id = attributes.get('id') ?? (node.name === 'a' ? attributes.get('name') : undefined);
  if (id !== undefined) attributes.set('id', idIn(file, id));
  const target = node.name === 'a' ? placeOf(attributes.get('href') ?? 'x:', file) : null;
  if (target !== null) attributes.set('href', `#${idIn(target.file, target.fragment)}`);
  if (node.name === 'img' || node.name === 'image') placePicture(attributes, file);
  const children = node.children.map((child) => placed(child, file));
  return { name: leadsAbout(node) ? 'fold' : node.name, attributes, children };
}

/**
 * A book's contents, and the links to other chapters that a website put into a book leaves in each, are
 * its reader's to show; they are kept, folded.
 */
function leadsAbout({ name, attributes }: TreeElement): boolean {
  return name === 'nav' || attributes.get('role') === 'navigation';
}

/** A picture of the book is called by its name in the archive; one that lies elsewhere stays as it is. */
function placePicture(attributes: Map<string, string>, file: string): void {
  for (const name of ['src', 'xlink:href', 'href']) {
    const reference = attributes.get(name) ?? '';
    const place = reference === '' ? null : placeOf(reference, file);
    if (place !== null) attributes.set(name, place.file);
  }
}
