import type { EncodingPreview } from './import/encoding';

/** Either a value or an expected failure; bugs throw instead. */
export type Result<Value, Reason = Failure> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Reason };

export const success = <Value>(value: Value): Result<Value, never> => ({ ok: true, value });

export const failure = <Reason>(reason: Reason): Result<never, Reason> => ({
  ok: false,
  failure: reason,
});

/** What the disk refused, in the words the interface has a sentence for. */
export type DiskReason =
  | 'full'
  | 'read-only'
  | 'no-access'
  | 'missing'
  /** Another copy of Meipi writes to the library. */
  | 'taken'
  | 'other';

/** Where a library cannot be moved to: into itself, into the program, over somebody else's files. */
export type MoveRefusal = 'inside-itself' | 'program-folder' | 'folder-taken' | 'copy-incomplete';

/** Everything that may go wrong without being a bug. The catalogue has one sentence for each. */
export type Failure =
  | { readonly kind: 'disk'; readonly reason: DiskReason }
  | { readonly kind: 'essay-unknown' }
  | { readonly kind: 'essay-damaged' }
  /** An essay's text that a newer version of Meipi wrote: it is left alone. */
  | { readonly kind: 'essay-newer' }
  | { readonly kind: 'notes-damaged' }
  | { readonly kind: 'newer-version' }
  | { readonly kind: 'file-empty' }
  | { readonly kind: 'encoding-unknown' }
  /** The reader is to choose one of these; the likeliest first. */
  | { readonly kind: 'encoding-unsure'; readonly previews: readonly EncodingPreview[] }
  /** Kinds of file that are told apart so that the sentence can say what to do. */
  | { readonly kind: 'pdf-not-read' | 'doc-not-read' | 'archive-not-read' | 'kind-not-read' }
  | { readonly kind: 'folder-without-documents' }
  /** More than the `most` files that are taken at once; `isAll`: those beyond were all counted. */
  | {
      readonly kind: 'files-left-out';
      readonly most: number;
      readonly count: number;
      readonly isAll: boolean;
    }
  /** Past 100 MB; told by the size, before a byte is read. */
  | { readonly kind: 'file-too-large' }
  /** A folder, a pipe or a device. */
  | { readonly kind: 'not-a-file' }
  /** More text than the library takes in (core/document/essay-limits.ts). */
  | { readonly kind: 'essay-too-long' }
  /** Not whole, or not what it says it is. */
  | { readonly kind: 'file-damaged' }
  /** The same of a shared file, which no other program could save anew. */
  | { readonly kind: 'share-damaged' }
  /** Needs a password or a licence to be read. */
  | { readonly kind: 'file-protected' }
  /** Small when packed, and beyond all measure when not (renderer/import/zip-directory.ts). */
  | { readonly kind: 'archive-too-large' }
  | { readonly kind: 'import-stopped' }
  /** Of several essays in a file none is a new edition of the one that is to be replaced. */
  | { readonly kind: 'no-like-essay' }
  /** Read, and nothing in it is a note that could be taken in. */
  | { readonly kind: 'no-notes-in-file' }
  /** All the notes in a file are on essays that the library has not. */
  | { readonly kind: 'notes-without-essay' }
  /** The edition that is to be taken back is not on disk any more. */
  | { readonly kind: 'edition-gone' }
  /** The file that essays came in is not in the library as it came. */
  | { readonly kind: 'original-gone' }
  | { readonly kind: 'nothing-to-export' }
  /** The app's own folder, and names that stand for another file, are no place to export to. */
  | { readonly kind: 'export-into-own-folder' }
  | { readonly kind: 'export-over-link' }
  | { readonly kind: 'export-over-device' }
  /** Markdown is to be written into a file that is not UTF-8. */
  | { readonly kind: 'export-over-other-text' }
  /** A shared file that is larger than any Meipi takes in. */
  | { readonly kind: 'share-too-large' }
  | { readonly kind: 'export-stopped' }
  | { readonly kind: 'print-stopped' }
  /** Not a backup of ours, or one too damaged to be used. */
  | { readonly kind: 'backup-unreadable' }
  /** The folder that should hold the library cannot be found; 'home-empty': it is there and holds none. */
  | { readonly kind: 'home-missing' | 'home-empty'; readonly folder: string }
  /** Another copy of Meipi has the library open; `here`: on this computer. `host` is '' where unknown. */
  | { readonly kind: 'home-in-use'; readonly host: string; readonly here: boolean }
  /** Whether another copy of Meipi has the library open is being watched: its lock names nobody. */
  | { readonly kind: 'home-lock-unreadable' }
  | { readonly kind: 'move-refused'; readonly reason: MoveRefusal }
  /** `missing`: bytes of free space that are wanting. */
  | { readonly kind: 'move-no-space'; readonly missing: number }
  /** Notes that a newer version of Meipi wrote: they are shown as far as they can be read. */
  | { readonly kind: 'notes-newer' }
  /** The window holds notes that are not on disk. */
  | { readonly kind: 'notes-unsaved' }
  /** What is sought is no regular expression, or one that takes longer than it may. */
  | { readonly kind: 'pattern-unreadable' | 'pattern-too-slow' }
  | { readonly kind: 'request-refused' }
  /** A bug, already logged; the reader gets a sentence, never a stack. */
  | { readonly kind: 'unexpected' };

/** Closes a switch over a union: a new member that is not handled does not compile. */
export function assertNever(value: never): never {
  throw new Error(`unexpected member: ${JSON.stringify(value)}`);
}
