import { create } from 'zustand';
import type { AnnotationId } from '../../core/ids';
import { activate } from './notes-store';

/** The mark beside which its bar stands, as long as it is the active one; null where none was picked. */
export const useMarkBar = create<{ readonly picked: AnnotationId | null }>(() => ({
  picked: null,
}));

/** Activates the mark that the pointer picked in the text, and offers what can be done with it. */
export function pick(id: AnnotationId | null): void {
  activate(id);
  useMarkBar.setState({ picked: id });
}

export function closeMarkBar(): void {
  useMarkBar.setState({ picked: null });
}
