import { apply, emptyNotebook } from '../../core/annotation/notebook';
import type { Notebook } from '../../core/annotation/notebook';
import type { BackupSummary } from '../../core/backup/backup';
import type { Past } from '../../core/annotation/past';
import { gatheredNotes } from '../../core/annotation/gathered';
import { emptyPast, momentOf } from '../../core/annotation/past';
import type { NotesChange } from '../../core/annotation/remember';
import { isEdit, remember } from '../../core/annotation/remember';
import type { Essay } from '../../core/document/essay';
import { textOf } from '../../core/document/essay';
import type { Chapter } from '../../core/export/chapter';
import { chapterOf, isEmpty } from '../../core/export/chapter';
import type { Work } from '../../core/export/export-choices';
import type { Exported } from '../../core/export/exported';
import { chosenNotes, isCollection, isOfEssays, takesBare } from '../../core/export/exported';
import type { CollectionId, EditionId, EssayId } from '../../core/ids';
import { isEssayId } from '../../core/ids';
import { importText } from '../../core/import/text';
import type { Catalog } from '../../core/library/catalog';
import { withCollection } from '../../core/library/catalog-changes';
import { newEntry } from '../../core/library/new-entry';
import type { ReadingRecord } from '../../core/library/reading-record';
import { emptyRecord } from '../../core/library/reading-record';
import { wholeOrder } from '../../core/library/removed';
import { emptyCatalog } from '../../core/library/catalog';
import type { Failure } from '../../core/result';
import type { Settings } from '../../core/settings';
import { defaultSettings } from '../../core/settings';
import type { Start } from '../../preload/answers';
import type { ImportTask } from '../../preload/import-contract';

/** A file of the reader's, outside the library. */
export interface TwinFile {
  readonly name: string;
  readonly bytes: readonly number[];
  /** Whether it was pasted. */
  readonly fragment?: boolean;
}

export interface TwinOptions {
  /** The bundled file's text; null where the library is still empty. */
  readonly text: string | null;
  readonly settings?: Partial<Settings>;
  readonly platform?: Start['platform'];
  readonly notices?: Start['notices'];
  /** Backups that are there already, newest first. */
  readonly backups?: readonly BackupSummary[];
  readonly homeTrouble?: Start['homeTrouble'];
  /** Why the window cannot start. */
  readonly startFailure?: Failure;
  /** What the file dialog is answered with, one choice after the other. */
  readonly choices?: readonly (readonly TwinFile[])[];
  /** The number of the essay with which the page has just crashed twice. */
  readonly held?: number;
}

/** A file that the reader chooses in the system's dialog. */
export type ChosenFile = { readonly text: string } | { readonly bytes: readonly number[] };

/** What outlives the window, as files do. */
export interface TwinDisk {
  settings: Settings;
  catalog: Catalog;
  readonly essays: Record<string, Essay>;
  /** The texts that essays had before. */
  readonly formerEditions: Essay[];
  /** The files that later editions came in, by edition. */
  readonly originals: Record<string, readonly number[]>;
  /** The files that were imported, by their collection, as they were read. */
  readonly files: Record<string, Omit<ImportTask, 'bytes'> & Pick<TwinFile, 'bytes'>>;
  readonly notebooks: Record<string, Notebook>;
  /** Newest first. */
  backups: BackupSummary[];
  secondFolder: string | null;
  /** What is in a backup, by its number. */
  readonly backedUp: Record<string, Pick<TwinDisk, 'catalog' | 'notebooks'>>;
  readonly pasts: Record<string, Past>;
  /** What was read when. */
  reading: ReadingRecord;
}

/** The essay's notes after the changes, and what they were before. */
export function edit(disk: TwinDisk, essay: EssayId, changes: readonly NotesChange[]): Notebook {
  const before = disk.notebooks[essay] ?? emptyNotebook;
  const when = momentOf(Date.now(), Date.now());
  disk.pasts[essay] = remember(disk.pasts[essay] ?? emptyPast, before, changes, when);
  const { notebook } = apply(before, changes.filter(isEdit));
  disk.notebooks[essay] = notebook;
  return notebook;
}

/** Name of the collection for essays that belong to none. */
export const recovered = '找回的文章';

/** The catalogue as importing the bundled file again makes it. */
export function withBundled({ catalog }: TwinDisk): Catalog {
  return catalog.collections
    .filter((collection) => collection.bundled)
    .reduce((before, collection) => {
      const essays = wholeOrder(collection, before.removed);
      const entries = before.removed
        .map((one) => one.entry)
        .filter(({ id }) => essays.includes(id));
      return withCollection(before, { ...collection, essays }, entries);
    }, catalog);
}

