import type { BrowserWindow } from 'electron';
import { dialog, shell } from 'electron';
import type { Words } from '../core/words/words';
import { externalAddress } from './external-address';
import type { Log } from './log';

export interface LinksPlace {
  readonly words: () => Words;
  readonly log: Log;
}

/**
 * The one way out of Meipi: an address is opened in the system's browser or mail program after the
 * reader has seen where it leads and said yes.
 */
export class ExternalLinks {
  readonly #place: LinksPlace;
  /** One question at a time: a page gone wild must not bury the reader in them. */
  #isAsking = false;

  constructor(place: LinksPlace) {
    this.#place = place;
  }

  /** Asks over `window`, and opens what the reader wants opened. An address of no good is logged. */
  async open(window: BrowserWindow, text: string): Promise<void> {
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      await this.#open(window, text);
    } finally {
      this.#isAsking = false;
    }
  }

  async #open(window: BrowserWindow, text: string): Promise<void> {
    const { words, log } = this.#place;
    const { links, app, export: other } = words();
    const address = externalAddress(text);
    if (address === null) {
      log.write('link refused', { length: text.length });
      return;
    }
    const { kind, href, shown } = address;
    const { response } = await dialog.showMessageBox(window, {
      type: 'question',
      title: app.name,
      message: kind === 'web' ? links.openWeb(shown) : links.writeMail(shown),
      detail: href,
      buttons: [links.open, other.cancel],
      defaultId: 1,
      cancelId: 1,
      noLink: true,
    });
    if (response !== 0) return;
    await shell.openExternal(href).catch(async (error: unknown) => {
      log.write('link not opened', { error });
      const message = links.notOpened;
      await dialog.showMessageBox(window, {
        type: 'error',
        title: app.name,
        message,
        detail: href,
      });
    });
  }
}
