import { useMemo } from 'react';
import { isSameTag } from '../../core/annotation/tags';
import { libraryTags } from '../../core/library/library-tags';
import { useLibrary } from '../state/library-store';
import { useKnownTags } from '../state/tags-store';

/** The tags to offer for essays: those of others first, then those of notes. */
export function useLibraryTags(): readonly string[] {
  const entries = useLibrary(({ catalog }) => catalog.entries);
  const ofNotes = useKnownTags();
  return useMemo(() => {
    const ofEssays = libraryTags(entries);
    const isNew = (tag: string) => !ofEssays.some((one) => isSameTag(one, tag));
    return [...ofEssays, ...ofNotes.filter(isNew)];
  }, [entries, ofNotes]);
}
