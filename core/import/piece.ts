import type { Mark } from '../document/mark';
import type { Ruby } from '../document/ruby';

/** What the source itself says a paragraph is; 'plain': only its words can tell. */
export type Form =
  | { readonly kind: 'plain' }
  | { readonly kind: 'quote' | 'preformatted' | 'caption' }
  /** 1 for the highest in the source's own count. */
  | { readonly kind: 'heading'; readonly rank: number }
  | { readonly kind: 'list-item'; readonly level: number; readonly marker: string }
  | {
      readonly kind: 'cell';
      readonly table: number;
      readonly row: number;
      readonly column: number;
      readonly rows: number;
      readonly columns: number;
      readonly header: boolean;
    }
  /** `source`: the picture's address in the source. */
  | { readonly kind: 'figure'; readonly caption: boolean; readonly source: string }
  /** `id`: what references name it by, '' for its further paragraphs. */
  | { readonly kind: 'note'; readonly id: string; readonly mark: string };

/** Words that the source sets off with a colour or a comment: where they begin or end in a piece. */
export interface RangeEdge {
  readonly range: string;
  readonly edge: 'start' | 'end';
  /** UTF-16 offset in the piece's text. */
  readonly at: number;
}

/** One paragraph of a source: text on one line (but preformatted), never empty but for a picture's. */
export interface Piece {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly ruby: readonly Ruby[];
  readonly form: Form;
  /** Not the essay's own: shown folded. */
  readonly folded: boolean;
  /** The ids of the elements that begin in it or right before it. */
  readonly ids: readonly string[];
  readonly edges: readonly RangeEdge[];
}
