import type { ImportedDocument } from '../../core/document/imported';
import type { EssayId } from '../../core/ids';
import type { ImportState } from '../../core/import/import-item';
import type { Result } from '../../core/result';
import type { NotesCame } from '../../preload/answers';
import type { Stores } from '../stores';
import type { MetEssay } from './shared-arrival';
import { notesOfMet } from './shared-arrival';
import type { KeptCopies } from './shared-copies';
import { keepCopies } from './shared-copies';

/** The notes of a file on the essays of the library; those that name none are on the one on show. */
export type NotesIn = (
  path: string,
  stores: Stores,
  onShow: EssayId | null,
) => Promise<Result<NotesCame>>;

/** What a document on its way in asks the reader, and what comes of the answers. */
export interface ImportQuestion {
  readonly state: ImportState;
  /** What it is where the reader lets it be. */
  readonly declined: ImportState;
  /** Its notes, placed, to be joined with those that are there. */
  readonly join: (stores: Stores, onShow: EssayId | null) => Promise<Result<NotesCame>>;
  /** Keeps its essays as essays of their own; null where it has none. */
  readonly copy: ((stores: Stores) => Promise<Result<KeptCopies>>) | null;
}

/** Of a file that holds notes and no text. */
export function aboutNotes(path: string, notesIn: NotesIn): ImportQuestion {
  return {
    state: { kind: 'notes' },
    declined: { kind: 'cancelled' },
    join: (stores, onShow) => notesIn(path, stores, onShow),
    copy: null,
  };
}

/** Of a shared file of which the library has essays; `declined` is what the rest of it came to. */
export function aboutMet(
  name: string,
  { title, pictures = [] }: Pick<ImportedDocument, 'title' | 'pictures'>,
  met: readonly MetEssay[],
  declined: ImportState,
  copyTitle: (title: string) => string,
): ImportQuestion {
  const came = met.map((one) => one.came);
  return {
    state: { kind: 'met', essays: met.map(({ entry }) => entry.id) },
    declined,
    join: (stores) => notesOfMet(stores, name, met),
    copy: (stores) => keepCopies(stores, { title, pictures }, came, copyTitle),
  };
}
