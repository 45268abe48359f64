import { source } from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe-core has against the page as it stands, one line each; empty where it is clean. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // As a debugger's evaluation, since the page's policy lets no script of another's in.
  await page.evaluate(`${source}; undefined`);
  const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    `axe.run({ resultTypes: ['violations'] }).then((result) => result.violations)`,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' · ')}`);
}
