import { readingSummary } from './reading-summary';
import type { NotesSource, StudyNotes } from './study-notes';
import { studyNotes } from './study-notes';

/** The document that the choices ask for, where it is not an edition: study notes, or 阅读小结 alone. */
export function notesOf(source: NotesSource): StudyNotes {
  return source.choices.work === 'summary' ? readingSummary(source) : studyNotes(source);
}
