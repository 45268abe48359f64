import type { Annotation } from '../core/annotation/annotation';
import type { Carriage } from '../core/annotation/carrying';
import type { BackupSummary } from '../core/backup/backup';
import type { FileOutline } from '../core/import/file-outline';
import type { ImportItem } from '../core/import/import-item';
import type { RecognitionChoices } from '../core/import/recognition';
import type { IncomingNotes } from '../core/incoming/incoming-notes';
import type { Catalog, ReadingPosition } from '../core/library/catalog';
import type { EssayId } from '../core/ids';
import type { FoundFile } from '../core/recovery/found-file';
import type { DiskReason, Failure, Result } from '../core/result';
import type { Settings } from '../core/settings';

/** What the window needs to show its first frame. */
export interface Start {
  readonly settings: Settings;
  readonly catalog: Catalog;
  readonly platform: 'linux' | 'mac' | 'windows';
  readonly version: string;
  /** What happened to stored files at this start that the reader must know; mostly empty. */
  readonly notices: readonly Notice[];
  /** The essay with which the page has just crashed twice: not to be opened by itself. */
  readonly held: EssayId | null;
  /** Where in its essay the window was read in last; null where that is not known. */
  readonly place: { readonly essay: EssayId; readonly position: ReadingPosition } | null;
  readonly homeTrouble: HomeTrouble | null;
}

/**
 * Something about stored files that is said once. What was `found` stands on the recovery page too,
 * and the message leads there.
 */
export type Notice =
  | { readonly kind: 'catalog-rebuilt' | 'catalog-edited'; readonly found: FoundFile }
  /** Damaged, and not all of it could be found elsewhere. */
  | { readonly kind: 'notes-set-aside'; readonly found: FoundFile }
  /** Damaged or gone; its notes are back from their other copies. */
  | { readonly kind: 'notes-recovered'; readonly found: FoundFile }
  /** Changed by somebody else than Meipi, and used so. */
  | { readonly kind: 'notes-edited'; readonly found: FoundFile }
  /** The library knows of notes that are not there; `restored`: those before the last save are. */
  | {
      readonly kind: 'notes-missing';
      readonly restored: boolean;
      readonly found: FoundFile;
    }
  /** Another program or computer wrote the same notes, or left a copy of them; all of it was merged. */
  | { readonly kind: 'notes-merged' | 'catalog-merged'; readonly found: FoundFile }
  /** At a start, something else stood in the place of a folder of the library. */
  | { readonly kind: 'folder-blocked'; readonly found: FoundFile }
  /** Files were taken away while they were in use; all that they held was written anew. */
  | { readonly kind: 'notes-rewritten' }
  /** The page crashed while it held notes that the disk had refused. */
  | { readonly kind: 'notes-lost' }
  /** The page crashed or froze and is open again; all that was saved is there. */
  | { readonly kind: 'page-reopened' }
  | { readonly kind: 'settings-reset'; readonly found: FoundFile }
  /** The day's backup could not be made; tried again tomorrow, and at the next start. */
  | { readonly kind: 'backup-failed'; readonly failure: Failure }
  /** The second place for backups is out of reach or refused; said once. */
  | { readonly kind: 'backup-not-copied'; readonly failure: Failure }
  /** A newer version of Meipi wrote an essay's notes while they were open: nothing is changed there any more. */
  | { readonly kind: 'notes-newer'; readonly essay: EssayId; readonly title: string }
  /** A newer version of Meipi wrote the catalogue: it is shown, and no change of it is kept. */
  | { readonly kind: 'catalog-newer' }
  /** Little space is left where the library lives; bytes. */
  | { readonly kind: 'space-low'; readonly free: number }
  /** The record of the library's place was lost; the one in this folder was opened. */
  | { readonly kind: 'location-reset'; readonly folder: string }
  /** The built-in essays could not be taken in; tried again at the next start. */
  | { readonly kind: 'essays-not-added'; readonly failure: Failure };

/** Where the library lives. */
export interface HomePlace {
  /** For people to read; the window has no use for it as a path. */
  readonly folder: string;
}

/** A removed annotation in the bin. */
export interface BinnedNote {
  readonly essay: EssayId;
  readonly title: string;
  readonly annotation: Annotation;
  /** ISO 8601 instant of its removal, for display. */
  readonly at: string;
  /** Days that it will still be there, at least 1. */
  readonly daysLeft: number;
}

/** Why nothing can be written to the library, as long as that is so. */
export type HomeTrouble =
  | { readonly kind: 'read-only'; readonly reason: DiskReason }
  /** Another copy of Meipi took it over; `host` is that computer's name. */
  | { readonly kind: 'taken'; readonly host: string };

