import type { Notebook } from '../annotation/notebook';
import type { AnnotationId, EssayId } from '../ids';
import { editionId } from '../ids';

/** The notes on one essay as a file has them, on whatever edition they were made. */
export interface ForeignNotes {
  /** null where the file does not say which essay it is. */
  readonly essay: EssayId | null;
  readonly notebook: Notebook;
}

/** What a file of notes holds. */
export interface ForeignFile {
  readonly notes: readonly ForeignNotes[];
  /** How many notes in it cannot be read, and are left out. */
  readonly dropped: number;
}

/** How notes get an id that a file gives them none of: always the same for the same content. */
export type IdOf = (content: string) => AnnotationId;

/** No text has it: of passages of which a file knows the words alone. */
export const noEdition = editionId('0'.repeat(64));
