import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach } from 'vitest';
import { runningPages } from './running-pages';

const folder = join(import.meta.dirname, '../../out/test/failed');

/** What a failed test left in its windows: in words among the results, and as a picture. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  for (const page of runningPages) await tell(page, task.name).catch(() => undefined);
});

async function tell(page: Page, test: string): Promise<void> {
  const shown = await page.locator('body').ariaSnapshot({ timeout: 5000 });
  const hidden = await page.locator('[aria-hidden="true"]:not(svg)').count();
  const size = await page.evaluate(() => `${window.innerWidth}×${window.innerHeight}`);
  process.stdout.write(
    `“${test}” failed; ${size} px, ${hidden} parts hidden, and this shown:\n${shown}\n`,
  );
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${test.replaceAll(/[^\p{L}\d]+/gu, '-')}.png`) });
}
