import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from 'playwright-core';
import { giveToAccount, makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { removeUserData } from '../app/launch-app';
import { launchElectron } from '../app/launch-electron';
import { mainThreadTime, memoryOf } from './main-thread';

const program = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, webPreferences: { sandbox: true } });
  return window.loadFile('page.html');
});
`;
const markup = `<!doctype html><meta charset="utf-8"><title>plain</title>
<style>body { inline-size: 680px; margin: auto; font: 18px/1.9 serif } p { margin: 0 0 0.6em }</style>`;

/** The floor: an app of one window in the same Electron, with a text as plain paragraphs and nothing else. */
export class PlainPage {
  readonly page: Page;
  readonly #electron: ElectronApplication;
  readonly #pid: number;
  readonly #clean: () => Promise<void>;

  private constructor(
    electron: ElectronApplication,
    page: Page,
    pid: number,
    clean: () => Promise<void>,
  ) {
    this.#electron = electron;
    this.page = page;
    this.#pid = pid;
    this.#clean = clean;
  }

  static async start(): Promise<PlainPage> {
    const folder = makeTemporaryFolder('meipi-plain');
    const userData = makeTemporaryFolder('meipi-plain-data');
    const files = {
      'package.json': '{"name":"plain","version":"1.0.0","main":"main.js"}',
      'main.js': program,
      'page.html': markup,
    };
    for (const [name, content] of Object.entries(files)) {
      writeFileSync(join(folder, name), content);
      giveToAccount(join(folder, name));
    }
    const { electron, gone } = await launchElectron({ appFolder: folder, userData });
    const page = await electron.firstWindow();
    const pid = await electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId(),
    );
    return new PlainPage(electron, page, pid ?? 0, async () => {
      await gone();
      await Promise.all([folder, userData].map(removeUserData));
    });
  }

  /** Puts a text there, and gives what it takes of the main thread until it is drawn, in ms of CPU. */
  async show(text: string): Promise<number> {
    await this.page.evaluate(() => document.body.replaceChildren());
    await this.page.evaluate((whole) => Object.assign(window, { whole }), text);
    await this.#drawn();
    const before = mainThreadTime(this.#pid);
    await this.page.evaluate(() => {
      const paragraphs = (window as unknown as { whole: string }).whole.split('\n');
      const made = paragraphs.map((words) => {
        const paragraph = document.createElement('p');
        paragraph.textContent = words;
        return paragraph;
      });
      document.body.replaceChildren(...made);
    });
    await this.#drawn();
    return mainThreadTime(this.#pid) - before;
  }

  /** What something takes of the page's main thread until it is drawn, in ms of CPU. */
  async cost(action: () => Promise<unknown>): Promise<number> {
    const before = mainThreadTime(this.#pid);
    await action();
    await this.#drawn();
    return mainThreadTime(this.#pid) - before;
  }

  get memory(): number {
    return memoryOf(this.#pid);
  }

  async end(): Promise<void> {
    await this.#electron.close();
    await this.#clean();
  }

  async #drawn(): Promise<void> {
    await this.page.evaluate(async () => {
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    });
  }
}
