import {
  BorderStyle,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  UnderlineType,
  WidthType,
} from 'docx';
import type { IRunOptions, ParagraphChild } from 'docx';
import { inkColours } from '../../core/export/pigment-colours';
import type {
  WordBlock,
  WordDress,
  WordParagraph,
  WordPicture,
  WordRun,
  WordTable,
} from '../../core/export/word-document';
import { assertNever } from '../../core/result';
import { code, hei, kai } from './word-face';
import { itemIndent, styleId } from './word-style';

/** The bytes of pictures by their files' names. */
export type Pictures = ReadonlyMap<string, Uint8Array>;
export const noPictures: Pictures = new Map();

/** “ ” — … belong to Chinese text here: without the hint Word sets them in the Latin face. */
const hint = { hint: 'eastAsia' };

/** A paragraph or table of the document tree as the library's. */
export function wordBlock(block: WordBlock, pictures: Pictures): Paragraph | Table {
  switch (block.kind) {
    case 'paragraph':
      return wordParagraph(block, pictures);
    case 'table':
      return table(block);
    default:
      return assertNever(block);
  }
}

export function wordParagraph(
  { style, runs, level, bar, keepNext, newPage, picture }: WordParagraph,
  pictures: Pictures = noPictures,
): Paragraph {
  return new Paragraph({
    style: styleId(style),
    // false would be written out and undo what the style says
    ...(keepNext ? { keepNext } : {}),
    ...(newPage ? { pageBreakBefore: true } : {}),
    ...(level > 0 ? { indent: itemIndent(level) } : {}),
    children: [
      ...(picture === undefined ? [] : imageOf(picture, runs.length > 0, pictures)),
      ...runs.flatMap(pieces),
    ],
    // size in eighths of a point, space in points
    ...(bar === null
      ? {}
      : { border: { left: { style: BorderStyle.SINGLE, size: 20, space: 8, color: bar } } }),
  });
}

/** px of a line and of most of a page; Word counts 96 to the inch. */
const widest = 560;
const highest = 800;

/** A picture in its own size where the page has room for it; its words where it is not at hand. */
function imageOf(
  { file, width, height, words }: WordPicture,
  isFollowed: boolean,
  pictures: Pictures,
): readonly ParagraphChild[] {
  const data = pictures.get(file);
  const type = /\.(png|jpg)$/u.exec(file)?.[1];
  if (data === undefined || (type !== 'png' && type !== 'jpg')) return [new TextRun(words)];
  const scale = Math.min(1, widest / width, highest / height);
  const side = (length: number) => Math.max(1, Math.round(length * scale));
  return [
    new ImageRun({
      type,
      data,
      transformation: { width: side(width), height: side(height) },
      altText: { name: file, title: '', description: words },
    }),
    ...(isFollowed ? [new TextRun({ break: 1 })] : []),
  ];
}

/** A run with the edges of the comments on it. Word finds a comment by the reference behind its end. */
function pieces(one: WordRun): readonly ParagraphChild[] {
  return [
    ...one.opens.map((id) => new CommentRangeStart(id)),
    ...(one.text === '' ? [] : wordRuns(one)),
    ...one.closes.flatMap((id) => [
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ]),
  ];
}

/** Words of one look, one run a line. */
export function wordRuns({ text, look, colour, dress }: WordRun): readonly TextRun[] {
  const dressed = {
    ...(look === 'plain'
      ? { font: hint }
      : { font: { ...hei, ...hint }, color: colour ?? inkColours.ink2 }),
    ...(dress === null ? {} : dressing(dress)),
  };
  return text
    .split('\n')
    .map(
      (line, index) => new TextRun({ ...dressed, ...(index > 0 ? { break: 1 } : {}), text: line }),
    );
}

const faces = { hei, kai, code } as const;

function dressing(dress: WordDress): Partial<IRunOptions> {
  const { shade, line, colour, struck, bold, italic, script, face } = dress;
  return {
    ...(shade === null ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: shade } }),
    ...(line === null
      ? {}
      : {
          underline: {
            type: line.kind === 'wave' ? UnderlineType.WAVE : UnderlineType.SINGLE,
            color: line.colour,
          },
        }),
    ...(colour === null ? {} : { color: colour }),
    ...(struck ? { strike: true } : {}),
    ...(bold ? { bold: true } : {}),
    ...(italic ? { italics: true } : {}),
    ...(script === 'sup' ? { superScript: true } : {}),
    ...(script === 'sub' ? { subScript: true } : {}),
    ...(face === null ? {} : { font: { ...faces[face], ...hint } }),
  };
}

const rule = (size: number) => ({
  style: BorderStyle.SINGLE,
  size,
  color: inkColours.ink2,
});
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** 三线表: heavy rules at head and foot, a light one between rows, none upright (GB/T 7713.2). */
function table({ rows }: WordTable): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: {
      top: rule(12),
      bottom: rule(12),
      insideHorizontal: rule(4),
      left: none,
      right: none,
      insideVertical: none,
    },
    rows: rows.map(
      (cells) =>
        new TableRow({
          tableHeader: cells.length > 0 && cells.every(({ header }) => header),
          children: cells.map(
            ({ paragraphs, rows: high, columns: wide }) =>
              new TableCell({
                rowSpan: high,
                columnSpan: wide,
                // A cell without a paragraph is not well formed.
                children:
                  paragraphs.length === 0
                    ? [new Paragraph('')]
                    : paragraphs.map((one) => wordParagraph(one)),
              }),
          ),
        }),
    ),
  });
}
