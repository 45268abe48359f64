import { storedZip } from '../stored-zip';

/** A file of a book's text: XHTML with this body. */
export const xhtml = (body: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"><head><title>书</title></head><body>${body}</body></html>`;

export interface BookFiles {
  /** Bodies of the files in reading order, by their names in the folder OPS. */
  readonly text: Readonly<Record<string, string>>;
  /** The navigation document's list; left out, the book has none. */
  readonly nav?: string;
  /** The navPoints of an NCX; left out, the book has none. */
  readonly ncx?: string;
  readonly title?: string;
  /** More files by their names in the archive; these win over all others. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

/** A book with these files. */
export function epubOf({ text, nav, ncx, title = '试读一书', files = {} }: BookFiles): Uint8Array {
  const names = Object.keys(text);
  const items = names.map(
    (name, index) =>
      `<item id="c${index}" href="${encodeURI(name)}" media-type="application/xhtml+xml"/>`,
  );
  if (nav !== undefined)
    items.push(
      '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    );
  if (ncx !== undefined)
    items.push('<item id="ncx" href="toc.ncx" media-type="application/x-dtbncx+xml"/>');
  const spine = names.map((_name, index) => `<itemref idref="c${index}"/>`).join('');
  return storedZip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>',
    'OPS/book.opf': `<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${title}</dc:title></metadata><manifest>${items.join('')}</manifest><spine toc="ncx">${spine}</spine></package>`,
    ...Object.fromEntries(names.map((name) => [`OPS/${name}`, xhtml(text[name] ?? '')])),
    ...(nav === undefined ? {} : { 'OPS/nav.xhtml': xhtml(`<nav epub:type="toc">${nav}</nav>`) }),
    ...(ncx === undefined
      ? {}
      : {
          'OPS/toc.ncx': `<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>${ncx}</navMap></ncx>`,
        }),
    ...files,
  });
}
