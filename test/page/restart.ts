import type { Page } from 'playwright-core';

/** Closes the window over the twin and opens it again: what the page holds is written first, as by a reader's close. */
export async function restart(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const twin = await window.twin;
    twin.tell('window.closing', null);
  });
  await page.waitForFunction(async () =>
    (await window.twin).asked.some(({ name }) => name === 'window.flushed'),
  );
  await page.reload();
}
