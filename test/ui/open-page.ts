import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import type { Settings } from '../../core/settings';
import { hints } from '../../core/settings';
import type { TwinOptions } from '../bridge/memory-disk';
import { bundledText } from '../page/bundled-text';
import { patience } from '../patience';
import type { Engine } from './engine';
import { startEngine } from './engine';
import { builtRenderer } from './page-parts';
import type { Served } from './serve-renderer';
import { serve } from './serve-renderer';

export interface OpenOptions extends Partial<TwinOptions> {
  readonly width?: number;
  readonly height?: number;
  /** Such as colour scheme or forced colours; with less motion unless told otherwise: what fades is between two states. */
  readonly context?: BrowserContextOptions;
}

/** A window of the app in Chromium. */
export interface OpenPage {
  readonly page: Page;
  /** CSP violations, uncaught errors, console errors, failed loads: to be empty at the end. */
  readonly complaints: readonly string[];
}

let parts: Promise<{ engine: Engine; served: Served; twin: string; text: string }> | null = null;

/** Opens the real page over the bridge's twin, at 1280×800 in 纸白 where nothing else is asked. */
export async function openPage(options: OpenOptions = {}): Promise<OpenPage> {
  if (parts === null) throw new Error('no page is served outside a test');
  const { engine, served, twin, text } = await parts;
  const { width = 1280, height = 800, context: more, ...twinOptions } = options;
  const settings: Partial<Settings> = {
    theme: 'light',
    // What is told once would come in every test.
    hintsSeen: hints,
    ...twinOptions.settings,
  };
  const asked: TwinOptions = { text, ...twinOptions, settings };
  const page = await engine.open(
    { reducedMotion: 'reduce', ...more, viewport: { width, height } },
    inPage(`window.twinOptions = ${JSON.stringify(asked)};\n${twin}`),
  );
  // Less than a test's own limit, so that a failure names what was waited for.
  page.setDefaultTimeout(patience);
  // Loading is no part of what is waited for, and slow on a busy computer.
  page.setDefaultNavigationTimeout(60_000);
  const complaints = listen(page);
  await page.goto(served.address);
  // The frame that the page comes with hears no keys.
  const drawn = page.locator('#root > :not(.window-bar), [role="alert"]').first();
  await drawn.waitFor({ state: 'attached' });
  await page.evaluate(() => document.fonts.ready);
  return { page, complaints };
}

/** about:blank, which comes before the page, has no storage. */
const inPage = (script: string) => `if (location.protocol === 'http:') {\n${script}\n}`;

async function prepare() {
  const [folder, text, engine] = await Promise.all([builtRenderer(), bundledText(), startEngine()]);
  return { engine, served: await serve(folder), twin: inject('twin'), text };
}

function listen(page: Page): readonly string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('requestfailed', (request) => {
    // A page that goes calls off what it was still reading for later, such as typefaces.
    if (request.failure()?.errorText === 'net::ERR_ABORTED') return;
    complaints.push(`not loaded: ${request.url()}`);
  });
  return complaints;
}

// Apart from the first test, whose own time it would take: a build may be part of it.
beforeAll(async () => {
  parts = prepare();
  await parts;
});

afterEach(async () => {
  if (parts === null) return;
  const { engine } = await parts;
  await engine.clear();
});

afterAll(async () => {
  if (parts === null) return;
  const { engine, served } = await parts;
  await engine.close();
  await served.close();
});
