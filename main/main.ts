import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Menu, app, nativeTheme, powerMonitor, session } from 'electron';
import { commandIn } from '../core/command-line';
import type { Catalog } from '../core/library/catalog';
import { newsOf } from '../core/library/catalog-news';
import { defaultSettings } from '../core/settings';
import { wordsIn } from '../core/words/words';
import type { Notice } from '../preload/answers';
import { showAbout } from './about';
import { AppMenu } from './app-menu';
import { closeApp } from './closed-app';
import { closeSession } from './closed-network';
import { runCommand } from './command-line/run-command';
import { openDesks } from './desks';
import { ExternalLinks } from './external-links';
import { offerFieldMenu } from './field-menu';
import { framed } from './first-frame';
import { tellFullScreen } from './full-screen';
import { giveUp } from './give-up';
import { handlers } from './handlers';
import { homeAt } from './home/home';
import { serve, serveDrops } from './ipc';
import { ImportHost } from './import-host';
import { ImportWindows } from './library/import-window';
import { filesOfThisStart, hearOpenedFiles, wordsOfThisStart } from './library/opened-files';
import { FileLog } from './log';
import type { Notebooks } from './notes/notebooks';
import { ownResidence } from './own-residence';
import { platformHere } from './platform';
import { hosts, scheme, servePages } from './protocol';
import { quitWhenSettled } from './quitting';
import { RecoveryReport } from './recovery-report';
import { LibrarySearcher } from './search/library-searcher';
import { PatternFinder } from './search/pattern-finder';
import { SettingsFile } from './settings';
import { showInFolder } from './show-in-folder';
import { nodeFileSystem as fs } from './storage/file-system';
import { Quarantine } from './storage/quarantine';
import type { Stores } from './stores';
import { Upkeep } from './upkeep';
import { Windows } from './windows';

app.setName('Meipi');
// Electron would make a menu of its own before ours.
Menu.setApplicationMenu(null);
/** ms that a closing window waits for a look at the disk. */
const longestLook = 3000;

const userData =
  app.commandLine.getSwitchValue('user-data-dir') || join(app.getPath('appData'), 'Meipi');
app.setPath('userData', userData);
const command = commandIn(wordsOfThisStart(app));
if (command !== null) void runCommand(command, userData);
else if (app.requestSingleInstanceLock(filesOfThisStart(app))) {
  try {
    start();
  } catch (error) {
    // Not even the log could be opened: the app's own folder is out of reach.
    giveUp(error, defaultSettings);
  }
} else app.quit();

