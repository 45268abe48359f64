import { z } from 'zod';
import { annotationIdSchema, changeSchema } from '../core/annotation/annotation-schema';
import { mostChanges } from '../core/annotation/change';
import type { GatheredNotes } from '../core/annotation/gathered';
import type { TagUse } from '../core/annotation/known-tags';
import type { OpenNotebook } from '../core/annotation/notebook';
import { restoreModes } from '../core/backup/backup';
import type { Version } from '../core/annotation/past';
import { commandIds } from '../core/commands';
import type { Essay } from '../core/document/essay';
import { editionIdSchema, essayIdSchema } from '../core/document/essay-schema';
import type { Chapter } from '../core/export/chapter';
import { works } from '../core/export/export-choices';
import { exportChoicesSchema, exportedSchema } from '../core/export/export-schema';
import { encodings } from '../core/import/encoding';
import { mostPasted } from '../core/import/pasted';
import { recognitionChoicesSchema } from '../core/import/recognition-schema';
import type { EssayId } from '../core/ids';
import { collectionIdSchema, positionSchema } from '../core/library/catalog-schema';
import type { ReadDay } from '../core/library/reading-record';
import { libraryEditSchema } from '../core/library/library-edit-schema';
import type { FoundFile } from '../core/recovery/found-file';
import type { Found } from '../core/search/found';
import type { PatternMatches } from '../core/search/pattern';
import { longestPattern } from '../core/search/pattern';
import type { Result } from '../core/result';
import type { Settings } from '../core/settings';
import { settingsPatchSchema } from '../core/settings-schema';
import type {
  Start,
  HomePlace,
  BinnedNote,
  HomeOutcome,
  ExportOutcome,
  EditionOutcome,
  CutOutcome,
  FileCut,
  ImportsTold,
  BackupsState,
  NotesCame,
  NotesApplied,
  NotesOutcome,
  RestorePreview,
} from './answers';
import type { EventName, Events } from './events';

/**
 * Everything that crosses between the window and the main process, each once: a request with the
 * guard of its argument and the type of its answer; events are in `events.ts`.
 */

declare const answers: unique symbol;

interface Request<Argument, Answer> {
  readonly argument: z.ZodType<Argument>;
  readonly [answers]?: Answer;
}

const request = <Argument>(argument: z.ZodType<Argument>) => ({
  answering: <Answer>(): Request<Argument, Answer> => ({ argument }),
});

const nothing = z.undefined();
/** A name that the page gives to one thing it asks for. */
const jobSchema = z.string().min(1).max(64);
const essaysSchema = z.array(essayIdSchema).min(1).max(100_000);

