import type { Page } from 'playwright-core';

/** The readers' windows that are open in this test file, for what is said when a test fails. */
export const runningPages = new Set<Page>();
