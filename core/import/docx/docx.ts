import type { ImportedDocument } from '../../document/imported';
import type { Comments } from '../annotations';
import { importPieces } from '../rich-text';
import { treePieces } from '../tree-pieces';
import { docxTree } from './body';
import { commentThreads } from './comments';
import type { DocxParts } from './docx-parts';

/** What a Word document holds, its comments as annotations. `name`: the file's, the title of last resort. */
export function importDocx(parts: DocxParts, name: string): ImportedDocument {
  const threads = commentThreads(parts.comments, parts.commentsExtended);
  const comments: Comments = new Map(
    threads.map(({ id, ...thread }) => [`comment ${id}`, thread] as const),
  );
  const pieces = treePieces(docxTree(parts));
  return importPieces({ pieces, name, title: '', page: false, comments });
}
