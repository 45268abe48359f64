import {
  BorderStyle,
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  FileChild,
  ImageRun,
  Paragraph,
  ParagraphProperties,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { IContext, IXmlableObject, Run } from 'docx';
import { inkColours } from '../../core/export/pigment-colours';
import type {
  WordBlock,
  WordParagraph,
  WordPicture,
  WordRun,
  WordTable,
} from '../../core/export/word-document';
import { assertNever } from '../../core/result';
import { wordRuns } from './word-run';
import { itemIndent, styleId } from './word-style';

/** The bytes of pictures by their files' names. */
export type Pictures = ReadonlyMap<string, Uint8Array>;
export const noPictures: Pictures = new Map();

/** What stands in a paragraph. */
type Piece = Run | ImageRun | CommentRangeStart | CommentRangeEnd;

/**
 * A paragraph or table of the document tree, made into the library's objects when its turn comes to
 * be written: all of a long document at once is most of what it costs.
 */
export class LateBlock extends FileChild {
  readonly #block: WordBlock;
  readonly #pictures: Pictures;

  constructor(block: WordBlock, pictures: Pictures) {
    super(block.kind === 'paragraph' ? 'w:p' : 'w:tbl');
    this.#block = block;
    this.#pictures = pictures;
  }

  override prepForXml(context: IContext): IXmlableObject | undefined {
    const block = this.#block;
    switch (block.kind) {
      case 'paragraph': {
        const children = childrenOf(block, this.#pictures);
        const content = children.map((child) => child.prepForXml(context));
        return {
          'w:p': [paragraphProperties(block, context), ...content].filter(
            (one) => one !== undefined,
          ),
        };
      }
      case 'table':
        return table(block).prepForXml(context);
      default:
        return assertNever(block);
    }
  }
}

/** As the runs of one wear, the paragraphs of one shape share what is written of it. */
const shapes = new Map<string, IXmlableObject | undefined>();

function paragraphProperties(block: WordParagraph, context: IContext): IXmlableObject | undefined {
  const { style, level, bar, keepNext, newPage } = block;
  const key = JSON.stringify([style, level, bar, keepNext, newPage]);
  if (!shapes.has(key)) {
    shapes.set(key, new ParagraphProperties(shapeOf(block)).prepForXml(context));
  }
  return shapes.get(key);
}

function shapeOf({ style, level, bar, keepNext, newPage }: WordParagraph) {
  return {
    style: styleId(style),
    // false would be written out and undo what the style says
    ...(keepNext ? { keepNext } : {}),
    ...(newPage ? { pageBreakBefore: true } : {}),
    ...(level > 0 ? { indent: itemIndent(level) } : {}),
    // size in eighths of a point, space in points
    ...(bar === null
      ? {}
      : { border: { left: { style: BorderStyle.SINGLE, size: 20, space: 8, color: bar } } }),
  };
}

function childrenOf({ runs, picture }: WordParagraph, pictures: Pictures): readonly Piece[] {
  return [
    ...(picture === undefined ? [] : imageOf(picture, runs.length > 0, pictures)),
    ...runs.flatMap(pieces),
  ];
}

/** px of a line and of most of a page; Word counts 96 to the inch. */
const widest = 560;
const highest = 800;

/** A picture in its own size where the page has room for it; its words where it is not at hand. */
function imageOf(
  { file, width, height, words }: WordPicture,
  isFollowed: boolean,
  pictures: Pictures,
): readonly Piece[] {
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
function pieces(one: WordRun): readonly Piece[] {
  return [
    ...one.opens.map((id) => new CommentRangeStart(id)),
    ...(one.text === '' ? [] : wordRuns(one)),
    ...one.closes.flatMap((id) => [
      new CommentRangeEnd(id),
      new TextRun({ children: [new CommentReference(id)] }),
    ]),
  ];
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
                    : paragraphs.map(
                        (one) =>
                          new Paragraph({ ...shapeOf(one), children: childrenOf(one, noPictures) }),
                      ),
              }),
          ),
        }),
    ),
  });
}
