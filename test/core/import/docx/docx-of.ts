import { storedZip } from '../stored-zip';

const names = {
  w: 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  r: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  w14: 'http://schemas.microsoft.com/office/word/2010/wordml',
  w15: 'http://schemas.microsoft.com/office/word/2012/wordml',
  mc: 'http://schemas.openxmlformats.org/markup-compatibility/2006',
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
  wps: 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape',
};
const namespaces = Object.entries(names)
  .map(([prefix, name]) => `xmlns:${prefix}="${name}"`)
  .join(' ');

/** A part of a Word file: its root element with this content. */
export const wordPart = (root: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:${root} ${namespaces}>${content}</w:${root}>`;

export type WordParts = Readonly<
  Partial<
    Record<
      | 'styles'
      | 'numbering'
      | 'footnotes'
      | 'endnotes'
      | 'comments'
      | 'links'
      | 'footnoteLinks'
      | 'endnoteLinks',
      string
    >
  > & {
    commentsExtended?: string;
    /** More files by their names in the archive; these win over all others. */
    files?: Readonly<Record<string, string | Uint8Array>>;
  }
>;

/** A Word file with this body, and what else is given. */
export function docxOf(body: string, parts: WordParts = {}): Uint8Array {
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    'word/document.xml': wordPart('document', `<w:body>${body}</w:body>`),
  };
  for (const name of ['styles', 'numbering', 'footnotes', 'endnotes', 'comments'] as const) {
    const content = parts[name];
    if (content !== undefined) files[`word/${name}.xml`] = wordPart(name, content);
  }
  if (parts.commentsExtended !== undefined) {
    files['word/commentsExtended.xml'] =
      `<w15:commentsEx ${namespaces}>${parts.commentsExtended}</w15:commentsEx>`;
  }
  const links = {
    document: parts.links,
    footnotes: parts.footnoteLinks,
    endnotes: parts.endnoteLinks,
  };
  for (const [name, content] of Object.entries(links)) {
    if (content === undefined) continue;
    files[`word/_rels/${name}.xml.rels`] =
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;
  }
  return storedZip({ ...files, ...parts.files });
}

/** A run of words, with properties. */
export const run = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;

/** A paragraph of runs, or of plain words. */
export const paragraph = (content: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : run(content)}</w:p>`;
