import type { Block } from './block';

/** What an importer makes of one essay: no ids yet, those come when it enters the library. */
export interface ImportedEssay {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** What an importer makes of one file. */
export interface ImportedDocument {
  /** The file's own title: the collection's name where it holds several essays. */
  readonly title: string;
  readonly essays: readonly ImportedEssay[];
  /**
   * Lines before the first and after the last essay of a compilation. They belong to the
   * collection and are shown folded in its list header; both empty for a single essay.
   */
  readonly before: readonly string[];
  readonly after: readonly string[];
}
