import { setTimeout as pause } from 'node:timers/promises';
import { dragOver } from '../page/select-text';
import type { RunningApp } from './launch-app';
import { logged } from './launch-app';

/** How a page comes to its end: its process is killed, crashes, or runs in a loop for ever. */
export type Strike = 'kill' | 'crash' | 'loop';

export interface CameBack {
  /** ms from the crash, or from the moment a frozen page was given up, to the card with the caret in it. */
  readonly after: number;
  /** Characters that were to be safe and are not there any more. */
  readonly lost: number;
  /** Whether the caret stands behind the last character, and the same words are on top of the view. */
  readonly inPlace: boolean;
}

/** Opens the first essay, scrolls, and opens a card for a comment on a passage that is then in view. */
export async function beginComment({ page }: RunningApp): Promise<void> {
  await page.getByRole('button', { name: '从第一篇开始读' }).click();
  await page.locator('article').waitFor();
  await page.locator('[data-region="text"]').evaluate((view) => view.scrollTo(0, 900));
  // The position is written once scrolling rests.
  await page.waitForFunction(async () => {
    const start = await window.meipi.request('app.start', undefined);
    const read = start.ok ? start.value.catalog.entries : [];
    return read.some(({ position }) => (position?.offset ?? 0) > 100);
  });
  await dragOver(page, await passageInView(page));
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: '批注' }).and(page.locator(':focus')).waitFor();
}

/**
 * Types into the open card for a while, ends the page meanwhile, and measures how it comes back. What
 * was typed before `safe` resolves is to be there again; without it, what was typed a second before.
 * Works as often as one likes in the same app: it speaks to the page through the main process,
 * for Playwright lets go of a page that crashed.
 */
export async function crashWhileTyping(
  app: RunningApp,
  strike: Strike,
  safe: (app: RunningApp) => Promise<void> = () => Promise.resolve(),
): Promise<CameBack> {
  const { userData, window } = app;
  const earlier = logged(userData, 'window crashed').length;
  await typeFor(app, 1500);
  await safe(app);
  const settled = (await state(app))?.text ?? '';
  await typeFor(app, 900);
  const top = (await state(app))?.top;
  let end = Date.now();
  const pid = await window.evaluate(({ webContents }, how) => {
    if (how === 'crash') webContents.forcefullyCrashRenderer();
    if (how === 'loop') {
      webContents.executeJavaScript('for (;;);').catch(() => undefined);
      webContents.sendInputEvent({ type: 'keyDown', keyCode: 'a' });
    }
    return webContents.getOSProcessId();
  }, strike);
  if (strike === 'kill') process.kill(pid, 'SIGKILL');
  for (const latest = Date.now() + 60_000; logged(userData, 'window crashed').length === earlier;) {
    if (Date.now() > latest) throw new Error('the page did not end');
    await pause(20);
  }
  if (strike === 'loop')
    end = Date.parse(String(logged(userData, 'window frozen').at(-1)?.['time']));
  const found = await backAgain(app);
  const kept = commonStart(found.text, settled);
  return {
    after: Date.now() - end,
    lost: settled.length - kept,
    inPlace: found.caret === found.text.length && found.top === top,
  };
}

/** What the card and the page show. */
export interface Shown {
  readonly text: string;
  readonly caret: number;
  /** The first words in view. */
  readonly top: string;
}

const look = `(() => {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement)) return null;
  const view = document.querySelector('main [data-region="text"]').getBoundingClientRect();
  const first = [...document.querySelectorAll('article [data-at]')].find(
    (leaf) => leaf.getBoundingClientRect().bottom > view.top + 1,
  );
  return {
    text: field.value,
    caret: field.selectionStart,
    top: first.textContent.slice(0, 20) + Math.round(first.getBoundingClientRect().top),
  };
})()`;

/** null while there is no card with the caret in it. */
export function state({ window }: RunningApp): Promise<Shown | null> {
  return window.evaluate(async ({ webContents }, script) => {
    if (webContents.isCrashed() || webContents.isLoading()) return null;
    return (await webContents.executeJavaScript(script)) as Shown | null;
  }, look);
}

/** Waits for the card with the caret in it. */
export async function backAgain(app: RunningApp): Promise<Shown> {
  for (const end = Date.now() + 60_000; Date.now() < end;) {
    const shown = await state(app);
    if (shown !== null) return shown;
    await pause(20);
  }
  throw new Error('the card did not come back');
}

/** Letters at the pace of a fast typist, through the same door as a keyboard’s. */
export async function typeFor({ window }: RunningApp, ms: number): Promise<void> {
  await window.evaluate(async ({ webContents }, span) => {
    for (let at = 0; at < span; at += 60) {
      const keyCode = String.fromCharCode(97 + ((at / 60) % 26));
      webContents.sendInputEvent({ type: 'keyDown', keyCode });
      webContents.sendInputEvent({ type: 'char', keyCode });
      webContents.sendInputEvent({ type: 'keyUp', keyCode });
      await new Promise((resolve) => {
        setTimeout(resolve, 60);
      });
    }
  }, ms);
}

function commonStart(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

/** Words of a line that the view shows in its upper half, by what is drawn there. */
async function passageInView(page: RunningApp['page']): Promise<string> {
  const words = await page.evaluate<string>(`(() => {
    const leaf = [...document.querySelectorAll('article p [data-at]')].find(
      (one) => one.getBoundingClientRect().top > 200 && one.textContent.length > 20,
    );
    return leaf.textContent.slice(4, 14);
  })()`);
  return words;
}
