import type { Notebook } from '../annotation/notebook';
import { threadsOf } from '../annotation/thread';
import type { AnnotationId, CollectionId, EssayId } from '../ids';
import type { Chapter } from './chapter';
import { isEmpty } from './chapter';
import type { ExportChoices, ExportScope } from './export-choices';
import { formatOf } from './export-choices';

/** Annotations that were chosen one by one, of one essay. */
export interface ChosenNotes {
  readonly essay: EssayId;
  readonly ids: readonly AnnotationId[];
}

/** A collection, whose essays' notes are exported. */
export interface ExportedCollection {
  readonly collection: CollectionId;
}

/** Essays that were chosen one by one; at least one. */
export interface ExportedEssays {
  readonly essays: readonly EssayId[];
}

/**
 * What is exported: the notes of an essay, a collection's, those of essays that were chosen, those of all
 * essays (null), or annotations that were chosen.
 */
export type Exported =
  EssayId | null | ExportedCollection | ExportedEssays | readonly ChosenNotes[];

export function isCollection(exported: Exported): exported is ExportedCollection {
  return exported !== null && typeof exported === 'object' && 'collection' in exported;
}

export function isOfEssays(exported: Exported): exported is ExportedEssays {
  return exported !== null && typeof exported === 'object' && 'essays' in exported;
}

/** Whether essays without notes are gathered too: those that were named may be passed on as they are. */
export function takesBare(exported: Exported, work: ExportChoices['work']): boolean {
  return work === 'edition' && exported !== null;
}

/** The chapters that are written: those with notes, and of a shared file all that were gathered. */
export function writtenChapters(
  chapters: readonly Chapter[],
  choices: ExportChoices,
): readonly Chapter[] {
  const takesAll = formatOf(choices) === 'meipi' || chapters.every((one) => !isEmpty(one));
  return takesAll ? chapters : chapters.filter((one) => !isEmpty(one));
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
