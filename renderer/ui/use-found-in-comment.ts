import { useShallow } from 'zustand/react/shallow';
import type { AnnotationId } from '../../core/ids';
import { useFind } from '../state/find-store';
import type { FoundInComment } from './FoundWords';

/** What Find found in the comment of this annotation, while its bar is open; null of no annotation. */
export function useFoundInComment(id: AnnotationId | null): FoundInComment {
  const matches = useFind(
    useShallow(({ open, notes }) =>
      open && id !== null
        ? notes.filter(({ annotation, part }) => annotation === id && part === 'comment')
        : [],
    ),
  );
  const current = useFind(({ notes, noteAt }) => notes[noteAt] ?? null);
  return { matches, current };
}
