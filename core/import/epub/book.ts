import type { ImportedDocument } from '../../document/imported';
import { inParts } from '../parts';
import type { Piece } from '../piece';
import type { KeptMedia } from '../rich-text';
import { essayOf } from '../rich-text';
import { treePieces } from '../tree-pieces';
import type { Part } from './book-parts';
import { isLoneTitle, partsOf } from './book-parts';
import type { Chapter } from './chapter';
import { bookTree } from './chapter';
import type { ContentsEntry } from './contents';
import { withNotesAtHome } from './notes-at-home';

export interface Book {
  readonly title: string;
  /** The file's name without its extension: the title of last resort. */
  readonly name: string;
  readonly chapters: readonly Chapter[];
  readonly contents: readonly ContentsEntry[];
  /** What `bookPieces` made of the chapters. */
  readonly pieces: readonly Piece[];
  readonly media: KeptMedia;
}

/** The paragraphs of a book; the sources of its pictures are names in its archive. */
export function bookPieces(chapters: readonly Chapter[]): readonly Piece[] {
  return treePieces(bookTree(chapters));
}

/** What stands around a book's text and is named so in its contents. */
const around =
  /^(?:封[面底]|扉页|书名页?|版权(?:页|信息|声明)?|目\s*录|cover|title ?page|copyright(?: page)?|(?:table of )?contents|colophon|imprint)$/iu;

/**
 * What a book holds, cut into essays by its contents. Cover, imprint and contents come folded; notes
 * stand with the essay that refers to them.
 */
export function importBook(book: Book): ImportedDocument {
  const { title, name, chapters, contents, pieces, media } = book;
  const parts = withNotesAtHome(partsOf(pieces, chapters, contents)).filter(
    (part) => part.pieces.length > 0,
  );
  const isText = (part: Part) => !around.test(part.title) && hasText(part.pieces);
  const first = parts.findIndex(isText);
  const last = parts.findLastIndex(isText);
  const document = title || name;
  if (first < 0) return { title: document, essays: [], before: [], after: [] };
  const before = parts.slice(0, first).flatMap((part) => part.pieces);
  const after = parts.slice(last + 1).flatMap((part) => part.pieces);
  const body = withoutLoneTitles(parts.slice(first, last + 1));
  const [only] = body;
  if (body.length === 1 && only !== undefined) {
    const all = [...before.map(folded), ...only.pieces, ...after.map(folded)];
    const essay = essayOf(all, {
      title: only.title || document,
      name: document,
      page: false,
      media,
    });
    return { title: document, essays: inParts(essay), before: [], after: [] };
  }
  const essays = body.flatMap((part) =>
    inParts(essayOf(part.pieces, { title: part.title, name: document, page: false, media })),
  );
  return { title: document, essays, before: linesOf(before), after: linesOf(after) };
}

const folded = (piece: Piece): Piece => ({ ...piece, folded: true });

const linesOf = (pieces: readonly Piece[]): readonly string[] =>
  pieces.map((piece) => piece.text).filter((line) => line !== '');

const hasText = (pieces: readonly Piece[]): boolean =>
  pieces.some((piece) => !piece.folded && piece.form.kind !== 'figure');

/** A part that is nothing but its title, 第一部, opens the one behind it. */
function withoutLoneTitles(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  let waiting: readonly Piece[] = [];
  for (const [index, part] of parts.entries()) {
    const pieces = [...waiting, ...part.pieces];
    if (isLoneTitle(part) && index < parts.length - 1) waiting = pieces;
    else {
      joined.push({ ...part, pieces });
      waiting = [];
    }
  }
  return joined;
}
