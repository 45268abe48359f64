import type { ImportedDocument, Lack } from '../../core/document/imported';

/** A document, with what of its file could not be read. */
export function lacking(document: ImportedDocument, lacks: readonly Lack[]): ImportedDocument {
  return lacks.length === 0 ? document : { ...document, lacks };
}
