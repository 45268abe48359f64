import type { Page } from 'playwright-core';
import type { Stop, Walk } from './page-walker';
import { install } from './page-walker';

/** More stops than any part of the app has; a walk that needs them goes in a circle. */
const enough = 400;

/**
 * Walks through all that the selector's last element holds, there and back. What goes round, as a modal
 * dialog does, is walked from where the focus is; other parts from their first control to both their ends.
 */
export async function walkByKeys(page: Page, part: string, goesRound: boolean): Promise<Walk> {
  await page.evaluate(install, part);
  if (!goesRound) {
    await page.evaluate(() => window.keyboardWalker?.begin());
    // Come to by key, as all others are: the text shows its focus only then. A menu goes by Tab.
    if (!part.includes('menu')) {
      await page.keyboard.press('Tab');
      await page.keyboard.press('Shift+Tab');
    }
  }
  for (const key of ['Tab', 'Shift+Tab']) {
    let known = 0;
    let since = 0;
    // A part is begun at its first control, a round with the first key.
    for (let n = 0; n < enough && since <= known + 1; n += 1) {
      const stop = await (n === 0 && !goesRound && key === 'Tab' ? here(page) : press(page, key));
      if (!goesRound && stop.isOutside && known > 0) break;
      if (stop.isNew) known += 1;
      since = stop.isNew ? 0 : since + 1;
      if (stop.hasMore) await throughItems(page, stop);
    }
    await page.evaluate(() => window.keyboardWalker?.turn());
  }
  return page.evaluate((round) => {
    const walk = window.keyboardWalker?.result();
    if (walk === undefined) throw new Error('no walk was begun');
    return round ? walk : { ...walk, outside: [] };
  }, goesRound);
}

/** From one item of a group to all others, and back: what arrows choose is as it was. */
async function throughItems(page: Page, from: Stop): Promise<void> {
  for (const [forth, back] of [
    ['ArrowDown', 'ArrowUp'],
    ['ArrowUp', 'ArrowDown'],
    ['ArrowRight', 'ArrowLeft'],
  ] as const) {
    let steps = 0;
    let at = from;
    do {
      at = await press(page, forth);
      steps += 1;
    } while (steps < enough && at.isNew);
    for (let n = 0; n < steps && at.id !== from.id; n += 1) at = await press(page, back);
    if (steps > 1 && forth !== 'ArrowDown') return;
  }
}

/** Presses a key and tells where the focus is once the page has answered it. */
async function press(page: Page, key: string): Promise<Stop> {
  await page.keyboard.press(key);
  return here(page, key.startsWith('Arrow'));
}

async function here(page: Page, afterArrow = false): Promise<Stop> {
  return page.evaluate(async (isLater) => {
    const frame = () => new Promise(requestAnimationFrame);
    // Tab moves the focus at once; that of menus and lists moves with the frame after the key.
    if (isLater) await frame();
    // What stands at the ends of a dialog hands the focus on.
    for (let n = 0; n < 3; n += 1) {
      if (document.activeElement?.matches('[data-base-ui-focus-guard]') === true) await frame();
    }
    // A menu that Tab has closed holds the focus until it has faded.
    const going = () => document.querySelector('[role="menu"][data-closed]') !== null;
    for (let n = 0; n < 60 && going(); n += 1) await frame();
    const stop = window.keyboardWalker?.stop();
    if (stop === undefined) throw new Error('no walk was begun');
    return stop;
  }, afterArrow);
}
