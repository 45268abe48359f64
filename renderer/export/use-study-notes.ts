import { useMemo } from 'react';
import type { Chapter } from '../../core/export/chapter';
import type { StudyNotes } from '../../core/export/study-notes';
import { studyNotes } from '../../core/export/study-notes';
import { useWords } from '../i18n/use-words';
import type { OpenExport } from '../state/export-store';
import { scopeOf } from '../state/export-store';
import { useSettings } from '../state/settings-store';

/** The notes document as the choices make it. */
export function useStudyNotes(dialog: OpenExport, chapters: readonly Chapter[]): StudyNotes {
  const words = useWords();
  const choices = useSettings((state) => state.settings.exportChoices);
  const signature = useSettings((state) => state.settings.signature);
  const language = useSettings((state) => state.settings.language);
  const chosen = scopeOf(dialog, choices);
  const scope = chosen === 'chosen' ? (chapters.length < 2 ? 'essay' : 'all') : chosen;
  const { now, timeZone } = dialog;
  return useMemo(
    () =>
      studyNotes({
        chapters,
        choices: { ...choices, scope },
        signature,
        now,
        timeZone,
        language,
        words,
      }),
    [chapters, choices, scope, signature, now, timeZone, language, words],
  );
}
