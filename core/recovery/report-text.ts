import type { Words } from '../words/words';
import type { FoundFile } from './found-file';

/** What a file is, for people. */
export function foundName({ store, title }: FoundFile, { recovery }: Words): string {
  return store === 'notes' && title !== null && title !== ''
    ? recovery.notesOf(title)
    : recovery.stores[store];
}

/** What happened to a file, what is used instead, and whether all notes are back: a sentence each. */
export function foundSentences(
  { happened, used, notes }: FoundFile,
  { recovery }: Words,
): readonly string[] {
  const sure = notes === 'untouched' ? [] : [recovery.notes[notes]];
  return [recovery.happened[happened], recovery.used[used], ...sure];
}

/** The whole page as plain text, to be sent to somebody who can help. */
export function reportText(files: readonly FoundFile[], words: Words): string {
  const { recovery } = words;
  const entries = files.map((found) =>
    [
      foundName(found, words),
      recovery.file(found.file),
      ...foundSentences(found, words),
      ...found.setAside.map((name) => recovery.setAsideAs(name)),
    ].join('\n'),
  );
  return [recovery.title, ...entries].join('\n\n');
}
