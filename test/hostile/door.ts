import { monitorEventLoopDelay } from 'node:perf_hooks';
import { app } from 'electron';
import type { EssayId } from '../../core/ids';
import type { ImportFormatName } from '../../core/import/import-formats';
import type { Failure } from '../../core/result';
import { fileToImport } from '../../main/library/file-to-import';
import { ImportWindows } from '../../main/library/import-window';
import { Library } from '../../main/library/library';

/** How an import went, as seen from the main process. */
export interface Imported {
  /** The essays, or why there are none. */
  readonly outcome: readonly EssayId[] | Failure['kind'];
  readonly ms: number;
  /** Longest time for which the main process did nothing else, in ms. */
  readonly blocked: number;
  /** Most memory of the import window's process, in MB. */
  readonly memory: number;
}

/**
 * The way by which tests bring files into the app that is running: its own import windows and its
 * own library, as a reader's file will come. Bundled in front of main.ts (app-with-door.ts).
 */
export interface Door {
  importFile(path: string, name: string | null, extension: ImportFormatName): Promise<Imported>;
}

declare global {
  var hostileDoor: Door;
}

let library: Library | null = null;
let imports: ImportWindows | null = null;

const open = Library.open.bind(Library);
Library.open = async (place) => {
  const opened = await open(place);
  if (opened.ok) library = opened.value;
  return opened;
};

const read = Reflect.get(ImportWindows.prototype, 'read');
ImportWindows.prototype.read = function (task) {
  remember(this);
  return read.call(this, task);
};

function remember(windows: ImportWindows): void {
  imports = windows;
}

globalThis.hostileDoor = {
  async importFile(path, name, extension) {
    if (library === null || imports === null) throw new Error('the app has not started');
    const before = new Set(rendererSizes().keys());
    const delay = monitorEventLoopDelay({ resolution: 5 });
    let memory = 0;
    const scale = setInterval(() => {
      for (const [pid, size] of rendererSizes()) {
        if (!before.has(pid)) memory = Math.max(memory, size / 1024);
      }
    }, 50);
    const started = performance.now();
    delay.enable();
    try {
      const outcome = await taken(library, imports, path, name, extension);
      const ms = performance.now() - started;
      return { outcome, ms, memory, blocked: delay.max / 1e6 };
    } finally {
      delay.disable();
      clearInterval(scale);
    }
  },
};

async function taken(
  into: Library,
  windows: ImportWindows,
  path: string,
  name: string | null,
  extension: ImportFormatName,
): Promise<Imported['outcome']> {
  const file = await fileToImport(path, extension);
  if (!file.ok) return file.failure.kind;
  const task = name === null ? file.value : { ...file.value, name };
  const found = await windows.read(task);
  if (!found.ok) return found.failure.kind;
  const { bytes } = task;
  const entries = await into.add({ document: found.value, bytes, extension, bundled: false });
  return entries.map((entry) => entry.id);
}

/** Working set in KB by process id. */
function rendererSizes(): ReadonlyMap<number, number> {
  const pages = app.getAppMetrics().filter((one) => one.type === 'Tab');
  return new Map(pages.map((one) => [one.pid, one.memory.workingSetSize]));
}
