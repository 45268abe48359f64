import type { Block, HeadingLevel } from '../document/block';
import { metadata } from '../document/essay';
import type { ImportedDocument, ImportedEssay } from '../document/imported';
import type { Media } from '../document/media';
import { assertNever } from '../result';
import type { Comments } from './annotations';
import { annotationsOf } from './annotations';
import { trailerStart } from './clutter';
import { splitCompilation, titleOffset } from './compilation';
import { withCaptions } from './captions';
import { essayBlocks } from './essay-blocks';
import { inParts } from './parts';
import { inChapters } from './chapters';
import type { Piece } from './piece';
import { isTitleLike } from './title';

/** What is known of a document beside its paragraphs. */
export interface RichSource {
  readonly pieces: readonly Piece[];
  /** The file's name without its extension: the title of last resort. */
  readonly name: string;
  /** What the source calls itself; '' where it does not. */
  readonly title: string;
  /** Whether it is a page of the web, with lines of its own around the text. */
  readonly page: boolean;
  /** What was written to ranges of the document, by their names. */
  readonly comments?: Comments;
  /** The pictures that are kept, by what the pieces call their sources. */
  readonly media?: KeptMedia;
}

export type KeptMedia = ReadonlyMap<string, Media>;

const noMedia: KeptMedia = new Map();

/**
 * What a document of paragraphs that know what they are holds: one essay, or the essays of a
 * compilation, or none where nothing is to be read. No piece is lost, none is put elsewhere.
 */
export function importPieces(source: RichSource): ImportedDocument {
  const { pieces, title, name, page, comments = new Map(), media = noMedia } = source;
  if (pieces.every((piece) => piece.text === '')) {
    return { title: title || name, essays: [], before: [], after: [] };
  }
  const compilation = splitCompilation(pieces.map((piece) => piece.text));
  if (compilation === null) {
    const essay = essayOf(pieces, { title, name, page, comments, media });
    return {
      title: essay.title,
      essays: inChapters(essay).flatMap(inParts),
      before: [],
      after: [],
    };
  }
  const { before, after } = compilation;
  let at = before.length;
  const essays = compilation.parts.map((lines): ImportedEssay => {
    const part = pieces.slice(at, at + lines.length);
    at += lines.length;
    return essayOf(part, { title: '', name, page: false, comments, media, numbered: true });
  });
  return {
    title: title || (before.find(isTitleLike) ?? name),
    essays: essays.flatMap(inParts),
    before,
    after,
  };
}

interface EssaySource extends Omit<RichSource, 'pieces'> {
  /** Whether its first line numbers it in a compilation, as 篇1：does. */
  readonly numbered?: boolean;
}

/** One essay out of its paragraphs. */
export function essayOf(pieces: readonly Piece[], source: EssaySource): ImportedEssay {
  const lines = pieces.map((piece) => piece.text);
  const titleLine = source.numbered === true ? 0 : titleLineOf(pieces, source.title);
  const titleText = titleLine === null ? '' : (lines[titleLine] ?? '');
  const levels = levelsOf(pieces, titleLine);
  const given = withCaptions(pieces).map((piece) =>
    givenBlock(piece, levels, source.media ?? noMedia),
  );
  const blocks = essayBlocks({
    lines,
    given,
    titleLine,
    titleOffset: titleOffset(titleText),
    trailer: source.page ? trailerStart(lines) : lines.length,
    page: source.page,
  });
  const marked = blocks.map((block, index): Block => {
    const { marks = [], ruby = [] } = pieces[index] ?? {};
    if (block.kind === 'clutter' || block.kind === 'back-heading') return block;
    if (marks.length + ruby.length === 0) return block;
    return {
      ...block,
      ...(marks.length === 0 ? {} : { marks }),
      ...(ruby.length === 0 ? {} : { ruby }),
    };
  });
  const title = metadata({ blocks: marked }, 'title') ?? (source.title || source.name);
  const annotations = annotationsOf(pieces, marked, source.comments ?? new Map());
  return { title, blocks: marked, ...(annotations.length === 0 ? {} : { annotations }) };
}

/** So many paragraphs may stand before a title. */
const longestHead = 40;

/**
 * The line that is the title: what the source calls itself, else the first heading where nothing is
 * read before it, else a short first line that stands for itself; null where there is none.
 */
function titleLineOf(pieces: readonly Piece[], title: string): number | null {
  const head = pieces
    .slice(0, longestHead)
    .flatMap((piece, index) => (isReadable(piece) ? [{ piece, index }] : []));
  const [first] = head;
  if (first === undefined) return null;
  const named = head.find(({ piece }) => isHeadLine(piece) && isSame(piece.text, title));
  if (named !== undefined) return named.index;
  const { form, text } = first.piece;
  if (form.kind === 'heading') {
    const higher = pieces.some(
      (piece) => piece.form.kind === 'heading' && piece.form.rank < form.rank && !piece.folded,
    );
    return higher || hasEqual(pieces, form.rank) ? null : first.index;
  }
  const hasMore = head.length > 1;
  const begins = title === '' && form.kind === 'plain' && hasMore && isTitleLike(text);
  return begins ? first.index : null;
}

/** Whether several headings have a rank: then none of them is the title. */
const hasEqual = (pieces: readonly Piece[], rank: number): boolean =>
  pieces.filter(({ form, folded }) => form.kind === 'heading' && form.rank === rank && !folded)
    .length > 1;

const isReadable = (piece: Piece): boolean => !piece.folded && piece.form.kind !== 'figure';

const isHeadLine = ({ form }: Piece): boolean => form.kind === 'heading' || form.kind === 'plain';

const squeezed = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

const isSame = (line: string, title: string): boolean =>
  title !== '' && squeezed(line) === squeezed(title);

/** The source's ranks of headings, the title's left out, as levels: the highest is 1. */
function levelsOf(
  pieces: readonly Piece[],
  titleLine: number | null,
): ReadonlyMap<number, HeadingLevel> {
  const ranks = new Set<number>();
  pieces.forEach(({ form, folded }, index) => {
    if (form.kind === 'heading' && !folded && index !== titleLine) ranks.add(form.rank);
  });
  const levels = [1, 2, 3] as const;
  const ordered = [...ranks].sort((a, b) => a - b);
  return new Map(ordered.map((rank, index) => [rank, levels[index] ?? 3]));
}

/** The block that the source says a piece is; null where only its words can tell. */
function givenBlock(
  piece: Piece,
  levels: ReadonlyMap<number, HeadingLevel>,
  media: KeptMedia,
): Block | null {
  const { form, text, folded } = piece;
  if (folded) return { kind: 'clutter', text, reason: 'web-page' };
  switch (form.kind) {
    case 'plain':
      return null;
    case 'heading':
      return { kind: 'heading', level: levels.get(form.rank) ?? 3, text };
    case 'figure':
      return {
        kind: 'figure',
        text,
        caption: form.caption,
        media: media.get(form.source) ?? null,
      };
    case 'note': {
      const { id, mark } = form;
      return { kind: 'note', text, mark, ...(id === '' ? {} : { id }) };
    }
    case 'cell':
    case 'list-item':
      return { ...form, text };
    case 'quote':
    case 'preformatted':
      return { kind: form.kind, text };
    case 'caption':
      return { kind: 'paragraph', text, runIn: null, caption: true };
    default:
      return assertNever(form);
  }
}
