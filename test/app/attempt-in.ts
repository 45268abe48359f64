import type { Page } from 'playwright-core';

/** What a page's attempt came to: 'refused' where it threw, was rejected or gave an error event. */
export async function attemptIn(page: Page, script: string): Promise<string> {
  return page.evaluate<string>(
    `(async () => { try { return String(await (async () => { ${script} })()); } catch { return 'refused'; } })()`,
  );
}
