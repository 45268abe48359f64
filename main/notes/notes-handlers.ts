import type { EssayId } from '../../core/ids';
import { titleOf } from '../../core/library/own-details';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { RequestName } from '../../preload/contract';
import type { NotesExport } from '../export/save-notes';
import type { Handlers } from '../ipc';
import type { Stores } from '../stores';
import { notesInLists, tagsInUse } from './notes-in-lists';
import { entryOfNotes } from './past-handlers';

/** What requests about the notes of essays come to. */
export function notesHandlers(
  stores: () => Promise<Result<Stores>>,
  standardPunctuation: () => boolean,
  notesExport: NotesExport,
): Pick<Handlers, Extract<RequestName, `notes.${string}`>> {
  return {
    async 'notes.open'(id) {
      const opened = await stores();
      if (!opened.ok) return opened;
      const entry = await entryOfNotes(opened.value, id);
      if (entry === null) return failure({ kind: 'essay-unknown' });
      const noted = opened.value.library.noted(id);
      if (noted !== null) await opened.value.editions.carry(noted);
      return opened.value.notebooks.open(entry);
    },
    async 'notes.apply'({ essay, changes, heard }, caller) {
      const opened = await stores();
      if (!opened.ok) return opened;
      const entry = await entryOfNotes(opened.value, essay);
      if (entry === null) return failure({ kind: 'essay-unknown' });
      return opened.value.notebooks.apply(entry, changes, caller, heard ?? null);
    },
    async 'notes.essays'() {
      const opened = await stores();
      return opened.ok ? success([...(await opened.value.notebooks.essays())]) : opened;
    },
    async 'notes.gather'(essays) {
      const opened = await stores();
      if (!opened.ok) return opened;
      return success(await notesInLists(opened.value, essays, standardPunctuation()));
    },
    async 'notes.tags'(except) {
      const opened = await stores();
      return opened.ok ? success(await tagsInUse(opened.value, except)) : opened;
    },
    async 'notes.save-elsewhere'(held, caller) {
      const opened = await stores();
      const shown = (id: EssayId): string => {
        const entry = opened.ok ? opened.value.library.noted(id) : null;
        return entry === null ? '' : titleOf(entry);
      };
      const essays = held.map(({ essay, changes }) => ({ title: shown(essay), changes }));
      return notesExport.saveUnsaved(caller, essays);
    },
  };
}
