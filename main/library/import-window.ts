import type { BrowserWindow as Window, Session } from 'electron';
import { BrowserWindow, app, session } from 'electron';
import type { z } from 'zod';
import { importedEssaySchema } from '../../core/document/essay-schema';
import type { ImportedDocument, ImportedEssay } from '../../core/document/imported';
import { mostBytes } from '../../core/import/import-formats';
import type { Failure, Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';
import { importChannels } from '../../preload/import-contract';
import { closeSession } from '../closed-network';
import type { Log } from '../log';
import { hosts, scheme, servePages } from '../protocol';
import { GivenPictures } from './given-pictures';
import { answerSchema } from './import-answer';

/** reliability.md 5: past either limit the window is killed. Each picture that comes begins the time anew, for so long. */
const longest = 30_000;
const longestInAll = 120_000;
const mostMemory = 1_000_000; // in KB
const look = 250;
/** Texts that one window may read, the largest after which it may read another, and ms that it waits for one. */
const mostTasks = 100;
const mostToRest = 5_000_000;
const longestRest = 2000;
/** UTF-16 units of JSON: what the largest file can come to with every unit escaped, and no more. */
const mostGiven = 8 * mostBytes;

export interface ImportPlace {
  /** Folder of the built pages. */
  readonly pages: string;
  /** The built preload script. */
  readonly preload: string;
  readonly log: Log;
}

const stopped: Failure = { kind: 'import-stopped' };

/**
 * Reads untrusted bytes in hidden windows with a session of their own: no Node, no network, no
 * bridge but bytes in and plain data out. A window that crashes, hangs or swells is one failed
 * import.
 */
export class ImportWindows {
  readonly #place: ImportPlace;
  #session: Promise<Session> | null = null;
  readonly #open = new Set<ImportPage>();
  /** Those that wait for another text. */
  readonly #resting: ImportPage[] = [];
  #ended = false;

  constructor(place: ImportPlace) {
    this.#place = place;
  }

  /** `signal` calls the reading off: then it is a stopped import. */
  async read(task: ImportTask, signal?: AbortSignal): Promise<Result<ImportedDocument>> {
    if (task.bytes.byteLength > mostBytes) return failure({ kind: 'file-too-large' });
    this.#session ??= this.#openSession();
    const own = await this.#session;
    if (this.#ended || signal?.aborted === true) return failure(stopped);
    const page = this.#resting.pop() ?? this.#opened(own);
    page.wake();
    const close = () => this.#close(page);
    signal?.addEventListener('abort', close);
    try {
      const read = await page.read(task, this.#place.log);
      if (read.ok && mayRest(task) && page.tasks < mostTasks) this.#rest(page);
      return read;
    } finally {
      signal?.removeEventListener('abort', close);
      if (!this.#resting.includes(page)) this.#close(page);
    }
  }

  /** Stops what is being read and reads nothing more: the app is quitting. */
  end(): void {
    this.#ended = true;
    for (const page of this.#open) this.#close(page);
  }

  #opened(own: Session): ImportPage {
    const page = new ImportPage(hiddenWindow(own, this.#place.preload));
    this.#open.add(page);
    return page;
  }

  /** A page that read a plain text waits a moment for the next one. */
  #rest(page: ImportPage): void {
    if (this.#ended || page.window.isDestroyed()) return;
    this.#resting.push(page);
    page.rest(() => this.#close(page));
  }

  #close(page: ImportPage): void {
    this.#open.delete(page);
    const at = this.#resting.indexOf(page);
    if (at >= 0) this.#resting.splice(at, 1);
    page.wake();
    if (!page.window.isDestroyed()) page.window.destroy();
  }

  async #openSession(): Promise<Session> {
    // Without "persist:" it lives in memory and leaves nothing behind.
    const own = session.fromPartition('import', { cache: false });
    await closeSession(own, this.#place.log);
    servePages(own, hosts.import, this.#place.pages);
    return own;
  }
}

/**
 * One window and what it is given. Markup and archives get a window of their own; plain texts, which
 * nothing but our own code looks at, may share one.
 */
class ImportPage {
  readonly window: Window;
  /** How many tasks it was given. */
  tasks = 0;
  #isReady = false;
  #sleep: NodeJS.Timeout | undefined;

  constructor(window: Window) {
    this.window = window;
  }

  rest(close: () => void): void {
    this.#sleep = setTimeout(close, longestRest);
  }

  wake(): void {
    clearTimeout(this.#sleep);
  }

  async read(task: ImportTask, log: Log): Promise<Result<ImportedDocument>> {
    this.tasks += 1;
    const { window } = this;
    const contents = window.webContents;
    const { promise, settle } = answer();
    const stop = (why: string): void => {
      log.write('import stopped', { why, extension: task.extension, bytes: task.bytes.byteLength });
      settle(failure(stopped));
    };
    const essays: ImportedEssay[] = [];
    const pictures = new GivenPictures();
    const end = performance.now() + longestInAll;
    let given = 0;
    const closed = () => stop('window closed');
    const gone = (_event: unknown, { reason }: { reason: string }) => stop(reason);
    const notLoaded = (_event: unknown, code: number) => stop(`load failed: ${code}`);
    const essayCame = (_event: unknown, raw: unknown) => {
      const essay = parsed(importedEssaySchema, raw);
      given += typeof raw === 'string' ? raw.length : 0;
      // Of a shared file the window only passes on what the file says an essay is.
      if (essay === null && task.extension === 'meipi') settle(failure({ kind: 'share-damaged' }));
      else if (essay === null || given > mostGiven) stop('essay');
      else essays.push(essay);
    };
    const pictureCame = (_event: unknown, raw: unknown) => {
      if (!pictures.take(raw)) stop('picture');
      else if (performance.now() < end) clock.refresh();
    };
    const answerCame = (_event: unknown, raw: unknown) => {
      const answered = parsed(answerSchema, raw);
      if (answered === null) stop('answer');
      else if (!answered.ok) settle(failure(answered.failure));
      else if (answered.value.essays !== essays.length) stop('essays missing');
      else {
        const named = pictures.namedBy(essays);
        if (named === null) stop('pictures missing');
        else settle(success({ ...answered.value, essays, ...named }));
      }
    };
    window.once('closed', closed);
    contents.on('render-process-gone', gone);
    contents.on('did-fail-load', notLoaded);
    contents.ipc.on(importChannels.essay, essayCame);
    contents.ipc.on(importChannels.picture, pictureCame);
    contents.ipc.once(importChannels.answer, answerCame);
    const clock = setTimeout(() => stop('too long'), longest);
    const scale = setInterval(() => {
      if (memoryOf(window) > mostMemory) stop('too much memory');
    }, look);
    this.#give(task);
    try {
      return await promise;
    } finally {
      clearTimeout(clock);
      clearInterval(scale);
      if (!window.isDestroyed()) {
        window.removeListener('closed', closed);
        contents.removeListener('render-process-gone', gone);
        contents.removeListener('did-fail-load', notLoaded);
        contents.ipc.removeListener(importChannels.essay, essayCame);
        contents.ipc.removeListener(importChannels.picture, pictureCame);
        contents.ipc.removeListener(importChannels.answer, answerCame);
      }
    }
  }

  #give(task: ImportTask): void {
    const contents = this.window.webContents;
    if (this.#isReady) {
      contents.send(importChannels.task, task);
      return;
    }
    contents.ipc.once(importChannels.ready, () => {
      this.#isReady = true;
      contents.send(importChannels.task, task);
    });
    void this.window.loadURL(`${scheme}://${hosts.import}/import/index.html`).catch(() => {
      // did-fail-load tells more.
    });
  }
}

function mayRest({ extension, bytes }: ImportTask): boolean {
  return extension === 'txt' && bytes.byteLength <= mostToRest;
}

function hiddenWindow(own: Session, preload: string): Window {
  return new BrowserWindow({
    show: false,
    skipTaskbar: true,
    focusable: false,
    webPreferences: {
      session: own,
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      backgroundThrottling: false,
    },
  });
}

/** What JSON from the window holds, or null where it is none or does not fit. */
function parsed<Value>(schema: z.ZodType<Value>, raw: unknown): Value | null {
  if (typeof raw !== 'string') return null;
  try {
    return schema.safeParse(JSON.parse(raw)).data ?? null;
  } catch {
    return null;
  }
}

function answer(): {
  promise: Promise<Result<ImportedDocument>>;
  settle: (result: Result<ImportedDocument>) => void;
} {
  let settle: (result: Result<ImportedDocument>) => void = () => undefined;
  const promise = new Promise<Result<ImportedDocument>>((resolve) => {
    settle = resolve;
  });
  return { promise, settle };
}

/** Working set of the window's process in KB; 0 where there is none. */
function memoryOf(window: Window): number {
  if (window.isDestroyed()) return 0;
  const pid = window.webContents.getOSProcessId();
  return app.getAppMetrics().find((one) => one.pid === pid)?.memory.workingSetSize ?? 0;
}
