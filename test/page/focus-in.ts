import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/** Waits until something has the focus, or what stands in it: what opens takes the keys a moment later. */
export async function focusIn(within: Locator): Promise<void> {
  await expect
    .poll(() => within.evaluate((one) => one.contains(document.activeElement)))
    .toBe(true);
}
