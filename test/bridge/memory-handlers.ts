import { emptyNotebook } from '../../core/annotation/notebook';
import { tagUses } from '../../core/annotation/known-tags';
import { threadsOf } from '../../core/annotation/thread';
import { daysLeft, emptyPast, versionsOf } from '../../core/annotation/past';
import { textOf } from '../../core/document/essay';
import { scopeOfExport, writtenChapters } from '../../core/export/exported';
import { isOfEach } from '../../core/export/managed-document';
import type { EssayId } from '../../core/ids';
import type { Catalog } from '../../core/library/catalog';
import {
  leaving,
  withBinEmptied,
  withLeft,
  withRestored,
  withoutEssays,
} from '../../core/library/removal';
import { edited } from '../../core/library/library-edit';
import { withStretch, withoutDays } from '../../core/library/reading-record';
import { emptyCatalog, entryOf, withEntry } from '../../core/library/catalog';
import type { Result } from '../../core/result';
import { failure, success } from '../../core/result';
import { tellingBytes } from '../../core/import/telling-bytes';
import { LibrarySearch } from '../../core/search/library-search';
import { matchPattern, readPattern } from '../../core/search/pattern';
import { searchedEntry } from '../../core/search/searched-entry';
import { settingsFrom } from '../../core/settings-schema';
import type { EditionOutcome, NotesCame } from '../../preload/answers';
import type { Answer, Argument, RequestName } from '../../preload/contract';
import type { Events } from '../../preload/events';
import { backupHandlers } from './memory-backups';
import type { ChosenFile, TwinDisk, TwinOptions } from './memory-disk';
import {
  carry,
  decodeAnew,
  editionOn,
  originalOn,
  replaceEdition,
  takeEditionBack,
} from './memory-editions';
import { cutOnDisk, lookAtCut } from './memory-cuts';
import { MemoryImports } from './memory-imports';
import type { MemoryNotes } from './memory-notes';
import { chaptersOf, edit, essaysWithNotes, gathered, recovered, withBundled } from './memory-disk';

/** What answers each request. */
export type Handlers = {
  [Name in RequestName]: (argument: Argument<Name>) => Answer<Name> | Promise<Answer<Name>>;
};
/** Keeps what a disk would hold, and tells the window. */
/** Keeps the disk as it is now, and tells the window. */
export interface Telling {
  readonly changed: <Name extends keyof Events>(name: Name, told: Events[Name]) => void;
  /** The catalogue is another one. */
  readonly shelved: () => void;
}

