import type { BrowserWindow as Window, Session } from 'electron';
import { BrowserWindow, app, session } from 'electron';
import { z } from 'zod';
import { importedEssaySchema, importedRestSchema } from '../../core/document/essay-schema';
import type { ImportedDocument, ImportedEssay } from '../../core/document/imported';
import { encodings } from '../../core/import/encoding';
import { mostBytes } from '../../core/import/import-formats';
import type { Failure, Result } from '../../core/result';
import { failure, success } from '../../core/result';
import type { ImportTask } from '../../preload/import-contract';
import { importChannels } from '../../preload/import-contract';
import { closeSession } from '../closed-network';
import type { Log } from '../log';
import { hosts, scheme, servePages } from '../protocol';

/** reliability.md 5: past either limit the window is killed. */
const longest = 30_000;
const mostMemory = 1_000_000; // in KB
const look = 250;
/** UTF-16 units of JSON: what the largest file can come to with every unit escaped, and no more. */
const mostGiven = 8 * mostBytes;

export interface ImportPlace {
  /** Folder of the built pages. */
  readonly pages: string;
  /** The built preload script. */
  readonly preload: string;
  readonly log: Log;
}

const refusals = ['file-empty', 'encoding-unknown', 'essay-too-long', 'import-stopped'] as const;

const unsureSchema = z.object({
  kind: z.literal('encoding-unsure'),
  previews: z
    .array(z.object({ encoding: z.enum(encodings), lines: z.array(z.string().max(200)).max(10) }))
    .min(1)
    .max(encodings.length),
});

const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: importedRestSchema }),
  z.object({
    ok: z.literal(false),
    failure: z.union([z.object({ kind: z.enum(refusals) }), unsureSchema]),
  }),
]);

const stopped: Failure = { kind: 'import-stopped' };

/**
 * Reads untrusted bytes in hidden windows with a session of their own: no Node, no network, no
 * bridge but bytes in and plain data out. A window that crashes, hangs or swells is one failed
 * import.
 */
export class ImportWindows {
  readonly #place: ImportPlace;
  #session: Promise<Session> | null = null;
  readonly #open = new Set<Window>();
  #ended = false;

  constructor(place: ImportPlace) {
    this.#place = place;
  }

  async read(task: ImportTask): Promise<Result<ImportedDocument>> {
    if (task.bytes.byteLength > mostBytes) return failure({ kind: 'file-too-large' });
    this.#session ??= this.#openSession();
    const own = await this.#session;
    if (this.#ended) return failure(stopped);
    const window = hiddenWindow(own, this.#place.preload);
    this.#open.add(window);
    try {
      return await this.#answerOf(window, task);
    } finally {
      this.#open.delete(window);
      if (!window.isDestroyed()) window.destroy();
    }
  }

  /** Stops what is being read and reads nothing more: the app is quitting. */
  end(): void {
    this.#ended = true;
    for (const window of this.#open) window.destroy();
  }

  async #openSession(): Promise<Session> {
    // Without "persist:" it lives in memory and leaves nothing behind.
    const own = session.fromPartition('import', { cache: false });
    await closeSession(own, this.#place.log);
    servePages(own, hosts.import, this.#place.pages);
    return own;
  }

  async #answerOf(window: Window, task: ImportTask): Promise<Result<ImportedDocument>> {
    const { log } = this.#place;
    const contents = window.webContents;
    const { promise, settle } = answer();
    const stop = (why: string): void => {
      log.write('import stopped', { why, extension: task.extension, bytes: task.bytes.byteLength });
      settle(failure(stopped));
    };
    const closed = () => stop('window closed');
    window.once('closed', closed);
    contents.on('render-process-gone', (_event, { reason }) => stop(reason));
    contents.on('did-fail-load', (_event, code) => stop(`load failed: ${code}`));
    contents.ipc.once(importChannels.ready, () => contents.send(importChannels.task, task));
    const essays: ImportedEssay[] = [];
    let given = 0;
    contents.ipc.on(importChannels.essay, (_event, raw: unknown) => {
      const essay = parsed(importedEssaySchema, raw);
      given += typeof raw === 'string' ? raw.length : 0;
      if (essay === null || given > mostGiven) stop('essay');
      else essays.push(essay);
    });
    contents.ipc.once(importChannels.answer, (_event, raw: unknown) => {
      const answered = parsed(answerSchema, raw);
      if (answered === null) stop('answer');
      else if (!answered.ok) settle(failure(answered.failure));
      else if (answered.value.essays !== essays.length) stop('essays missing');
      else settle(success({ ...answered.value, essays }));
    });
    const clock = setTimeout(() => stop('too long'), longest);
    const scale = setInterval(() => {
      if (memoryOf(window) > mostMemory) stop('too much memory');
    }, look);
    void window.loadURL(`${scheme}://${hosts.import}/import/index.html`).catch(() => {
      // did-fail-load tells more.
    });
    try {
      return await promise;
    } finally {
      window.removeListener('closed', closed);
      clearTimeout(clock);
      clearInterval(scale);
    }
  }
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
