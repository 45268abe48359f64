import type { Page } from 'playwright-core';
import type { Catalog } from '../../core/library/catalog';
import type { Answer, Argument, RequestName } from '../../preload/contract';
import { unpacked } from '../../preload/packed';

/** Sends a request as the page would, through what the preload script put there. */
export function askFor<Name extends RequestName>(
  page: Page,
  name: Name,
  argument: Argument<Name>,
): Promise<Answer<Name>> {
  return askAnything(page, name, argument);
}

/** The same with whatever argument, as a page gone wrong would. */
export async function askAnything<Answered>(
  page: Page,
  name: string,
  argument: unknown,
): Promise<Answered> {
  const words = [name, argument].map((word) => JSON.stringify(word) ?? 'undefined');
  return unpacked(
    await page.evaluate<Answered | string>(`window.meipi.request(${words.join(', ')})`),
  );
}

/** The catalogue as soon as it holds as many essays. */
export async function catalogOf(page: Page, essays: number): Promise<Catalog> {
  for (let tries = 0; tries < 1200; tries += 1) {
    const answer = await askFor(page, 'app.start', undefined);
    if (!answer.ok) throw new Error(answer.failure.kind);
    if (answer.value.catalog.entries.length >= essays) return answer.value.catalog;
    await page.waitForTimeout(50);
  }
  throw new Error(`the library never held ${essays} essays`);
}
