import type { EssayId } from '../../core/ids';
import type { Found, SearchWish } from '../../core/search/found';
import type { SearchedNotes } from '../../core/search/note-hits';
import type { SearchedEntry } from '../../core/search/searched-entry';

/** What main tells the searching process, in order. */
export type SearchTask =
  /** `folder` is the library's. */
  | {
      readonly kind: 'entries';
      readonly folder: string;
      readonly entries: readonly SearchedEntry[];
    }
  | { readonly kind: 'notes'; readonly essay: EssayId; readonly notes: SearchedNotes }
  | { readonly kind: 'find'; readonly turn: number; readonly wish: SearchWish };

/** The answer to the question of this turn. */
export interface SearchAnswer {
  readonly turn: number;
  readonly found: Found;
}
