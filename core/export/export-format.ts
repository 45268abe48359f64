import type { StudyNotes } from './study-notes';

/** One way of writing study notes as text. A new format is one file with one of these. */
export interface ExportFormat {
  /** Without the dot. */
  readonly extension: string;
  /** The same notes give the same text. */
  write(notes: StudyNotes): string;
}
