import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { app, session } from 'electron';
import type { Command, ExportCommand, ImportCommand } from '../../core/command-line';
import { formatNames } from '../../core/command-line';
import type { Failure } from '../../core/result';
import { assertNever } from '../../core/result';
import { failureSentence } from '../../core/words/failure-sentence';
import type { Words } from '../../core/words/words';
import { wordsIn } from '../../core/words/words';
import { closeApp } from '../closed-app';
import { closeSession } from '../closed-network';
import { NotesExport } from '../export/save-notes';
import { ImportWindows } from '../library/import-window';
import type { Log } from '../log';
import { FileLog } from '../log';
import { diskFailure } from '../storage/disk-failure';
import { nodeFileSystem as fs } from '../storage/file-system';
import { CommandLibrary } from './command-library';
import type { CommandSettings } from './command-settings';
import { commandSettings } from './command-settings';
import type { ExitCode } from './exit-codes';
import { exitCodes } from './exit-codes';
import { exportNotes } from './export-command';
import { importFiles } from './import-command';
import { terminal as said } from './said';

interface Running extends CommandSettings {
  readonly userData: string;
  readonly words: Words;
  readonly log: Log;
}

/** Does what was asked for on the command line, without a window, and ends the app with its code. */
export async function runCommand(command: Command, userData: string): Promise<void> {
  let code: ExitCode = exitCodes.failed;
  try {
    code = await codeOf(command, userData);
  } finally {
    app.exit(code);
  }
}

function codeOf(command: Command, userData: string): ExitCode | Promise<ExitCode> {
  const settings = commandSettings(userData);
  const words = wordsIn(settings.language);
  const { commandLine } = words;
  switch (command.kind) {
    case 'version':
      said.out(`Meipi ${app.getVersion()}`);
      return exitCodes.done;
    case 'help':
      said.out(commandLine.help(app.getVersion(), formatNames));
      return exitCodes.done;
    case 'refused':
      said.err(commandLine.refusals[command.why](command.word));
      said.err(commandLine.seeHelp);
      return exitCodes.refused;
    case 'export':
    case 'import':
      if (!lacksDisplay()) return prepared(command, { ...settings, words, userData });
      // Chromium would end here without a word that helps.
      said.err(commandLine.noDisplay);
      return exitCodes.failed;
    default:
      return assertNever(command);
  }
}

function lacksDisplay(): boolean {
  const { DISPLAY: x11, WAYLAND_DISPLAY: wayland } = process.env;
  return process.platform === 'linux' && !x11 && !wayland;
}

/** What the app needs before it is ready is done before the first wait. */
async function prepared(
  command: ExportCommand | ImportCommand,
  place: Omit<Running, 'log'>,
): Promise<ExitCode> {
  // Chromium must not share the folder of a window that may be open.
  const sessionData = mkdtempSync(join(tmpdir(), 'meipi-command-'));
  try {
    const log = new FileLog(join(place.userData, 'logs', 'meipi.log'));
    app.setPath('sessionData', sessionData);
    closeApp(app, log);
    app.on('window-all-closed', () => {
      // Hidden windows come and go; the command ends when it is done.
    });
    await app.whenReady();
    await closeSession(session.defaultSession, log);
    return await inLibrary(command, { ...place, log });
  } catch (error) {
    return failed(diskFailure(error) ?? { kind: 'unexpected' }, place.words);
  } finally {
    leave(sessionData);
  }
}

/** Removes a folder that Chromium may still write to; what stays of it harms nothing where it is. */
function leave(sessionData: string): void {
  try {
    rmSync(sessionData, { recursive: true, force: true });
  } catch {
    // What was asked for is done or not, whatever becomes of this.
  }
}

async function inLibrary(
  command: ExportCommand | ImportCommand,
  { userData, settings, backupFolder, words, log }: Running,
): Promise<ExitCode> {
  const library = new CommandLibrary({ userData, backupFolder, words, said, log });
  const built = (path: string) => join(app.getAppPath(), 'out', path);
  const place = { words, said, log, folder: process.cwd() };
  try {
    const stores = await library.stores();
    if (!stores.ok) return failed(stores.failure, words);
    if (command.kind === 'import') {
      const preload = built('preload/import/preload.js');
      const imports = new ImportWindows({ pages: built('renderer'), preload, log });
      return await importFiles(command, { ...place, imports, stores: () => library.stores() });
    }
    const notesExport = new NotesExport({
      fs,
      own: () => library.own,
      settings: { settings },
      writer: built('writer/writer.js'),
      assets: built('renderer/assets'),
      log,
    });
    return await exportNotes(command, { ...place, stores: stores.value, notesExport, settings });
  } catch (error) {
    log.write('command failed', { error });
    throw error;
  } finally {
    await library.close();
  }
}

function failed(failure: Failure, words: Words): ExitCode {
  said.err(failureSentence(failure, words));
  const isInUse = failure.kind === 'home-in-use' || failure.kind === 'home-lock-unreadable';
  return isInUse ? exitCodes.inUse : exitCodes.failed;
}
