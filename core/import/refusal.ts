import type { Failure } from '../result';
import type { FileKind } from './file-kind';

const archiveName = /\.(?:zip|rar|7z|gz|tgz)$/iu;

/** Why a file of a kind that no importer reads is refused; its name tells what can be done with it. */
export function refusalOf(kind: FileKind, fileName: string): Failure {
  if (kind === 'pdf') return { kind: 'pdf-not-read' };
  if (kind === 'doc') return { kind: 'doc-not-read' };
  return { kind: archiveName.test(fileName) ? 'archive-not-read' : 'kind-not-read' };
}
