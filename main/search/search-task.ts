import type { EssayId } from '../../core/ids';
import type { Found, SearchWish } from '../../core/search/found';
import type { SearchedNotes } from '../../core/search/note-hits';
import type { SearchedEntry } from '../../core/search/searched-entry';

/** What main tells the searching process, in order. */
export type SearchTask =
  /** Comes first, of a large library: where the copy of its texts lies, and what else folding depends on. */
  | { readonly kind: 'copy'; readonly file: string; readonly program: string }
  /** `folder` is the library's; the texts of `anew` are told apart into other blocks than before. */
  | {
      readonly kind: 'entries';
      readonly folder: string;
      readonly entries: readonly SearchedEntry[];
      readonly anew: readonly EssayId[];
    }
  /** Something went from the disk for good that the copy may have. */
  | { readonly kind: 'forget' }
  | { readonly kind: 'notes'; readonly essay: EssayId; readonly notes: SearchedNotes }
  | { readonly kind: 'find'; readonly turn: number; readonly wish: SearchWish };

/** The answer to the question of this turn. */
export interface SearchAnswer {
  readonly turn: number;
  readonly found: Found;
}

/** What the disk said of the copy, which costs nothing but time. */
export interface SearchTrouble {
  readonly trouble: string;
}
