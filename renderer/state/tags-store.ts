import { useMemo } from 'react';
import { tagsOf } from '../../core/annotation/known-tags';
import { useNotes } from './notes-store';

/** The tags in use, the most used first. */
export function useKnownTags(): readonly string[] {
  const annotations = useNotes((state) => state.notebook.annotations);
  return useMemo(() => tagsOf(annotations), [annotations]);
}
