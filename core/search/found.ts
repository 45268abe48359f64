import type { AnnotationId, EssayId } from '../ids';
import type { Detail } from './searched-entry';
import type { Snippet } from './snippet';

/** What is asked of the library. */
export interface SearchWish {
  /** As it was typed (core/search/library-query.ts). */
  readonly query: string;
  /** One essay, or the notes, of which more is to be shown; null for a page of essays. */
  readonly within: EssayId | 'notes' | null;
  /** How many essays, or matches of the one, are shown already. */
  readonly from: number;
}

/** One match. */
export interface Hit extends Snippet {
  readonly kind: Detail['kind'] | 'text' | 'comment' | 'tag' | 'reflection';
  readonly essay: EssayId;
  /** Whose comment or tag it is; else null. */
  readonly annotation: AnnotationId | null;
  /** In the essay's text, both 0 where it is not there; of a note, in its own words (UTF-16). */
  readonly start: number;
  readonly end: number;
}

/** Matches that are shown together. */
export interface HitGroup {
  /** How many there are in all. */
  readonly all: number;
  /** Those asked for, in the order of the text. */
  readonly hits: readonly Hit[];
}

export interface EssayHits extends HitGroup {
  readonly essay: EssayId;
  readonly title: string;
}

/** What a search of the library came to. All numbers are those of the whole library. */
export interface Found {
  /** Essays with matches in their title or text, and how many matches these are. */
  readonly essays: number;
  readonly all: number;
  /** Those asked for: titles first, then those with the most matches. */
  readonly groups: readonly EssayHits[];
  readonly notes: HitGroup;
}

export const nothingFound: Found = {
  essays: 0,
  all: 0,
  groups: [],
  notes: { all: 0, hits: [] },
};

/** Essays that are shown at first, which fill the sidebar, and with each further wish. */
export const essaysShown = 8;
export const moreEssaysShown = 20;
/** Matches of one, its title apart, that are shown at first, and with each further wish. */
export const hitsShown = 3;
export const moreShown = 50;
