import type { FoundFile } from '../../core/recovery/found-file';
import type { Joined } from './notes-place';
import type { NotesFinding } from './notes-recovery';

/** The library knows of notes, and there is no trace of them. */
export const allGone: NotesFinding = {
  harm: 'gone',
  isComplete: false,
  used: 'nothing',
  setAside: [],
};

/** What the recovery page says of an essay's notes; null where nothing had happened to them. */
export function foundNotes(
  file: string,
  title: string,
  { harm, isComplete, used, setAside }: NotesFinding,
): FoundFile | null {
  if (harm === 'none') return null;
  if (harm === 'replaced') {
    return foundMerged(file, title, 'shared', { isWhole: isComplete, setAside });
  }
  const notes = isComplete || harm === 'edited' ? 'back' : 'unsure';
  return { file, store: 'notes', title, happened: harm, used, notes, setAside };
}

/** The same of a file of the journal, which is always made whole from its mirror as far as that goes. */
export function foundJournal(file: string, setAside: readonly string[]): FoundFile {
  const happened = setAside.length === 0 ? 'gone' : 'damaged';
  return {
    file,
    store: 'journal',
    title: null,
    happened,
    used: 'journal',
    notes: 'back',
    setAside,
  };
}

/** What the page says of notes that another state was merged with. */
export function foundMerged(
  file: string,
  title: string,
  happened: 'shared' | 'conflict-copy',
  { isWhole, setAside }: Pick<Joined, 'isWhole' | 'setAside'>,
): FoundFile {
  const notes = isWhole ? 'back' : 'unsure';
  return { file, store: 'notes', title, happened, used: 'merged', notes, setAside };
}