export const requests = {
  'app.start': request(nothing).answering<Result<Start>>(),
  'settings.change': request(settingsPatchSchema).answering<Result<Settings>>(),
  'library.open': request(essayIdSchema).answering<Result<Essay>>(),
  'library.reading': request(
    z.object({
      essay: essayIdSchema,
      position: positionSchema,
      furthest: z.number().int().nonnegative(),
      progress: z.number().min(0).max(1),
      finished: z.boolean(),
    }),
  ).answering<Result<null>>(),
  /** Time spent on an essay just now, at most a few minutes; `begins`: the reader has sat down to it. */
  'reading.add': request(
    z.object({
      essay: essayIdSchema,
      seconds: z.number().int().min(1).max(600),
      begins: z.boolean(),
      progress: z.number().min(0).max(1),
    }),
  ).answering<Result<null>>(),
  /** The days on which an essay was read, the earliest first. */
  'reading.days': request(essayIdSchema).answering<Result<readonly ReadDay[]>>(),
  /** Forgets an essay's days, or (null) those of all; answered when the disk has them no more. */
  'reading.clear': request(essayIdSchema.nullable()).answering<Result<null>>(),
  /** What the reader says of essays, and categories; answered when it is on disk. */
  'library.edit': request(libraryEditSchema).answering<Result<null>>(),
  /** Out of the list and into the bin; notes are not touched. */
  'library.remove': request(essaysSchema).answering<Result<null>>(),
  'library.restore': request(essaysSchema).answering<Result<null>>(),
  /** 恢复内置文章: the removed ones, and those whose files are gone or damaged. */
  'library.restore-bundled': request(nothing).answering<Result<null>>(),
  /**
   * Asks for a file and makes its text the essay's new edition, with the notes taken along; of several
   * essays in it the one that is most like. `edition.reading` tells when a file was chosen.
   * `encoding`: not asked, the file chosen last is read in it.
   */
  'library.replace': request(
    z.object({ essay: essayIdSchema, encoding: z.enum(encodings).nullable() }),
  ).answering<Result<EditionOutcome>>(),
  /** Makes the edition before the present one again, with the notes where they were. */
  'library.take-back': request(essayIdSchema).answering<Result<EditionOutcome>>(),
  /**
   * The file that an essay's present edition came in, from where encodings differ on, a few thousand
   * bytes; null where it was no plain text, or is not there as it came.
   */
  'library.original': request(essayIdSchema).answering<Result<Uint8Array | null>>(),
  /** Reads that file in another encoding, as a new edition of the essay. */
  'library.decode': request(
    z.object({ essay: essayIdSchema, encoding: z.enum(encodings) }),
  ).answering<Result<EditionOutcome>>(),
  /** The text of an edition of an essay, of which notes may still be; null where it is not there. */
  'library.edition-text': request(
    z.object({ essay: essayIdSchema, edition: editionIdSchema }),
  ).answering<Result<string | null>>(),
  /** Searches titles, texts and notes as they are on disk; `from` counts what is shown already. */
  'library.search': request(
    z.object({
      query: z.string().max(1000),
      within: z.union([essayIdSchema, z.literal('notes')]).nullable(),
      from: z.number().int().nonnegative(),
    }),
  ).answering<Result<Found>>(),
  /** Where a regular expression matches in each of these texts; it is stopped where it takes long. */
  'find.pattern': request(
    z.object({ pattern: z.string().max(longestPattern), texts: z.array(z.string()) }),
  ).answering<Result<PatternMatches>>(),
  /** Every essay in the bin goes for good; notes stay. */
  'library.empty-bin': request(nothing).answering<Result<null>>(),
  'imports.list': request(nothing).answering<Result<ImportsTold>>(),
  /** Asks for files, or a folder; `imports.changed` tells what becomes of them. */
  'imports.choose': request(z.enum(['files', 'folder'])).answering<Result<null>>(),
  /** A text that was pasted, as a file (core/import/pasted.ts); a title of '' leaves it without a name. */
  'imports.paste': request(
    z.object({
      title: z.string().max(500),
      extension: z.enum(['txt', 'html']),
      // A little more: a title and the frame of a page.
      content: z
        .string()
        .min(1)
        .max(mostPasted + 10_000),
    }),
  ).answering<Result<null>>(),
  /** Reads one again that failed or was called off, a text in the encoding that the reader chose. */
  'imports.again': request(
    z.object({ id: z.number().int().positive(), encoding: z.enum(encodings).nullable() }),
  ).answering<Result<null>>(),
  /** Calls one off, or all (null). */
  'imports.cancel': request(z.number().int().positive().nullable()).answering<Result<null>>(),
  /** Of a shared file whose essays are there: keeps what came as essays of their own, and gives them. */
  'imports.copy': request(z.number().int().positive()).answering<Result<readonly EssayId[]>>(),
  /** How a file that was imported is cut into essays, and where it could be. */
  'imports.look': request(collectionIdSchema).answering<Result<FileCut>>(),
  /** Cuts it as the reader chose. Essays that are no more wait in the bin; their notes go along. */
  'imports.cut': request(
    z.object({ file: collectionIdSchema, choices: recognitionChoicesSchema }),
  ).answering<Result<CutOutcome>>(),
  /**
   * 导入批注: asks for a file and finds the passages of its notes, those that name no essay in this
   * one. Nothing is changed but that a backup is made. null where no file was chosen.
   */
  'incoming.choose': request(essayIdSchema.nullable()).answering<Result<NotesCame | null>>(),
  /** The same of a document on its way in that asks for it: a file of notes, or a shared one. */
  'incoming.take': request(
    z.object({ id: z.number().int().positive(), onShow: essayIdSchema.nullable() }),
  ).answering<Result<NotesCame>>(),
  'notes.open': request(essayIdSchema).answering<Result<OpenNotebook>>(),
  /**
   * Answered only when the changes are on disk: saved means synced. `heard` is the turn of the notes up
   * to which the page was told of them, and what it has not heard it does not write over; left out by
   * one that knows nothing of them.
   */
  'notes.apply': request(
    z.object({
      essay: essayIdSchema,
      changes: z.array(changeSchema).min(1).max(mostChanges),
      heard: z.number().int().nonnegative().optional(),
    }),
  ).answering<Result<NotesApplied>>(),
  /** The essays that have notes on disk, those that the library has no more among them; in no order. */
  'notes.essays': request(nothing).answering<Result<readonly EssayId[]>>(),
  /** The annotations of these essays for a list; those that cannot be read are left out. */
  'notes.gather': request(essaysSchema.max(100)).answering<Result<readonly GatheredNotes[]>>(),
  /** The tags in use in all essays but this one, the most used first. */
  'notes.tags': request(essayIdSchema.nullable()).answering<Result<readonly TagUse[]>>(),
  /** The older texts of a comment, or of 我的心得 (null), newest first. */
  'past.versions': request(
    z.object({ essay: essayIdSchema, target: annotationIdSchema.nullable() }),
  ).answering<Result<readonly Version[]>>(),
  /** The removed annotations of all essays, newest first. They come back by `notes.apply`. */
  'past.binned': request(nothing).answering<Result<readonly BinnedNote[]>>(),
  /** Takes removed annotations, with their older texts, away for good. */
  'past.purge': request(
    z.array(z.object({ essay: essayIdSchema, ids: z.array(annotationIdSchema).min(1) })).min(1),
  ).answering<Result<null>>(),
  /** Asks for a file and writes there, for people to read, what the disk of the library refuses. */
  'notes.save-elsewhere': request(
    z
      .array(z.object({ essay: essayIdSchema, changes: z.array(changeSchema).max(10_000) }))
      .min(1)
      .max(10_000),
  ).answering<Result<ExportOutcome>>(),
  /** What is to be exported, in the library's order; essays without notes come only for an edition of named ones. */
  'export.gather': request(z.object({ of: exportedSchema, work: z.enum(works) })).answering<
    Result<readonly Chapter[]>
  >(),
  /** Asks where, and writes; `export.progress` tells how far the job is. */
  'export.save': request(
    z.object({ job: jobSchema, of: exportedSchema, choices: exportChoicesSchema }),
  ).answering<Result<NotesOutcome>>(),
  /** Calls an export off; nothing is left of it. */
  'export.cancel': request(jobSchema).answering<Result<null>>(),
  /** Opens the system's print dialog for an essay with its marks; answers when that is closed. */
  'export.print': request(z.object({ essay: essayIdSchema, comments: z.boolean() })).answering<
    Result<null>
  >(),
  'export.reveal': request(z.string().max(64)).answering<Result<null>>(),
  'backups.list': request(nothing).answering<Result<BackupsState>>(),
  /** Makes one now. */
  'backups.make': request(nothing).answering<Result<null>>(),
  /** Makes one before many notes are deleted at once, which is refused where this fails. */
  'backups.before-deleting': request(nothing).answering<Result<null>>(),
  /** Asks where, and writes the whole library into one file; `backups.progress` tells how far it is. */
  'backups.save-whole': request(nothing).answering<Result<ExportOutcome>>(),
  /** Calls off the writing of such a file; nothing is left of it. */
  'backups.cancel': request(nothing).answering<Result<null>>(),
  'backups.reveal': request(z.string().max(64)).answering<Result<null>>(),
  /** Looks into a backup of the list, by its number, and changes nothing. */
  'backups.look': request(z.number().int().nonnegative()).answering<Result<RestorePreview>>(),
  /** Asks for a backup file and looks into it; null where none was chosen. */
  'backups.open': request(nothing).answering<Result<RestorePreview | null>>(),
  /** Answered when all of it is on disk; then `catalog.changed` has been told, and notes are asked for anew. */
  'backups.restore': request(
    z.object({ token: z.string().max(64), mode: z.enum(restoreModes) }),
  ).answering<Result<null>>(),
  /** Asks for the folder that copies go to, or forgets it. */
  'backups.choose-second': request(nothing).answering<Result<null>>(),
  'backups.forget-second': request(nothing).answering<Result<null>>(),
  'home.where': request(nothing).answering<Result<HomePlace>>(),
  /** Asks for a folder and takes the library there. `saved`: the window holds nothing that is not on disk. */
  'home.choose': request(z.object({ saved: z.boolean() })).answering<Result<HomeOutcome>>(),
  /** Shows the library's folder in the system's own window. */
  'home.reveal': request(nothing).answering<Result<null>>(),
  /** What was found otherwise than it was left, at this start and since. */
  'recovery.report': request(nothing).answering<Result<readonly FoundFile[]>>(),
  /** The page that tells it was opened: what is in use now may be backed up again. */
  'recovery.seen': request(nothing).answering<Result<null>>(),
  /** Shows in its folder what was set aside under this name. */
  'recovery.reveal': request(z.string().max(255)).answering<Result<null>>(),
  /** Opens a further window on an essay (null: on none), as the one that asks has it where it is the same. */
  'window.open': request(essayIdSchema.nullable()).answering<Result<null>>(),
  'app.quit': request(nothing).answering<Result<null>>(),
  /** What `window.closing` came to: whether all the window held is on disk. */
  'window.flushed': request(z.object({ saved: z.boolean() })).answering<Result<null>>(),
  /** An address in a comment: opened outside once the reader has seen where it leads and said yes. */
  'link.open': request(z.string().max(2000)).answering<Result<null>>(),
  /** Has the window fill the screen, or no longer; `window.full-screen` tells when it does. */
  'window.full-screen': request(nothing).answering<Result<null>>(),
  /** Opens the application menu under the ☰ (Windows and Linux). */
  'menu.popup': request(
    z.object({
      x: z.number().int().min(0).max(20_000),
      y: z.number().int().min(0).max(20_000),
      /** What has something to do now. */
      ready: z.array(z.enum(commandIds)).max(commandIds.length).readonly(),
    }),
  ).answering<Result<null>>(),
} as const;

/** What the preload script alone asks, of files dropped on the window: no path comes from the page. */
export const droppedPaths = z.array(z.string().min(1).max(32_768)).min(1).max(100_000);

export type RequestName = keyof typeof requests;
export type Argument<Name extends RequestName> = z.output<(typeof requests)[Name]['argument']>;
export type Answer<Name extends RequestName> = NonNullable<(typeof requests)[Name][typeof answers]>;

/**
 * What the preload script puts on `window.meipi`: exactly the contract, nothing of Electron. There a
 * large answer is still packed (`packed.ts`).
 */
export interface Bridge {
  request<Name extends RequestName>(name: Name, argument: Argument<Name>): Promise<Answer<Name>>;
  /** Listens until the returned function is called. */
  on<Name extends EventName>(name: Name, listener: (told: Events[Name]) => void): () => void;
}