function start(): void {
  const log = new FileLog(join(userData, 'logs', 'meipi.log'));
  process.on('uncaughtException', (error) => log.write('uncaught', { error }));
  process.on('unhandledRejection', (error) => log.write('unhandled', { error }));

  closeApp(app, log);
  tellFullScreen(app);

  const built = (path: string) => join(app.getAppPath(), 'out', path);
  const version = app.getVersion();
  const quarantine = new Quarantine(fs, join(userData, 'quarantine'));
  const settings = new SettingsFile({ fs, folder: userData, version, quarantine, log });
  const words = () => wordsIn(settings.settings.language);
  offerFieldMenu(app, words);
  const links = new ExternalLinks({ words, log });
  const windows = new Windows({
    preload: built('preload/reader/preload.js'),
    icon: built('main/icon.png'),
    settings,
    log,
    failed: (error) => giveUp(error, settings.settings),
    unsaved: async ({ window }) => {
      // A disk that does not answer must not hold the window.
      await Promise.race([notebooks?.look(), pause(longestLook)]);
      const busy = notebooks?.isBusy(window) ?? false;
      return { busy, refused: notebooks?.hasRefused(window) ?? false };
    },
    changed: () => menu.follow(),
    allClosed: () => {
      if (process.platform !== 'darwin') app.quit();
    },
    reloading: ({ window, notices }, held) => {
      notices.hold();
      if (notebooks?.forgetRefused(window) === true) notices.raise({ kind: 'notes-lost' });
      else if (!held) notices.raise({ kind: 'page-reopened' });
    },
  });
  const platform = platformHere();
  const menu = new AppMenu(platform, settings, {
    run(id) {
      if (id === 'new-window') void windows.openFurther();
      else windows.tellFront('command.chosen', id);
    },
    change(patch) {
      windows.change(patch, null);
    },
    open: (id) => windows.tellFront('essay.chosen', id),
    about() {
      windows.show();
      const { front } = windows;
      if (front !== null) void showAbout(front.window, words(), links);
    },
  });
  let notebooks: Notebooks | null = null;
  /** What the windows were told last of the library. */
  let told: Catalog | null = null;
  app.on('before-quit', (event) => {
    if (windows.front === null) return;
    // The windows hold a quit up until they have written everything; then it goes on.
    event.preventDefault();
    void windows.closeAll().then((all) => {
      if (all) app.quit();
    });
  });
  /** Once files may be imported. */
  let sayReady: () => void = () => undefined;
  const ready = new Promise<void>((resolve) => {
    sayReady = resolve;
  });
  const residence = ownResidence({
    userData,
    log,
    secondPlace: () => settings.backupFolder,
    words,
    changed: shelved,
    merged: (told) => windows.tell('notes.merged', told),
    noted: (told, by) => windows.tellNoted(told, by),
    opened(stores) {
      notebooks = stores.notebooks;
      shelved(stores.library.catalog);
      void ready.then(() => begin(stores));
    },
    troubled: (trouble) => windows.tell('home.troubled', trouble),
    say,
  });
  const searcher = new LibrarySearcher({
    script: built('searcher/searcher.js'),
    copy: join(userData, 'search', 'texts'),
    program: `${version}, Unicode ${process.versions['unicode']}`,
    log,
  });
  const upkeep = new Upkeep({
    opened,
    isWritable: () => residence.trouble === null,
    warmSearch(stores) {
      if (residence.home !== null) searcher.warm(stores, residence.home.library);
    },
    log,
  });
  const ownFolders = () => [userData, ...(residence.home === null ? [] : [residence.home.folder])];
  const quarantines = {
    settings: homeAt(userData).quarantine,
    library: () => (residence.home ?? homeAt(userData)).quarantine,
  };
  const report = new RecoveryReport(quarantines, showInFolder);
  const imports = new ImportWindows({
    pages: built('renderer'),
    preload: built('preload/import/preload.js'),
    log,
  });
  const desks = openDesks({
    fs,
    app: app.getAppPath(),
    settings,
    imports,
    stores: () => residence.stores(),
    own: ownFolders,
    imported: (told) => importHost.tell(told),
    words,
    log,
  });
  const { importDesk } = desks;
  const importHost = new ImportHost(windows, () => importDesk.queue.list);
  const patterns = new PatternFinder(built('patterns/patterns.js'), log);

  app.on('activate', () => windows.show());
  hearOpenedFiles(
    app,
    () => windows.show(),
    (paths) => {
      importHost.take(null);
      void ready.then(() => importDesk.take(paths, true)).catch(logged('not opened'));
    },
  );
  app.on('browser-window-blur', () => upkeep.keepNotes());
  app.on('browser-window-focus', () => upkeep.lookAround());
  app.on('window-all-closed', () => {
    // The reader's windows decide (above); a hidden import window says nothing.
  });
  quitWhenSettled(
    app,
    [
      async () => {
        upkeep.end();
        await importDesk.queue.end();
        imports.end();
        searcher.end();
        patterns.end();
      },
      async () => (await opened())?.notebooks.close(),
      async () => (await opened())?.library.flush(),
      async () => (await opened())?.reading.flush(),
      () => settings.flush(),
      () => residence.close(),
    ],
    log,
  );
  void app
    .whenReady()
    .then(run)
    .catch((error: unknown) => {
      log.write('not started', { error });
      giveUp(error, settings.settings);
    });

  async function run(): Promise<void> {
    // Shut at once but for the dead proxy, which the window need not wait for.
    const closed = closeSession(session.defaultSession, log, `${scheme}://${hosts.app}`);
    servePages(session.defaultSession, hosts.app, built('renderer'), {
      pictures: async (file) => (await opened())?.library.files.picture(file) ?? null,
      page: (html) => {
        const systemIsDark = nativeTheme.shouldUseDarkColors;
        return framed(html, { ...settings.settings, platform, systemIsDark });
      },
    });
    const desk = { platform, settings, residence, report, links, searcher, patterns };
    const served = handlers({ ...desk, ...desks, windows, importHost });
    serve(served, log, (window) => windows.of(window)?.answered());
    serveDrops((paths, on) => {
      importHost.take(on);
      return importDesk.take(paths);
    }, log);
    powerMonitor.on('suspend', () => upkeep.keepNotes());
    const found = await settings.found;
    if (found !== null) say({ kind: 'settings-reset', found });
    windows.begin();
    windows.show();
    menu.begin();
    await closed;
    sayReady();
  }

  /** What a library that was opened needs from then on. */
  function begin(stores: Stores): void {
    upkeep.begin(stores);
    stores.library.learnAuthors().catch(logged('authors not learnt'));
    addEssays(stores).catch(logged('essays not added'));
  }

  /** The ten essays of the first start; the window is open meanwhile. */
  async function addEssays(stores: Stores): Promise<void> {
    const added = await desks.bundledDesk.add(stores);
    if (!added.ok) windows.say({ kind: 'essays-not-added', failure: added.failure });
    upkeep.lookAround();
  }

  /** Tells the reader, and keeps it for the recovery page. */
  function say(notice: Notice): void {
    report.note(notice);
    windows.say(notice);
  }

  function logged(what: string): (error: unknown) => void {
    return (error) => log.write(what, { error });
  }

  async function opened(): Promise<Stores | null> {
    const result = await residence.stores();
    return result.ok ? result.value : null;
  }

  function shelved(catalog: Catalog): void {
    windows.tell('catalog.changed', newsOf(told, catalog));
    told = catalog;
    menu.shelve(catalog);
  }
}
