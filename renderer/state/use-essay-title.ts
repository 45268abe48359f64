import type { Essay } from '../../core/document/essay';
import { entryOf } from '../../core/library/catalog';
import { titleOf } from '../../core/library/own-details';
import { useLibrary } from './library-store';

/** The title of an essay on show: the one its reader gave it, else as it was recognised. */
export function useEssayTitle(essay: Pick<Essay, 'id' | 'title'> | null): string {
  return useLibrary(({ catalog }) => {
    const entry = essay === null ? null : entryOf(catalog, essay.id);
    return entry === null ? (essay?.title ?? '') : titleOf(entry);
  });
}
