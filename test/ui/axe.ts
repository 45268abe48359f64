import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const source = readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core has against the page as it stands, one line each; empty where it is clean. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  // As a debugger's evaluation, since the page's policy lets no script of another's in.
  await page.evaluate(`${await source}; undefined`);
  const found = await page.evaluate<{ id: string; nodes: { html: string }[] }[]>(
    `axe.run({ resultTypes: ['violations'] }).then((result) => result.violations)`,
  );
  return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' · ')}`);
}
