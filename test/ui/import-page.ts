import type { Browser, Page } from 'playwright-core';
import type { ImportAnswer, ImportBridge } from '../../preload/import-contract';
import type { ImportedDocument, ImportedEssay } from '../../core/document/imported';
import type { ImportFormatName } from '../../core/import/import-formats';
import type { Result } from '../../core/result';
import { success } from '../../core/result';
import { serve } from './serve-renderer';
import { builtRenderer } from './page-parts';

/** A file on its way into the page; the contract's task, but for bytes that JSON can carry. */
interface Sent {
  readonly name: string;
  readonly extension: ImportFormatName;
  readonly base64: string;
}

declare global {
  interface Window {
    importRead?: Parameters<ImportBridge['serve']>[0];
  }
}

/** The built import page in a browser, over a bridge that only remembers how it reads. */
export class ImportPage {
  readonly page: Page;
  /** Requests for anything but the page itself, dialogs and errors; to be empty at the end. */
  readonly complaints: string[] = [];
  readonly #close: () => Promise<void>;

  private constructor(page: Page, close: () => Promise<void>) {
    this.page = page;
    this.#close = close;
  }

  static async open(browser: Browser): Promise<ImportPage> {
    const served = await serve(await builtRenderer());
    const page = await browser.newPage();
    const own = new ImportPage(page, async () => {
      await page.close();
      await served.close();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith(served.address)) own.complaints.push(request.url());
    });
    page.on('pageerror', (error) => own.complaints.push(error.message));
    page.on('dialog', (dialog) => own.complaints.push(`dialog: ${dialog.message()}`));
    await page.addInitScript(() => {
      const bridge: ImportBridge = { serve: (read) => (window.importRead = read) };
      Object.assign(window, { meipiImport: bridge });
    });
    await page.goto(`${served.address}import/index.html`);
    await page.waitForFunction(() => window.importRead !== undefined);
    return own;
  }

  /** What the page makes of a file; throws where it takes longer than a reader would wait. */
  async read(
    name: string,
    extension: ImportFormatName,
    bytes: Uint8Array,
  ): Promise<Result<ImportedDocument>> {
    const sent: Sent = { name, extension, base64: Buffer.from(bytes).toString('base64') };
    const reading = this.page.evaluate(readInPage, sent);
    const late = new Promise<never>((_, reject) => {
      setTimeout(() => reject(new Error('too long')), 30_000).unref();
    });
    const { essays, answer } = await Promise.race([reading, late]);
    const answered = JSON.parse(answer) as ImportAnswer;
    if (!answered.ok) return answered;
    const read = essays.map((essay) => JSON.parse(essay) as ImportedEssay);
    return success({ ...answered.value, essays: read });
  }

  close(): Promise<void> {
    return this.#close();
  }
}

async function readInPage({ name, extension, base64 }: Sent) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const essays: string[] = [];
  const answer = await window.importRead?.(
    { name, extension, bytes },
    { essay: (json) => essays.push(json), picture: () => undefined },
  );
  return { essays, answer: answer ?? '' };
}
