import { source } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core has against the page once nothing fades or moves any more, one line each; empty where it is clean. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await atRest(page);
  // As a debugger's evaluation, since the page's policy lets no script of another's in.
  await page.evaluate(`${source}; undefined`);
  const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    `axe.run({ resultTypes: ['violations'] }).then((result) => result.violations)`,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' · ')}`);
}

/** Waits until all that ends has ended: words half faded in have the contrast of no theme. */
async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(
    () =>
      // What a fade is to begin from.
      document.querySelector('[data-starting-style], [data-ending-style]') === null &&
      document
        .getAnimations()
        .every((one) => one.effect?.getComputedTiming().endTime === Number.POSITIVE_INFINITY),
  );
}
