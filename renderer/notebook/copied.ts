import type { CopiedForms } from '../../core/export/copied-notes';
import { copiedForms } from '../../core/export/copied-notes';
import { useChosen } from '../state/chosen-notes';
import { copy } from '../state/clipboard';
import { say } from '../state/message-store';
import { currentWords, useSettings } from '../state/settings-store';
import type { ListedNote, Row } from './rows';

/** Listed notes as other programs take them. */
export function formsOf(notes: readonly ListedNote[]): CopiedForms {
  const copied = notes.map(({ note, essay }) => {
    return { ...note, passage: essay.passageOf(note), title: essay.title };
  });
  const { language } = useSettings.getState().settings;
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  return copiedForms(copied, { words: currentWords(), language, timeZone });
}

/** Copies notes; only right after a press of a key or button. */
export function copyNotes(notes: readonly ListedNote[]): void {
  if (copy(formsOf(notes))) say(currentWords().notebook.copied(notes.length));
}

/** The notes chosen, in the order of the list, each once. */
export function chosenIn(rows: readonly Row[]): readonly ListedNote[] {
  const { chosen } = useChosen.getState();
  return rows.flatMap((row) =>
    row.kind === 'note' && !row.listed.again && chosen.has(row.listed.note.annotation.id)
      ? [row.listed]
      : [],
  );
}
