import type { ImportedDocument } from '../../document/imported';
import { inParts } from '../parts';
import type { Piece } from '../piece';
import { essayOf } from '../rich-text';
import { treePieces } from '../tree-pieces';
import type { Chapter } from './chapter';
import { bookTree, idIn } from './chapter';
import type { ContentsEntry } from './contents';
import { withNotesAtHome } from './notes-at-home';

export interface Book {
  readonly title: string;
  /** The file's name without its extension: the title of last resort. */
  readonly name: string;
  readonly chapters: readonly Chapter[];
  readonly contents: readonly ContentsEntry[];
}

/** A part of a book with what its contents call it. */
export interface Part {
  readonly title: string;
  readonly pieces: readonly Piece[];
}

/** What stands around a book's text and is named so in its contents. */
const around =
  /^(?:封[面底]|扉页|书名页?|版权(?:页|信息|声明)?|目\s*录|cover|title ?page|copyright(?: page)?|(?:table of )?contents|colophon|imprint)$/iu;

/**
 * What a book holds: an essay for each line of its contents that begins a file or stands outermost.
 * Cover, imprint and contents come folded; notes stand with the essay that refers to them.
 */
export function importBook({ title, name, chapters, contents }: Book): ImportedDocument {
  const pieces = treePieces(bookTree(chapters));
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
    const essay = essayOf(all, { title: only.title || document, name: document, page: false });
    return { title: document, essays: inParts(essay), before: [], after: [] };
  }
  const essays = body.flatMap((part) =>
    inParts(essayOf(part.pieces, { title: part.title, name: document, page: false })),
  );
  return { title: document, essays, before: linesOf(before), after: linesOf(after) };
}

const folded = (piece: Piece): Piece => ({ ...piece, folded: true });

const linesOf = (pieces: readonly Piece[]): readonly string[] =>
  pieces.map((piece) => piece.text).filter((line) => line !== '');

const hasText = (pieces: readonly Piece[]): boolean =>
  pieces.some((piece) => !piece.folded && piece.form.kind !== 'figure');

/** The pieces cut where the contents say that something begins; where they say nothing, at each file. */
function partsOf(
  pieces: readonly Piece[],
  chapters: readonly Chapter[],
  contents: readonly ContentsEntry[],
): readonly Part[] {
  const places = new Map<string, number>();
  pieces.forEach((piece, index) => {
    for (const id of piece.ids) if (!places.has(id)) places.set(id, index);
  });
  const files = new Set(chapters.map(({ file }) => places.get(idIn(file, ''))));
  const starts = new Map<number, string>();
  for (const { file, fragment, title, depth } of contents) {
    const place = places.get(idIn(file, fragment)) ?? places.get(idIn(file, ''));
    const begins = place !== undefined && (depth === 1 || files.has(place));
    if (begins && !starts.has(place)) starts.set(place, title);
  }
  if (starts.size < 2)
    for (const at of files) if (at !== undefined) starts.set(at, starts.get(at) ?? '');
  const ordered = [...starts].sort(([a], [b]) => a - b);
  const front: Part = { title: '', pieces: pieces.slice(0, ordered[0]?.[0] ?? 0) };
  const parts = ordered.map(([at, title], index): Part => ({
    title,
    pieces: pieces.slice(at, ordered[index + 1]?.[0] ?? pieces.length),
  }));
  // What comes before all that the contents name is cover and imprint, unless it is all there is.
  const isAround = front.pieces.length > 0 && parts.length > 0;
  return isAround ? [{ ...front, pieces: front.pieces.map(folded) }, ...parts] : parts;
}

/** A part that is nothing but its title, 第一部, opens the one behind it. */
function withoutLoneTitles(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  let waiting: readonly Piece[] = [];
  for (const [index, part] of parts.entries()) {
    const pieces = [...waiting, ...part.pieces];
    const isLone = part.pieces.every(
      ({ form, text }) => form.kind === 'heading' || form.kind === 'figure' || text === part.title,
    );
    if (isLone && index < parts.length - 1) waiting = pieces;
    else {
      joined.push({ ...part, pieces });
      waiting = [];
    }
  }
  return joined;
}
