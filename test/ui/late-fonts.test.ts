import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { marginBoxes, offLine, overlaps } from '../page/margin-page';
import { commentThroughout } from '../page/random-marks';
import { firstEssay } from './first-essay';

/** Declares a face of the page once more, a third larger, and holds its file back; what lets it come. */
async function hold(page: Page, family: string): Promise<() => Promise<void>> {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/*.ttf?late', async (route) => {
    await released;
    await route.continue();
  });
  const asked = page.waitForRequest('**/*.ttf?late');
  await page.evaluate((wanted) => {
    const faces = [...document.styleSheets].flatMap(({ cssRules, href }) =>
      [...cssRules].flatMap((rule) =>
        rule instanceof CSSFontFaceRule &&
        rule.style.getPropertyValue('font-family').includes(wanted)
          ? [{ href, source: rule.style.getPropertyValue('src') }]
          : [],
      ),
    );
    const regular = faces.find(({ source }) => /(?:song|kai)-regular/u.test(source));
    const path = /url\("([^"]+)"\)/u.exec(regular?.source ?? '')?.[1];
    if (path === undefined) throw new Error(`no face of ${wanted}`);
    const url = new URL(path, regular?.href ?? location.href).href;
    const late = new CSSStyleSheet();
    late.replaceSync(
      `@font-face { font-family: '${wanted}'; font-display: swap; size-adjust: 130%; src: url('${url}?late'); }`,
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, late];
  }, family);
  await asked;
  return async () => {
    release();
    await page.evaluate(() => document.fonts.ready);
  };
}

const heightOfAll = async (page: Page) =>
  (await marginBoxes(page)).reduce((sum, { top, bottom }) => sum + bottom - top, 0);

describe('a face that comes late', () => {
  test.each([
    ['of the comments', 'Meipi Kai'],
    ['of the text', 'Meipi Song'],
  ])('%s finds each card in a place of its own and on its line', async (_whose, family) => {
    const page = await firstEssay();
    await commentThroughout(page, 60);
    await page.reload();
    await page.locator('mark').first().waitFor();
    for (let card = 0; card < 3; card += 1) await page.keyboard.press(']');
    await expect.poll(() => offLine(page)).toBeLessThanOrEqual(2);
    const come = await hold(page, family);
    const before = await heightOfAll(page);
    await come();
    if (family === 'Meipi Kai') await expect.poll(() => heightOfAll(page)).not.toBe(before);
    await expect.poll(() => overlaps(page)).toBe(0);
    await expect.poll(() => offLine(page)).toBeLessThanOrEqual(2);
    expect((await marginBoxes(page)).length).toBeGreaterThan(3);
  });
});
