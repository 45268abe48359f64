import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { MainState } from './main-states';
import { arrive, essayWithNotes, mainStates } from './main-states';

/**
 * What a screen reader finds, in its order, as text beside this file: read it as one who hears it.
 * Written anew by `npx vitest run --project ui test/ui/spoken.test.ts -u`, and looked through.
 */
async function heard(page: Page, { name, part }: MainState): Promise<void> {
  const shown = await page.locator(part).last().ariaSnapshot();
  await expect(`${steady(shown)}\n`).toMatchFileSnapshot(`spoken/${name.replaceAll(' ', '-')}.txt`);
}

/** Without what depends on how much of the text this computer's typefaces bring into view, and for how long. */
function steady(shown: string): string {
  return shown.replaceAll(/(已读|约剩) \d+/gu, '$1 …').replace(/未读(?= \d+ 处标注)/u, '已读 …%');
}

/** One day, wherever the test runs, and no record of how long it does. */
const options = {
  context: { timezoneId: 'Asia/Shanghai' },
  settings: { readingRecord: false },
} as const;

/** Those that begin in a window of their own, and those that are entered one after the other. */
const apart = mainStates.filter(({ options }) => options !== undefined);
const together = mainStates.filter(({ options }) => options === undefined);

test.each(apart)('says what it said: $name', async (state) => {
  await heard(await arrive(state, { context: options.context }), state);
});

test('says what it said in every panel, menu and dialog', { timeout: 240_000 }, async () => {
  const page = await essayWithNotes(options);
  const notebook = page.locator('[data-region="notebook"]');
  for (const state of together) {
    await page.locator('[data-region="text"]').focus();
    if ((await notebook.count()) > 0) await page.keyboard.press('n');
    await notebook.waitFor({ state: 'detached' });
    await state.enter(page);
    await heard(page, state);
    await leave(page);
  }
});

/** Esc until nothing is open any more, no note active and no word sought. */
async function leave(page: Page): Promise<void> {
  for (let n = 0; n < 3; n += 1) {
    await page.keyboard.press('Escape');
    await page.waitForFunction(
      () => document.querySelector('[data-starting-style], [data-ending-style]') === null,
    );
  }
  await page.waitForFunction(
    () => document.querySelector('[role="dialog"], [role="menu"], [role="toolbar"]') === null,
  );
}
