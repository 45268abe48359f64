import type { ImportedDocument } from '../../document/imported';
import type { Comments } from '../annotations';
import type { Piece } from '../piece';
import type { KeptMedia } from '../rich-text';
import { importPieces } from '../rich-text';
import { treePieces } from '../tree-pieces';
import { docxTree } from './body';
import { commentThreads } from './comments';
import type { DocxParts } from './docx-parts';

export interface WordSource {
  readonly parts: DocxParts;
  /** What `docxPieces` made of these. */
  readonly pieces: readonly Piece[];
  /** The file's name without its extension: the title of last resort. */
  readonly name: string;
  readonly media: KeptMedia;
}

/** The paragraphs of a Word document; the sources of its pictures are names in its archive. */
export function docxPieces(parts: DocxParts): readonly Piece[] {
  return treePieces(docxTree(parts));
}

/** What a Word document holds, its comments as annotations. */
export function importDocx({ parts, ...source }: WordSource): ImportedDocument {
  const threads = commentThreads(parts.comments, parts.commentsExtended);
  const comments: Comments = new Map(
    threads.map(({ id, ...thread }) => [`comment ${id}`, thread] as const),
  );
  return importPieces({ ...source, title: '', page: false, comments });
}
