import type { ImportedDocument } from '../document/imported';
import type { Piece } from './piece';
import type { KeptMedia } from './rich-text';
import { importPieces } from './rich-text';

export interface WebPage {
  /** The paragraphs of its body. */
  readonly pieces: readonly Piece[];
  /** What the page calls itself, the likeliest first; the site's name may be part of it. */
  readonly titles: readonly string[];
  /** The file's name without its extension. */
  readonly name: string;
  readonly media: KeptMedia;
}

/** What a page of the web holds; its site's lines come folded. */
export function importWebPage({ titles, ...source }: WebPage): ImportedDocument {
  return importPieces({ ...source, title: titleOf(source.pieces, titles), page: true });
}

/** So far down a page its title is looked for. */
const longestHead = 40;

/** The title as the text itself has it, where it does; else as the page calls itself. */
function titleOf(pieces: readonly Piece[], titles: readonly string[]): string {
  const names = titles.flatMap((title) => [title.trim(), ...segments(title)]).filter(Boolean);
  const head = new Set(
    pieces
      .filter((piece) => !piece.folded)
      .slice(0, longestHead)
      .map((piece) => piece.text),
  );
  return (
    names.find((title) => head.has(title)) ??
    titles.find((title) => title.trim() !== '')?.trim() ??
    ''
  );
}

/** The parts of "title_column_site", "title - site", the first first. */
function segments(title: string): readonly string[] {
  const parts = title.split(/\s*[_|｜–—-]\s*/u).map((part) => part.trim());
  return parts.map((_part, index) => parts.slice(0, index + 1).join('-')).concat(parts);
}
