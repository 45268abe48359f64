import type { UnreadNotes } from '../annotation/notebook-in';
import type { EssayId } from '../ids';
import type { Block } from './block';

/** What somebody wrote in a document beside its words. */
export interface ImportedComment {
  readonly comment: string;
  /** '' where the document does not say. */
  readonly author: string;
  /** As the document has it (ISO 8601, often without a zone); null where it does not say. */
  readonly date: string | null;
}

/** Words that came highlighted or commented on: UTF-16 offsets in the essay's text; `start` is `end` at a point. */
export interface ImportedAnnotation extends ImportedComment {
  readonly start: number;
  readonly end: number;
  /** What was answered to the comment, oldest first. */
  readonly replies: readonly ImportedComment[];
}

/** A reader's own notes that came with an essay in a shared file, as the file has them. */
export interface ImportedNotes extends UnreadNotes {
  /** The essay that they were made on, as the file says. */
  readonly essay: EssayId;
}

/** What an importer makes of one essay: no ids yet, those come when it enters the library. */
export interface ImportedEssay {
  readonly title: string;
  readonly blocks: readonly Block[];
  /** In the order of the text; left out where the document brought none. */
  readonly annotations?: readonly ImportedAnnotation[];
  /** Left out but in shared files. */
  readonly notes?: ImportedNotes;
}

/** A picture that came with a document. */
export interface ImportedPicture {
  /** As figures name it. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** What of a file could not be read though the rest was, and how many of them. */
export interface Lack {
  readonly what: 'chapters' | 'notes' | 'comments' | 'pictures' | 'annotations';
  readonly count: number;
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
  /** How many line breaks of a text went because only its page's width had made them; left out for none. */
  readonly joined?: number;
  /** Left out where nothing is lacking. */
  readonly lacks?: readonly Lack[];
  /** Of a shared file, the library that it says it was written from; left out where it does not say. */
  readonly library?: string;
  /** Those that its figures name, each once; left out where there are none. */
  readonly pictures?: readonly ImportedPicture[];
}
