import type { Locator, Page } from 'playwright-core';

/** px the list is scrolled at a time: less than is drawn of it, which is more than what is in view. */
const step = 1000;

/**
 * An essay's row in the library, scrolled to, for of a long list only what is in view is drawn; new
 * ones stand at its end, so it is looked for from there. Throws where none is found.
 */
export async function essayRow(page: Page, id: string): Promise<Locator> {
  // The same text under several names is one essay in several rows.
  const row = page.locator(`[data-essay="${id}"] [data-rove]`).first();
  const list = page.getByRole('navigation').getByRole('tabpanel');
  const height = await list.evaluate(({ scrollHeight }) => scrollHeight);
  for (let top = height; top > -step; top -= step) {
    await list.evaluate(async (panel, to) => {
      panel.scrollTop = to;
      await new Promise(requestAnimationFrame);
      await new Promise(requestAnimationFrame);
    }, top);
    if ((await row.count()) > 0) return row;
  }
  throw new Error(`no row of the essay ${id}`);
}
