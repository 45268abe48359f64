import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { essayWithNotes, mainStates } from './main-states';

const over = '[role="dialog"], [role="menu"]';
const opening = mainStates.filter(
  ({ part }) => part === '[role="dialog"]' || part === '[role="menu"]',
);

/** Until the returned function is called, remembers what has the focus while nothing lies over the page. */
async function watchFocus(page: Page): Promise<() => Promise<void>> {
  await page.evaluate((held) => {
    const watching = new AbortController();
    const note = () => {
      if (document.querySelector(held) === null) {
        Object.assign(window, { watching, opener: document.activeElement });
      }
    };
    note();
    document.addEventListener('focusin', note, { signal: watching.signal });
  }, over);
  return () => page.evaluate('window.watching.abort()');
}

/** Where the focus is: 'back', or what has it instead of what had it before. */
const focusNow = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const now = document.activeElement;
    const before: unknown = Reflect.get(window, 'opener');
    const told = (one: unknown) =>
      one instanceof Element ? `${one.nodeName} ${(one.textContent ?? '').slice(0, 40)}` : 'none';
    return now === before ? 'back' : `${told(now)} instead of ${told(before)}`;
  });

test.each(opening)('what is closed gives the focus back: $name', async (state) => {
  const page = await essayWithNotes(state.options);
  const stop = await watchFocus(page);
  await state.enter(page);
  await expect
    .poll(() => page.evaluate((held) => document.activeElement?.closest(held) !== null, over))
    .toBe(true);
  await stop();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.locator(over).count()).toBe(0);
  await expect.poll(() => focusNow(page)).toBe('back');
});
