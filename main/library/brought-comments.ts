import { broughtAnnotations, lackingOf } from '../../core/annotation/brought';
import { textOf } from '../../core/document/essay';
import type { ImportedEssay } from '../../core/document/imported';
import { annotationId } from '../../core/ids';
import type { LibraryEntry } from '../../core/library/catalog';
import type { Result } from '../../core/result';
import { success } from '../../core/result';
import type { Notes } from '../notes/notebook-format';
import type { Notebooks } from '../notes/notebooks';
import { sha256 } from '../storage/sha256';
import { idsOf } from './essay-files';

/**
 * Takes over the comments and highlights that came with an essay's text, but those that are there or
 * in the bin of notes; how many passages they are on, or what the disk refuses.
 */
export async function bringComments(
  notebooks: Notebooks,
  entry: LibraryEntry,
  { blocks, annotations = [] }: ImportedEssay,
): Promise<Result<number>> {
  if (annotations.length === 0) return success(0);
  const brought = broughtAnnotations(annotations, {
    text: textOf(blocks),
    edition: idsOf(blocks).edition,
    idOf: (content) => annotationId(sha256(content).slice(0, 32)),
    now: new Date().toISOString(),
  });
  let passages = 0;
  const changes = ({ notebook, past }: Notes) => {
    const binned = past.bin.map(({ annotation }) => annotation);
    const lacking = lackingOf(brought, [...notebook.annotations, ...binned]);
    passages = new Set(lacking.map(({ annotation }) => annotation.follows ?? annotation.id)).size;
    return lacking;
  };
  const kept = await notebooks.applyTogether([{ entry, changes }]);
  return kept.ok ? success(passages) : kept;
}
