import type { BrowserContextOptions, Page } from 'playwright-core';
import { chromiumEngine } from './chromium-engine';
import { electronEngine } from './electron-engine';

/** How a window is to be: of this size in px, and as it is set up beside that. */
export interface WindowOptions extends BrowserContextOptions {
  readonly viewport: { readonly width: number; readonly height: number };
}

/** What draws the page in the tests of test/ui. */
export interface Engine {
  /** An empty window that shares nothing with others, in which `script` runs before any page's own. */
  open(options: WindowOptions, script: string): Promise<Page>;
  /** Closes all windows. */
  clear(): Promise<void>;
  close(): Promise<void>;
}

/** The Electron at hand where `MEIPI_ENGINE` says so (`npm run electron`), else the system's newest Chromium. */
export function startEngine(): Promise<Engine> {
  return process.env['MEIPI_ENGINE'] === 'electron' ? electronEngine() : chromiumEngine();
}
