import type { Notebook } from '../annotation/notebook';
import { threadsOf } from '../annotation/thread';
import type { AnnotationId, CollectionId, EssayId } from '../ids';
import type { ExportScope } from './export-choices';

/** Annotations that were chosen one by one, of one essay. */
export interface ChosenNotes {
  readonly essay: EssayId;
  readonly ids: readonly AnnotationId[];
}

/** A collection, whose essays' notes are exported. */
export interface ExportedCollection {
  readonly collection: CollectionId;
}

/** What is exported: the notes of an essay, a collection's, those of all essays (null), or annotations that were chosen. */
export type Exported = EssayId | null | ExportedCollection | readonly ChosenNotes[];

export function isCollection(exported: Exported): exported is ExportedCollection {
  return exported !== null && typeof exported === 'object' && 'collection' in exported;
}

/** The chosen annotations of a notebook with what follows them, and nothing else. */
export function chosenNotes(
  { annotations }: Notebook,
  chosen: ReadonlySet<AnnotationId>,
): Notebook {
  const threads = threadsOf(annotations).filter(({ annotation }) => chosen.has(annotation.id));
  return {
    annotations: threads.flatMap(({ annotation, followUps }) => [annotation, ...followUps]),
    reflection: '',
  };
}

/** Whether the document is one essay's or of several; chosen annotations of one essay are that essay's. */
export function scopeOfExport(exported: Exported, chapters: readonly unknown[]): ExportScope {
  if (exported === null || isCollection(exported)) return 'all';
  return typeof exported === 'string' || chapters.length < 2 ? 'essay' : 'all';
}
