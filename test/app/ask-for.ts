import type { Page } from 'playwright-core';
import type { Catalog } from '../../core/library/catalog';
import type { Bridge } from '../../preload/contract';
import type { Answer, Argument, RequestName } from '../../preload/contract';

declare global {
  interface Window {
    readonly meipi: Bridge;
  }
}

/** Sends a request as the page would. */
export function askFor<Name extends RequestName>(
  page: Page,
  name: Name,
  argument: Argument<Name>,
): Promise<Answer<Name>> {
  return page.evaluate(
    ({ name, argument }) => window.meipi.request(name, argument),
    { name, argument },
  ) as Promise<Answer<Name>>;
}

/** The catalogue as soon as it holds as many essays. */
export async function catalogOf(page: Page, essays: number): Promise<Catalog> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await askFor(page, 'app.start', undefined);
    if (!answer.ok) throw new Error(answer.failure.kind);
    if (answer.value.catalog.entries.length >= essays) return answer.value.catalog;
    await page.waitForTimeout(50);
  }
  throw new Error(`the library never held ${essays} essays`);
}
