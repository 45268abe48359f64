import type { Page } from 'playwright-core';

/** A box on show in the margin, in px of the window. */
export interface MarginBox {
  readonly top: number;
  readonly bottom: number;
}

/** The cards and pills on show in the margin, from the top down, once none of them glides any more. */
export async function marginBoxes(page: Page): Promise<readonly MarginBox[]> {
  await settled(page);
  const boxes = await page
    .locator('li[data-card]:not([data-folded]), [data-fold]')
    .evaluateAll((all) =>
      all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })),
    );
  return boxes.toSorted((a, b) => a.top - b.top);
}

/** How many of them lie over the one before. */
export async function overlaps(page: Page): Promise<number> {
  const boxes = await marginBoxes(page);
  return boxes.filter((box, at) => box.top < (boxes[at - 1]?.bottom ?? -Infinity)).length;
}

/**
 * How far the active card's first line stands from the middle of its passage's first line, in px; null
 * where no card is active.
 */
export async function offLine(page: Page): Promise<number | null> {
  await settled(page);
  return page.evaluate(() => {
    const card = document.querySelector('li[data-card]:has([data-active])');
    const id = card?.getAttribute('data-card') ?? '';
    const marks = [...document.querySelectorAll('mark[data-annotations]')];
    const mark = marks.find((one) => one.getAttribute('data-annotations')?.split(' ').includes(id));
    const line = mark?.getClientRects()[0];
    if (card === null || line === undefined) return null;
    return Math.abs(card.getBoundingClientRect().top + 15 - (line.top + line.bottom) / 2);
  });
}

/** The top of the active card on the sheet, in px: the view may follow the caret. */
export async function topOnSheet(page: Page): Promise<number> {
  return page.locator('li[data-card]:has([data-active])').evaluate((card) => {
    const sheet = card.closest('aside')?.getBoundingClientRect();
    return Math.round(card.getBoundingClientRect().top - (sheet?.top ?? 0));
  });
}

async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.getAnimations().length === 0);
}
