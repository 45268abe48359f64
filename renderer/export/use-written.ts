import { useDeferredValue, useMemo } from 'react';
import type { Chapter } from '../../core/export/chapter';
import type { Edition } from '../../core/export/edition';
import { editionOf } from '../../core/export/edition';
import type { NotesSource, StudyNotes } from '../../core/export/study-notes';
import { notesOf } from '../../core/export/notes-of';
import { useWords } from '../i18n/use-words';
import type { OpenExport } from '../state/export-store';
import { scopeOf } from '../state/export-store';
import { isPicked } from '../state/picked-scopes';
import { useSettings } from '../state/settings-store';

/** What is written out: study notes, or an annotated edition. */
export type Written =
  | { readonly work: 'notes'; readonly notes: StudyNotes; readonly source: NotesSource }
  | { readonly work: 'edition'; readonly edition: Edition };

/** The document as the choices make it: of ten thousand notes a moment after what was typed is shown. */
export function useWritten(dialog: OpenExport, chapters: readonly Chapter[]): Written {
  const words = useWords();
  const choices = useDeferredValue(useSettings((state) => state.settings.exportChoices));
  const signature = useDeferredValue(useSettings((state) => state.settings.signature));
  const language = useSettings((state) => state.settings.language);
  const chosen = scopeOf(dialog, choices);
  const scope = isPicked(chosen) ? (chapters.length < 2 ? 'essay' : 'all') : chosen;
  const { now, timeZone } = dialog;
  return useMemo((): Written => {
    const source = {
      chapters,
      choices: { ...choices, scope },
      signature,
      now,
      timeZone,
      language,
      words,
    };
    return choices.work === 'edition'
      ? { work: 'edition', edition: editionOf(source) }
      : { work: 'notes', notes: notesOf(source), source };
  }, [chapters, choices, scope, signature, now, timeZone, language, words]);
}