/** What choosing a folder for the library came to. */
export type HomeOutcome =
  | { readonly kind: 'cancelled' }
  /** The library is there already. */
  | { readonly kind: 'stayed' }
  | { readonly kind: 'moved'; readonly folder: string }
  /** Another library is open now: the window loads it anew. */
  | { readonly kind: 'changed' };

/** What an export is at: reading the notes of essays, or writing. */
export type ExportStage = 'gathering' | 'writing';

/** How far an export is; `of` is 0 where that cannot be told. */
export interface ExportProgress {
  readonly job: string;
  readonly stage: ExportStage;
  readonly done: number;
  readonly of: number;
}

/** What became of the files of a folder into which each essay's notes were written. */
export interface FolderReport {
  /** Files. */
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Pieces of these files that are now in others beside them. */
  readonly aside: number;
  /** Files that were left as they were, and why. */
  readonly left: readonly { readonly name: string; readonly failure: Failure }[];
  /** Whether it went on to the end; else it was called off. */
  readonly isWhole: boolean;
}

/**
 * What became of changes of notes: all of them are on disk, made in a turn; or none, for somebody else has
 * changed the same since, up to a turn that the page had not heard of.
 */
export type NotesApplied =
  | { readonly kind: 'written'; readonly turn: number }
  | { readonly kind: 'crossed'; readonly turn: number };

/** What became of an export: one file, or files in a folder. */
export type NotesOutcome =
  | ExportOutcome
  | {
      readonly kind: 'folder';
      readonly folder: string;
      readonly token: string;
      readonly report: FolderReport;
    };

/** Where an export went, for the toast. `token` names the file to `export.reveal`; never a path. */
export type ExportOutcome =
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'saved';
      readonly name: string;
      readonly folder: string;
      readonly token: string;
      /** Pieces of the file that was there which are now in another beside it, and its name; 0 and ''. */
      readonly aside: { readonly pieces: number; readonly name: string };
    };

/**
 * What became of an essay and its notes; 'unchanged': the new text is the one that is there. `brought`
 * are the passages with comments that came in the file; where a new text is there already, the disk may
 * have refused them.
 */
export type EditionOutcome =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'unchanged'; readonly brought: number }
  | ({ readonly kind: 'replaced'; readonly brought: Result<number> } & Carriage);

/** Documents on their way into the library: all of them, or those that have changed. */
export interface ImportsTold {
  /** Another number is another batch: what was shown before is over. */
  readonly batch: number;
  readonly items: readonly ImportItem[];
}

/** How an imported file is cut into essays, and where it could be. */
export interface FileCut {
  readonly title: string;
  readonly choices: RecognitionChoices;
  readonly outline: FileOutline;
  /** How many of its line breaks go, or would go, because only a page's width made them. */
  readonly wraps: number;
}

/** What cutting a file anew came to. */
export interface CutOutcome {
  /** The choices that bring back what was there before. */
  readonly before: RecognitionChoices;
  /** How many of its lines are folded. */
  readonly folded: number;
  /** How many of its line breaks are gone because only a page's width had made them. */
  readonly joined: number;
  /** Its essays in order; `of`: those that are no more and that an essay has text of. */
  readonly parts: readonly { readonly essay: EssayId; readonly of: readonly EssayId[] }[];
}

/** What another window did to essays that a page may show. */
export type LibraryTurn =
  /** An essay has another text. */
  | { readonly kind: 'edition'; readonly essay: EssayId }
  /** A file was cut into other essays. */
  | { readonly kind: 'cut'; readonly parts: CutOutcome['parts'] }
  /** Into the bin, and out of it. */
  | { readonly kind: 'removed' | 'returned'; readonly essays: readonly EssayId[] }
  /** Anything: a backup was restored. */
  | { readonly kind: 'restored' };

/** The notes of a file, on the passages of the library's essays. */
export interface NotesCame {
  /** The file's name; never a path. */
  readonly name: string;
  readonly essays: readonly IncomingNotes[];
  /** How many are on essays that the library has not, and how many cannot be read. */
  readonly elsewhere: number;
  readonly dropped: number;
}

/** What 设置 shows of backups. */
export interface BackupsState {
  /** Newest first. */
  readonly backups: readonly BackupSummary[];
  /** Why the last one was not made; null where it was. */
  readonly failed: Failure | null;
  /** The folder that copies go to, for people to read; null where none is chosen. */
  readonly second: string | null;
}

/** A backup that could be restored. `token` names it to `backups.restore`; never a path. */
export interface RestorePreview {
  readonly token: string;
  readonly backup: BackupSummary;
  /** Whether its catalogue can be read; a library can be replaced only with one that has it. */
  readonly hasCatalog: boolean;
  /** Whether the texts of essays are in it, or notes and the library's list alone. */
  readonly hasTexts: boolean;
  /** Files, or notes in them, that are damaged and would be left out. */
  readonly damaged: number;
}
