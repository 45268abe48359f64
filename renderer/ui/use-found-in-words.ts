import { useShallow } from 'zustand/react/shallow';
import type { AnnotationId } from '../../core/ids';
import { useFind } from '../state/find-store';
import { useFlash } from '../state/flash-store';
import type { FoundInWords } from './FoundWords';

/**
 * What is to be painted in the comment of this annotation, with null in 我的心得: what Find found
 * while its bar is open, else what a search of the library led to. Nothing where `of` is left out.
 */
export function useFoundInWords(of: AnnotationId | null | undefined): FoundInWords {
  const part = of === null ? 'reflection' : 'comment';
  const isHere = (words: { readonly annotation: AnnotationId | null; readonly part: string }) =>
    words.annotation === of && words.part === part;
  const open = useFind((state) => state.open);
  const matches = useFind(useShallow(({ notes }) => (open ? notes.filter(isHere) : [])));
  const current = useFind(({ notes, noteAt }) => notes[noteAt] ?? null);
  const flashed = useFlash(({ words }) => (words !== null && isHere(words) ? words : null));
  if (open || flashed === null) return { matches, current };
  return { matches: [flashed], current: flashed };
}