/** What is exported of a twin's library, in its order. */
export function chaptersOf(disk: TwinDisk, exported: Exported, work: Work): readonly Chapter[] {
  const { standardPunctuation } = disk.settings;
  return disk.catalog.entries.flatMap(({ id, progress, finished, own }) => {
    const essay = disk.essays[id];
    const notebook = partOf(disk, exported, id);
    if (essay === undefined || notebook === null) return [];
    const reading = disk.reading[id] ?? [];
    const read = { progress, finished, reading, standardPunctuation, withText: work === 'edition' };
    const chapter = chapterOf({ essay, own, notebook, ...read });
    return takesBare(exported, work) || !isEmpty(chapter) ? [chapter] : [];
  });
}

/** What is exported of an essay's notes; null where the essay is not meant. */
function partOf({ catalog, notebooks }: TwinDisk, exported: Exported, id: EssayId) {
  const notebook = notebooks[id] ?? emptyNotebook;
  if (exported === null || exported === id) return notebook;
  if (typeof exported === 'string') return null;
  if (isOfEssays(exported)) return exported.essays.includes(id) ? notebook : null;
  if (isCollection(exported)) {
    const own = catalog.collections.find((one) => one.id === exported.collection)?.essays;
    return own?.includes(id) === true ? notebook : null;
  }
  const chosen = exported.find(({ essay }) => essay === id);
  return chosen === undefined ? null : chosenNotes(notebook, new Set(chosen.ids));
}

/** The essays that have notes, in the library or not. */
export function essaysWithNotes({ notebooks }: TwinDisk): readonly EssayId[] {
  return Object.keys(notebooks).filter(isEssayId);
}

/** An essay's notes for a list. */
export function gathered({ catalog, essays, notebooks, settings }: TwinDisk, id: EssayId) {
  const entries = [...catalog.entries, ...catalog.removed.map(({ entry }) => entry)];
  const entry = entries.find((one) => one.id === id);
  const essay = entry === undefined ? null : (essays[id] ?? null);
  const notebook = notebooks[id] ?? emptyNotebook;
  const title = entry?.title ?? essays[id]?.title ?? '';
  const { standardPunctuation } = settings;
  return gatheredNotes({ id, title, essay, notebook, standardPunctuation });
}

/** What a backup made now is listed as. */
export function summaryOf({ backups, catalog, notebooks }: TwinDisk): BackupSummary {
  const sizes = Object.values(notebooks).map((notebook) => notebook.annotations.length);
  return {
    number: (backups[0]?.number ?? 0) + 1,
    reason: 'asked',
    created: '2026-11-26T00:00:00.000Z',
    bytes: 240_000,
    essays: catalog.entries.length,
    annotations: sizes.reduce((sum, size) => sum + size, 0),
    clean: true,
  };
}

/** A disk at first start: the bundled file gone through the same import as in the app. */
export async function newDisk(options: TwinOptions): Promise<TwinDisk> {
  const settings = { ...defaultSettings, ...options.settings };
  const disk: TwinDisk = {
    settings,
    catalog: emptyCatalog,
    essays: {},
    formerEditions: [],
    originals: {},
    files: {},
    notebooks: {},
    pasts: {},
    reading: emptyRecord,
    backups: [...(options.backups ?? [])],
    secondFolder: null,
    backedUp: {},
  };
  if (options.text === null) return disk;
  const imported = importText(options.text, 'bundled');
  const essays: Essay[] = [];
  for (const { title, blocks } of imported.essays) {
    const edition = await sha256(textOf(blocks));
    essays.push({
      id: edition.slice(0, 32) as EssayId,
      edition: edition as EditionId,
      title,
      blocks,
    });
  }
  for (const essay of essays) disk.essays[essay.id] = essay;
  disk.catalog = {
    ...emptyCatalog,
    calendar: Date.now(),
    collections: [
      {
        id: 'bundled' as CollectionId,
        title: imported.title,
        bundled: true,
        before: imported.before,
        after: imported.after,
        essays: essays.map((essay) => essay.id),
      },
    ],
    entries: essays.map(newEntry),
  };
  return disk;
}

/** In 64 hex digits. */
export async function sha256(content: string | Uint8Array): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const digest = await crypto.subtle.digest('SHA-256', Uint8Array.from(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