/** The whole contract over memory. */
export function handlers(
  options: TwinOptions,
  disk: TwinDisk,
  notes: MemoryNotes,
  imports: MemoryImports,
  { changed, shelved }: Telling,
  chosen: () => ChosenFile | null,
  came: NotesCame[],
): Handlers {
  const known = (id: EssayId, answer: () => Result<null>): Result<null> =>
    entryOf(disk.catalog, id) === null ? failure({ kind: 'essay-unknown' }) : answer();
  const hasNotes = (id: EssayId) => disk.notebooks[id] !== undefined;
  const change = (id: EssayId, entry: Parameters<typeof withEntry>[2]): Result<null> => {
    disk.catalog = withEntry(disk.catalog, id, entry);
    shelved();
    return success(null);
  };
  const take = (catalog: Catalog): Result<null> => {
    if (catalog === disk.catalog) return failure({ kind: 'essay-unknown' });
    disk.catalog = catalog;
    shelved();
    return success(null);
  };
  const told = (outcome: Result<EditionOutcome>): Result<EditionOutcome> => {
    if (outcome.ok && outcome.value.kind === 'replaced') shelved();
    return outcome;
  };
  const choices = [...(options.choices ?? [])];
  let homeFolder = '/home/reader/.config/Meipi';
  return {
    'app.start': () =>
      success({
        settings: disk.settings,
        catalog: disk.catalog,
        platform: options.platform ?? 'linux',
        version: '0.0.0',
        notices: options.notices ?? [],
        held: disk.catalog.entries[options.held ?? -1]?.id ?? null,
        place: null,
        homeTrouble: options.homeTrouble ?? null,
      }),
    'settings.change': (patch) => {
      disk.settings = settingsFrom({ ...disk.settings, ...patch });
      changed('settings.changed', disk.settings);
      return success(disk.settings);
    },
    'library.open': (id) => {
      const essay = disk.essays[id];
      return essay === undefined ? failure({ kind: 'essay-unknown' }) : success(essay);
    },
    'library.reading': ({ essay, ...seen }) =>
      known(essay, () => change(essay, { ...seen, lastRead: Date.now() })),
    'reading.add': ({ essay, seconds, begins, progress }) =>
      known(essay, () => {
        const day = new Date().toISOString().slice(0, 10);
        const stretch = { essay, day, seconds, times: begins ? 1 : 0, progress };
        disk.reading = withStretch(disk.reading, stretch);
        return success(null);
      }),
    'reading.days': (essay) => success(disk.reading[essay] ?? []),
    'reading.clear': (essay) => {
      disk.reading = withoutDays(disk.reading, essay);
      return success(null);
    },
    'library.edit': (edit) => take(edited(disk.catalog, edit)),
    'library.remove': (ids) => take(withoutEssays(disk.catalog, ids)),
    'library.restore': (ids) => take(withRestored(disk.catalog, ids, recovered)),
    'library.replace': async ({ essay, encoding }) => {
      const file = chosen();
      if (file !== null) changed('edition.reading', null);
      return told(await replaceEdition(disk, essay, file, encoding));
    },
    'library.original': (id) => {
      const bytes = originalOn(disk, id);
      return success(bytes === null ? null : tellingBytes(Uint8Array.from(bytes)));
    },
    'library.decode': async ({ essay, encoding }) => told(await decodeAnew(disk, essay, encoding)),
    'library.take-back': (id) => told(takeEditionBack(disk, id)),
    'library.edition-text': ({ essay, edition }) => {
      const found = editionOn(disk, essay, edition);
      return success(found === null ? null : textOf(found.blocks));
    },
    'library.restore-bundled': () => {
      disk.catalog = options.text === null ? emptyCatalog : withBundled(disk);
      shelved();
      return success(null);
    },
    'library.search': async (wish) => {
      const library = new LibrarySearch((id) => Promise.resolve(disk.essays[id] ?? null));
      await library.hold(disk.catalog.entries.map(searchedEntry));
      for (const { id } of disk.catalog.entries)
        library.note(id, disk.notebooks[id] ?? emptyNotebook);
      return success(await library.find(wish));
    },
    'find.pattern': ({ pattern, texts }) => {
      const read = readPattern(pattern);
      if (read === null) return failure({ kind: 'pattern-unreadable' });
      return success(matchPattern(read, texts));
    },
    'library.empty-bin': () => {
      const emptied = withBinEmptied(disk.catalog);
      disk.catalog = withLeft(emptied, leaving(emptied));
      shelved();
      return success(null);
    },
    'incoming.choose': () => success(came.shift() ?? null),
    'incoming.take': ({ id }) => {
      const found = imports.joined(id) ? came.shift() : undefined;
      return found === undefined ? failure({ kind: 'no-notes-in-file' }) : success(found);
    },
    'imports.copy': (id) => imports.copy(id),
    'imports.list': () => success(imports.list),
    'imports.choose': () => {
      imports.add(choices.shift() ?? []);
      return success(null);
    },
    'imports.paste': ({ title, extension, content }) => {
      const name = `${title === '' ? '粘贴的文字' : title}.${extension}`;
      imports.add([{ name, bytes: [...new TextEncoder().encode(content)], fragment: true }]);
      return success(null);
    },
    'imports.again': ({ id, encoding }) => {
      imports.again(id, encoding ?? undefined);
      return success(null);
    },
    'imports.cancel': (id) => {
      imports.cancel(id);
      return success(null);
    },
    'imports.look': (file) => lookAtCut(disk, file),
    'imports.cut': async ({ file, choices: wanted }) => {
      const cut = await cutOnDisk(disk, file, wanted);
      if (!cut.ok) return cut;
      shelved();
      imports.cutAnew(file, cut.value);
      return cut;
    },
    'notes.open': (id) => {
      carry(disk, id);
      return success(notes.open(id));
    },
    'notes.apply': (asked) => {
      const { essay } = asked;
      if (entryOf(disk.catalog, essay) === null && !hasNotes(essay))
        return failure({ kind: 'essay-unknown' });
      const applied = notes.apply(asked, ({ annotations, reflection }, turn) => {
        changed('notes.changed', { essay, changes: [], turn, isOwn: true });
        change(essay, {
          annotations: threadsOf(annotations).length,
          reflected: reflection !== '',
        });
      });
      return success(applied);
    },
    'notes.essays': () => success(essaysWithNotes(disk)),
    'notes.gather': (essays) => {
      for (const id of essays) carry(disk, id);
      return success(essays.map((id) => gathered(disk, id)));
    },
    'notes.tags': (except) => {
      const others = essaysWithNotes(disk).filter((id) => id !== except);
      return success(tagUses(others.flatMap((id) => disk.notebooks[id]?.annotations ?? [])));
    },
    'past.versions': ({ essay, target }) =>
      success(versionsOf(disk.pasts[essay] ?? emptyPast, target)),
    'past.binned': () =>
      success(
        disk.catalog.entries.flatMap(({ id: essay, title }) =>
          (disk.pasts[essay]?.bin ?? []).toReversed().map((binned) => ({
            essay,
            title,
            annotation: binned.annotation,
            at: binned.at,
            daysLeft: daysLeft(binned, Date.now()),
          })),
        ),
      ),
    'past.purge': (purges) => {
      for (const { essay, ids } of purges) edit(disk, essay, [{ kind: 'purge', ids }]);
      shelved();
      return success(null);
    },
    'notes.save-elsewhere': () =>
      success({
        kind: 'saved',
        name: 'notes.md',
        folder: '文档',
        token: 'token',
        aside: { pieces: 0, name: '' },
      }),
    'export.gather': ({ of, work }) => success(chaptersOf(disk, of, work)),
    'export.save': ({ of, choices }) => {
      const chapters = writtenChapters(chaptersOf(disk, of, choices.work), choices);
      if (chapters.length === 0) return failure({ kind: 'nothing-to-export' });
      const there = { folder: '文档', token: 'token' };
      const [created, none] = [chapters.length, { updated: 0, unchanged: 0, aside: 0 }];
      return scopeOfExport(of, chapters) === 'all' && isOfEach(choices)
        ? success({
            ...there,
            kind: 'folder',
            report: { ...none, created, left: [], isWhole: true },
          })
        : success({ ...there, kind: 'saved', name: 'notes.docx', aside: { pieces: 0, name: '' } });
    },
    'export.cancel': () => success(null),
    'export.print': () => success(null),
    'export.reveal': () => success(null),
    ...backupHandlers(disk, shelved),
    'home.where': () => success({ folder: homeFolder }),
    'home.choose': () => {
      homeFolder = '/media/reader/U 盘/Meipi';
      return success({ kind: 'moved', folder: homeFolder });
    },
    'window.open': () => success(null),
    'app.quit': () => success(null),
    'home.reveal': () => success(null),
    'recovery.report': () =>
      success((options.notices ?? []).flatMap((notice) => ('found' in notice ? notice.found : []))),
    'recovery.reveal': () => success(null),
    'recovery.seen': () => success(null),
    'window.flushed': () => success(null),
    'link.open': () => success(null),
    'window.full-screen': () => success(null),
    'menu.popup': () => success(null),
  };
}
