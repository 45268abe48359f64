import type { TreeElement } from '../tree';
import { elementsIn, firstNamed, textIn, wordsOf } from '../tree';
import { placeOf } from './book-path';

/** What a book's package file (OPF) says that importing needs; files by their names in the archive. */
export interface BookPackage {
  readonly title: string;
  /** The files of the text in reading order. */
  readonly spine: readonly string[];
  /** The file that holds the contents, of EPUB 3 and of EPUB 2; null without. */
  readonly nav: string | null;
  readonly ncx: string | null;
}

/** Reads a package file that stands at `path`; its elements' names are without prefixes. */
export function bookPackage(root: TreeElement, path: string): BookPackage {
  const files = new Map<string, string>();
  let nav: string | null = null;
  let ncx: string | null = null;
  for (const item of elementsIn(root)) {
    if (item.name !== 'item') continue;
    const file = placeOf(item.attributes.get('href') ?? '', path)?.file;
    const type = item.attributes.get('media-type') ?? '';
    if (file === undefined) continue;
    if (wordsOf(item, 'properties').includes('nav')) nav ??= file;
    if (type === 'application/x-dtbncx+xml') ncx ??= file;
    if (/x?html|x-dtbook|oeb1-document/iu.test(type) || /\.x?html?$/iu.test(file)) {
      files.set(item.attributes.get('id') ?? '', file);
    }
  }
  const spine = [...elementsIn(root)].flatMap((one) => {
    const file = one.name === 'itemref' ? files.get(one.attributes.get('idref') ?? '') : undefined;
    return file === undefined ? [] : [file];
  });
  const title = firstNamed(root, 'title');
  return {
    title: title === null ? '' : textIn(title).replace(/\s+/gu, ' ').trim(),
    spine: [...new Set(spine)],
    nav,
    ncx,
  };
}
