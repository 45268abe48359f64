import { create } from 'zustand';
import type { NoteLink } from '../../core/document/note-links';

/** A note of the essay that is open beside its mark. */
export interface ShownNote {
  readonly link: NoteLink;
  /** Its mark in the text. */
  readonly mark: HTMLElement;
}

/** The note that is open beside its mark (ux.md 6.3); null while none is. */
export const useShownNote = create<{ readonly shown: ShownNote | null }>(() => ({ shown: null }));

export function showNote(shown: ShownNote | null): void {
  useShownNote.setState({ shown });
}
