import { readFile } from 'node:fs/promises';
import type { BrowserWindow as Window, Session } from 'electron';
import { BrowserWindow, session } from 'electron';
import { closeSession } from '../closed-network';
import type { Log } from '../log';
import { scheme } from '../protocol';
import { withFixedPdfDates } from './pdf-dates';
import type { PrintFaces } from './print-faces';

/** ms after which a page that has not become a PDF is given up. */
const longest = 120_000;

const address = `${scheme}://print/notes`;

/** The number at the foot of each page, which Chromium fills in; sizes are its own px. */
const footer =
  '<div style="width:100%;text-align:center;font:9px serif;color:#5c564c"><span class="pageNumber"></span></div>';

/**
 * Prints pages of ours in hidden windows: a session of their own without network, no script, no
 * preload, nothing served but the page itself and the app's typefaces.
 */
export class PdfPrinter {
  readonly #faces: PrintFaces;
  readonly #log: Log;
  #session: Promise<Session> | null = null;
  /** The page being printed. One at a time. */
  #page: Uint8Array = new Uint8Array();
  #last: Promise<unknown> = Promise.resolve();

  constructor(faces: PrintFaces, log: Log) {
    this.#faces = faces;
    this.#log = log;
  }

  /**
   * `day` (YYYY-MM-DD) stands in the file for the clock. null where it failed, which is logged, or was
   * called off.
   */
  print(page: Uint8Array, day: string, signal: AbortSignal): Promise<Uint8Array | null> {
    const printing = this.#last.then(() => this.#print(page, day, signal));
    this.#last = printing;
    return printing;
  }

  /** Opens the system's print dialog for a page. Whether it was printed or the reader thought better of it. */
  async send(page: Uint8Array): Promise<boolean> {
    const loading = this.#last.then(() => this.#load(page));
    this.#last = loading;
    const window = await loading;
    if (window === null) return false;
    const why = await new Promise<string>((resolve) => {
      window.webContents.once('render-process-gone', (_event, { reason }) => resolve(reason));
      window.webContents.print({ printBackground: true, pageSize: 'A4' }, (isDone, reason) =>
        resolve(isDone ? '' : reason),
      );
    });
    window.destroy();
    if (why === '' || /cancel/iu.test(why)) return true;
    this.#log.write('print stopped', { why });
    return false;
  }

  /** A hidden window that shows a page, or null where it could not be loaded, which is logged. */
  async #load(page: Uint8Array): Promise<Window | null> {
    let window: Window | null = null;
    try {
      this.#page = page;
      window = hiddenWindow(await this.#ownSession());
      await window.loadURL(address);
      return window;
    } catch (error) {
      this.#log.write('print stopped', { error });
      window?.destroy();
      return null;
    } finally {
      this.#page = new Uint8Array();
    }
  }

  async #print(page: Uint8Array, day: string, signal: AbortSignal): Promise<Uint8Array | null> {
    if (signal.aborted) return null;
    let window: Window | null = null;
    let clock: NodeJS.Timeout | undefined;
    try {
      this.#page = page;
      const { webContents } = (window = hiddenWindow(await this.#ownSession()));
      const late = new Promise<never>((_resolve, reject) => {
        clock = setTimeout(() => reject(new Error('too long')), longest);
        webContents.once('render-process-gone', (_event, { reason }) => {
          reject(new Error(reason));
        });
        signal.addEventListener('abort', () => reject(new Error('called off')), { once: true });
      });
      const pdf = await Promise.race([pdfOf(window), late]);
      return withFixedPdfDates(pdf, day);
    } catch (error) {
      if (!signal.aborted) this.#log.write('export stopped', { format: 'pdf', error });
      return null;
    } finally {
      clearTimeout(clock);
      window?.destroy();
      this.#page = new Uint8Array();
    }
  }

  /** One that could not be opened is tried again at the next page. */
  async #ownSession(): Promise<Session> {
    const opening = (this.#session ??= this.#openSession());
    try {
      return await opening;
    } catch (error) {
      this.#session = null;
      throw error;
    }
  }

  async #openSession(): Promise<Session> {
    // Without "persist:" it lives in memory and leaves nothing behind.
    const own = session.fromPartition('print', { cache: false });
    await closeSession(own, this.#log);
    own.protocol.handle(scheme, async (request) => {
      const { host, pathname } = new URL(request.url);
      if (host !== 'print') return new Response(null, { status: 404 });
      if (pathname === '/notes') {
        return new Response(this.#page, {
          headers: { 'Content-Type': 'text/html; charset=utf-8' },
        });
      }
      const file = this.#faces.files.get(pathname);
      if (file === undefined) return new Response(null, { status: 404 });
      return new Response(await readFile(file), { headers: { 'Content-Type': 'font/sfnt' } });
    });
    return own;
  }
}

async function pdfOf(window: Window): Promise<Uint8Array> {
  await window.loadURL(address);
  return window.webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footer,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

function hiddenWindow(own: Session): Window {
  return new BrowserWindow({
    show: false,
    skipTaskbar: true,
    focusable: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
      backgroundThrottling: false,
    },
  });
}
