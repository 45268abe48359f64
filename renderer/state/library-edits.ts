import { withTag } from '../../core/annotation/tags';
import type { EssayId } from '../../core/ids';
import type { LibraryEntry } from '../../core/library/catalog';
import { entryOf } from '../../core/library/catalog';
import type { DetailsEdit, EntryEdit, LibraryEdit } from '../../core/library/library-edit';
import { asRead, asUnread, edited } from '../../core/library/library-edit';
import { titleOf } from '../../core/library/own-details';
import { takingBack } from '../../core/library/undone-edit';
import { bridge } from '../bridge';
import { toastStep, took } from './library-steps';
import { useLibrary } from './library-store';
import { say } from './message-store';
import { flushProgress, takeMarked } from './progress-store';
import { currentWords } from './settings-store';

/**
 * Changes the library and says so, with the way back. Whether it was done; a change that comes to
 * nothing is said to be none.
 */
export async function editLibrary(edit: LibraryEdit, said: string): Promise<boolean> {
  const marks = edit.essays.some(({ reading }) => reading !== undefined);
  if (marks) await flushProgress();
  const { catalog } = useLibrary.getState();
  let before = catalog;
  if (edited(catalog, edit) === catalog) {
    say(currentWords().shelving.unchanged);
    return false;
  }
  if (!(await send(edit))) return false;
  toastStep(said, {
    // Another window may have changed the same since.
    takeBack: () => send(takingBack(edit, before, useLibrary.getState().catalog)),
    again: () => {
      before = useLibrary.getState().catalog;
      return send(edit);
    },
  });
  return true;
}

async function send(edit: LibraryEdit): Promise<boolean> {
  const { catalog } = useLibrary.getState();
  const after = edited(catalog, edit);
  if (!(await took(bridge.request('library.edit', edit)))) return false;
  for (const { essay, reading } of edit.essays) {
    const entry = reading === undefined ? null : entryOf(after, essay);
    if (entry !== null) takeMarked(entry);
  }
  return true;
}

/** What the reader says of one essay. */
export function sayOf(entry: LibraryEntry, own: DetailsEdit): Promise<boolean> {
  const title = titleOf({ ...entry, own: { ...entry.own, title: own.title || null } });
  return editEssays([{ essay: entry.id, own }], currentWords().shelving.edited(title));
}

export function markEssays(ids: readonly EssayId[], as: 'read' | 'unread'): Promise<boolean> {
  const { shelving } = currentWords();
  const edits = entriesOf(ids).map(as === 'read' ? asRead : asUnread);
  const said = as === 'read' ? shelving.markedRead : shelving.markedUnread;
  return editEssays(edits, said(ids.length));
}

export function tagEssays(ids: readonly EssayId[], tags: readonly string[]): Promise<boolean> {
  const { shelving, thread } = currentWords();
  const edits = entriesOf(ids).map(({ id: essay, own }): EntryEdit => {
    return { essay, own: { tags: tags.reduce(withTag, own.tags) } };
  });
  return editEssays(edits, shelving.tagged(ids.length, tags.map(thread.tag).join(' ')));
}

function editEssays(essays: readonly EntryEdit[], said: string): Promise<boolean> {
  return editLibrary({ essays, categories: [] }, said);
}

function entriesOf(ids: readonly EssayId[]): readonly LibraryEntry[] {
  const { catalog } = useLibrary.getState();
  return ids.flatMap((id) => entryOf(catalog, id) ?? []);
}
