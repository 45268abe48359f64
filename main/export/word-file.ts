import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
  convertMillimetersToTwip,
} from 'docx';
import type { WordDocument, WordParagraph, WordRun } from '../../core/export/docx';
import { escaped } from '../../core/export/html';
import { inkColours } from '../../core/export/pigment-colours';
import { hei, styleId, wordStyles } from './word-style';
import { withFixedDates } from './zip-dates';

/** “ ” — … belong to Chinese text here: without the hint Word sets them in the Latin face. */
const hint = { hint: 'eastAsia' };

/**
 * The .docx of a document tree. The same tree on the same `day` (YYYY-MM-DD) gives the same bytes:
 * the library would write the clock into the properties and the zip.
 */
export async function wordFile(tree: WordDocument, day: string): Promise<Uint8Array> {
  const document = new Document({
    title: tree.title,
    creator: tree.creator,
    styles: wordStyles(),
    sections: [
      {
        properties: {
          page: {
            size: { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) },
            margin: {
              top: convertMillimetersToTwip(25.4),
              bottom: convertMillimetersToTwip(25.4),
              left: convertMillimetersToTwip(28),
              right: convertMillimetersToTwip(28),
            },
          },
        },
        footers: { default: pageNumber() },
        children: tree.paragraphs.map(paragraph),
      },
    ],
  });
  const overrides = [{ path: 'docProps/core.xml', data: properties(tree, day) }];
  const file = await Packer.pack(document, 'uint8array', undefined, overrides);
  return withFixedDates(file);
}

function paragraph({ style, runs, bar, keepNext }: WordParagraph): Paragraph {
  return new Paragraph({
    style: styleId(style),
    // false would be written out and undo what the style says
    ...(keepNext ? { keepNext } : {}),
    children: runs.map(run),
    // size in eighths of a point, space in points
    ...(bar === null
      ? {}
      : { border: { left: { style: BorderStyle.SINGLE, size: 20, space: 8, color: bar } } }),
  });
}

function run({ text, look, colour }: WordRun): TextRun {
  if (look === 'plain') return new TextRun({ text, font: hint });
  return new TextRun({
    text,
    font: { ...hei, ...hint },
    color: colour ?? inkColours.ink2,
  });
}

function pageNumber(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [
          new TextRun({ children: [PageNumber.CURRENT], size: 18, color: inkColours.ink2 }),
        ],
      }),
    ],
  });
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
