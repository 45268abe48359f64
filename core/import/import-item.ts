import type { ImportedDocument, Lack } from '../document/imported';
import type { CollectionId, EssayId } from '../ids';
import type { Failure } from '../result';

/** How far a document on its way into the library has come. */
export type ImportState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'reading' }
  | {
      readonly kind: 'done';
      /** What it is in the library. */
      readonly file: CollectionId;
      /** How many essays it holds. */
      readonly essays: number;
      /** How many lines of web clutter were folded. */
      readonly folded: number;
      /** How many line breaks went that only a page's width had made; left out for none. */
      readonly joined?: number;
      readonly first: EssayId;
      /** Whether some of it was in the bin, and came back with what was read and noted. */
      readonly returned: boolean;
      /** What of the file could not be read; left out where nothing is lacking. */
      readonly lacks?: readonly Lack[];
    }
  /** The same content is in the library already; `pictures`: so many came that it lacked. */
  | { readonly kind: 'there'; readonly first: EssayId; readonly pictures?: number }
  /** Notes without a text: 导入批注 is to take them. */
  | { readonly kind: 'notes' }
  /** Of a shared file these essays are there already: the reader is to say what becomes of their notes. */
  | { readonly kind: 'met'; readonly essays: readonly EssayId[] }
  /** What the reader said; `lacks` as of `done`. */
  | {
      readonly kind: 'joined' | 'copied';
      readonly first: EssayId;
      readonly lacks?: readonly Lack[];
    }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'cancelled' };

/** A document that was chosen, dropped, pasted or given to be opened. */
export interface ImportItem {
  /** Counts on from 1 while the app runs, in the order in which they came. */
  readonly id: number;
  /** The file's name with its extension; never a path. */
  readonly name: string;
  readonly state: ImportState;
  /** Whether it was given to be read, not only to be kept: of several given together the first that is there is opened. */
  readonly opens: boolean;
}

/** What became of a number of documents. */
export interface ImportSummary {
  readonly total: number;
  /** Those that are in the library, be it that they were before. */
  readonly done: number;
  readonly failed: number;
  readonly cancelled: number;
}

/** Whether a document waits for what the reader says of it. */
export function isAsking({ state }: ImportItem): boolean {
  return state.kind === 'notes' || state.kind === 'met';
}

/** Whether nothing more becomes of a document. */
export function isSettled(item: ImportItem): boolean {
  const { kind } = item.state;
  return kind !== 'waiting' && kind !== 'reading' && !isAsking(item);
}

/** Whether there is nothing more to be read or chosen of a document once its text is on show. */
export function isDealtWith(item: ImportItem): boolean {
  const { state } = item;
  if (!isSettled(item) || state.kind === 'failed') return false;
  return !('lacks' in state) && !('joined' in state);
}

/** How many lines of a document come folded. */
export function foldedLines({ before, essays, after }: ImportedDocument): number {
  const clutter = essays.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind === 'clutter'));
  return before.length + after.length + clutter.length;
}

export function importSummary(items: readonly ImportItem[]): ImportSummary {
  const count = (...kinds: readonly ImportState['kind'][]) =>
    items.filter(({ state }) => kinds.includes(state.kind)).length;
  return {
    total: items.length,
    done: count('done', 'there', 'joined', 'copied'),
    failed: count('failed'),
    cancelled: count('cancelled'),
  };
}
