import type { ImportedDocument } from '../../../core/document/imported';

/** Every line of a document in order: what an importer must keep. */
export function linesOf(document: ImportedDocument): string[] {
  return [
    ...document.before,
    ...document.essays.flatMap((essay) => essay.blocks.map((block) => block.text)),
    ...document.after,
  ];
}

/** The lines of a text that hold anything, trimmed; written apart from the importer on purpose. */
export function sourceLines(text: string): string[] {
  return text
    .replace(/\r\n/gu, '\n')
    .split(/\n|\r|\u2028|\u2029/u)
    .map((line) => line.trim())
    .filter((line) => line.length > 0);
}
