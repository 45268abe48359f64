import { app } from 'electron';
import type { Platform } from '../core/keys';
import { failure, success } from '../core/result';
import { backupHandlers } from './backup/backup-handlers';
import type { Desks } from './desks';
import type { ExternalLinks } from './external-links';
import { homeHandlers } from './home/home-handlers';
import type { Residence } from './home/residence';
import type { ImportHost } from './import-host';
import type { Handlers } from './ipc';
import { popUpMenu } from './menu';
import { tellingTurns } from './told-turns';
import { importHandlers } from './library/import-handlers';
import { libraryHandlers } from './library/library-handlers';
import { readingHandlers } from './library/reading-handlers';
import { notesHandlers } from './notes/notes-handlers';
import { pastHandlers } from './notes/past-handlers';
import type { RecoveryReport } from './recovery-report';
import type { LibrarySearcher } from './search/library-searcher';
import type { PatternFinder } from './search/pattern-finder';
import type { SettingsFile } from './settings';
import type { Windows } from './windows';

export interface Desk extends Desks {
  readonly platform: Platform;
  readonly settings: SettingsFile;
  readonly residence: Residence;
  readonly report: RecoveryReport;
  readonly searcher: LibrarySearcher;
  readonly patterns: PatternFinder;
  readonly windows: Windows;
  readonly importHost: ImportHost;
  readonly links: ExternalLinks;
}

/** What each request of the contract comes to. */
export function handlers(desk: Desk): Handlers {
  const {
    backupDesk,
    bundledDesk,
    editionDesk,
    importDesk,
    importHost,
    notesDesk,
    searcher,
    patterns,
    platform,
    settings,
    residence,
    report,
    notesExport,
    windows,
    links,
  } = desk;
  const stores = () => residence.stores();
  const imports = importHandlers(stores, importDesk, importHost);
  const library = libraryHandlers(stores, bundledDesk, editionDesk);
  /** What went or became otherwise is not to stay in the search's copy of the texts. */
  const forget = async (): Promise<void> => {
    const opened = await stores();
    const { home } = residence;
    if (opened.ok && home !== null) await searcher.forget(opened.value, home.library);
  };
  const served: Handlers = {
    async 'app.start'(_nothing, caller) {
      const opened = await residence.retry();
      if (!opened.ok) return opened;
      const one = windows.of(caller);
      return success({
        settings: one?.settings ?? settings.settings,
        catalog: opened.value.library.catalog,
        platform,
        version: app.getVersion(),
        notices: one?.notices.take() ?? [],
        held: one?.crashes.held ?? null,
        place: one?.state.place ?? null,
        homeTrouble: residence.trouble,
      });
    },
    'settings.change': (patch, caller) => success(windows.change(patch, caller)),
    async 'library.open'(id, caller) {
      const opened = await stores();
      if (!opened.ok) return opened;
      const essay = await opened.value.library.essay(id);
      if (essay.ok) windows.of(caller)?.crashes.opened(id);
      return essay;
    },
    async 'library.reading'({ essay, ...report }, caller) {
      windows.of(caller)?.keepPlace({ essay, position: report.position });
      const opened = await stores();
      return opened.ok ? opened.value.library.keepReading(essay, report) : opened;
    },
    async 'library.search'(wish) {
      const opened = await stores();
      const { home } = residence;
      if (!opened.ok) return opened;
      if (home === null) return failure({ kind: 'unexpected' });
      return searcher.find(opened.value, home.library, wish);
    },
    'find.pattern': (asked) => patterns.find(asked),
    ...imports,
    async 'imports.cut'(wish, caller) {
      const cut = await imports['imports.cut'](wish, caller);
      await forget();
      return cut;
    },
    ...library,
    async 'library.empty-bin'(wish, caller) {
      const emptied = await library['library.empty-bin'](wish, caller);
      await forget();
      return emptied;
    },
    ...readingHandlers(stores),
    async 'incoming.choose'(onShow, caller) {
      const opened = await stores();
      return opened.ok ? notesDesk.choose(caller, opened.value, onShow) : opened;
    },
    async 'incoming.take'({ id, onShow }) {
      const opened = await stores();
      return opened.ok ? importDesk.queue.join(id, opened.value, onShow) : opened;
    },
    ...notesHandlers(stores, () => settings.settings.standardPunctuation, notesExport),
    async 'export.gather'({ of, work }) {
      const opened = await stores();
      return opened.ok ? notesExport.gather(opened.value, of, work) : opened;
    },
    'export.save': (wish, caller) => notesExport.save(caller, stores, wish),
    'export.cancel'(job) {
      notesExport.cancel(job);
      return success(null);
    },
    async 'export.print'(wish) {
      const opened = await stores();
      return opened.ok ? notesExport.print(opened.value, wish) : opened;
    },
    'export.reveal': (token) => notesExport.reveal(token),
    ...backupHandlers(backupDesk, stores),
    ...pastHandlers(stores),
    ...homeHandlers({ residence, settings, windows }),
    'recovery.report': () => success(report.files),
    async 'recovery.seen'() {
      const opened = await stores();
      // The reader sees what was damaged and what is in use: backups of that may be made again.
      if (opened.ok) opened.value.backups.trust();
      return success(null);
    },
    'recovery.reveal': (name) => report.reveal(name),
    async 'window.open'(essay, caller) {
      const one = windows.of(caller);
      if (one !== null) await windows.openBeside(one, essay);
      return success(null);
    },
    'window.flushed'({ saved }, caller) {
      windows.of(caller)?.flushed(saved);
      return success(null);
    },
    async 'link.open'(address, caller) {
      await links.open(caller, address);
      return success(null);
    },
    'window.full-screen'(_nothing, caller) {
      caller.setFullScreen(!caller.isFullScreen());
      return success(null);
    },
    'menu.popup'({ x, y, ready }, caller) {
      popUpMenu(caller, { x, y }, ready);
      return success(null);
    },
  };
  return tellingTurns(served, windows);
}
