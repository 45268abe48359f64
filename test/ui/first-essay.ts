import type { Page } from 'playwright-core';
import { afterEach, expect } from 'vitest';
import type { OpenOptions } from './open-page';
import { openPage } from './open-page';

let complaints: readonly string[] = [];
afterEach(() => {
  expect(complaints).toEqual([]);
  complaints = [];
});

/** A window with the first essay open, as a reader opens it; the page may not complain by the test's end. */
export async function firstEssay(options: OpenOptions = {}): Promise<Page> {
  const opened = await openPage(options);
  complaints = opened.complaints;
  await opened.page.getByRole('button', { name: '从第一篇开始读' }).click();
  await opened.page.locator('article').waitFor();
  return opened.page;
}
