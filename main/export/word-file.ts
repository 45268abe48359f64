import { Document, Packer, convertMillimetersToTwip } from 'docx';
import type { WordLayout } from '../../core/export/export-choices';
import { escaped } from '../../core/export/html-page';
import type { WordDocument } from '../../core/export/word-document';
import type { Pictures } from './word-block';
import { LateBlock, noPictures } from './word-block';
import { wordComments } from './word-comments';
import { fontTable, layouts } from './word-layout';
import { wordStyles } from './word-style';
import { withFixedDates } from './zip-dates';

/**
 * The .docx of a document tree. The same tree on the same `day` (YYYY-MM-DD) gives the same bytes:
 * the library would write the clock into the properties and the zip.
 */
export async function wordFile(
  tree: WordDocument,
  day: string,
  layout: WordLayout = 'common',
  pictures: Pictures = noPictures,
): Promise<Uint8Array> {
  const { margin, foot } = layouts[layout];
  const footers = foot();
  const document = new Document({
    title: tree.title,
    creator: tree.creator,
    styles: wordStyles(layout),
    ...(footers.even === undefined ? {} : { evenAndOddHeaderAndFooters: true }),
    ...(tree.comments.length === 0 ? {} : { comments: wordComments(tree) }),
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin,
          },
        },
        footers,
        children: tree.blocks.map((block) => new LateBlock(block, pictures)),
      },
    ],
  });
  const overrides = [
    { path: 'docProps/core.xml', data: properties(tree, day) },
    { path: 'word/fontTable.xml', data: fontTable },
  ];
  const file = await Packer.pack(document, 'uint8array', undefined, overrides);
  return withFixedDates(file);
}

/** ECMA-376 part 2, 11: the core properties. */
function properties({ title, creator }: WordDocument, day: string): string {
  const instant = `${day}T00:00:00Z`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<cp:coreProperties',
    ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(title)}</dc:title>`,
    `<dc:creator>${escaped(creator)}</dc:creator>`,
    `<cp:lastModifiedBy>${escaped(creator)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${instant}</dcterms:modified>`,
    '</cp:coreProperties>',
  ].join('');
}
