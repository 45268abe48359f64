import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { pigments } from '../../core/annotation/pigment';
import { annotatePassages } from '../page/random-marks';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';
import type { OpenOptions } from './open-page';

declare global {
  interface Window {
    /** What has moved or faded. */
    seenMoving?: Set<string>;
  }
}

const words = ['始终处于', '教学、科研', '服务育人', '最前沿', '具有十分重要的意义'] as const;

/** The first essay with a highlight of each colour, the first of them with a comment. */
async function coloured(options: OpenOptions): Promise<Page> {
  const page = await firstEssay(options);
  await annotatePassages(
    page,
    pigments.map((pigment, n) => ({
      words: words[n] ?? '',
      kind: 'highlight',
      pigment,
      comment: n === 0 ? '一问' : '',
    })),
  );
  await page.reload();
  await page.locator('mark').nth(4).waitFor();
  await page.locator('[data-region="text"]').focus();
  return page;
}

/** What the system's colour of this name is, as computed styles give it. */
const systemColour = (page: Page, name: string) =>
  page.evaluate((colour) => {
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = colour;
    const { color } = getComputedStyle(probe);
    probe.remove();
    return color;
  }, name);

describe('with the system’s own colours', () => {
  test('each colour has its line, the active mark an outline, and cards their edge', async () => {
    const page = await coloured({ context: { forcedColors: 'active' } });
    const [mark, markText] = await Promise.all([
      systemColour(page, 'Mark'),
      systemColour(page, 'MarkText'),
    ]);
    const shown = await page.locator('mark').evaluateAll((marks) =>
      marks.slice(0, 5).map((one) => {
        const painted = [one, ...one.querySelectorAll('*')].find(
          (each) => getComputedStyle(each).textDecorationLine === 'underline',
        );
        const style = getComputedStyle(painted ?? one);
        return [style.backgroundColor, style.color, style.textDecorationStyle];
      }),
    );
    expect(shown.map(([background]) => background)).toEqual(Array(5).fill(mark));
    expect(shown.map(([, colour]) => colour)).toEqual(Array(5).fill(markText));
    expect(new Set(shown.map(([, , line]) => line)).size).toBe(5);
    await page.keyboard.press(']');
    const card = page.locator('[role="comment"][data-active]');
    await card.waitFor();
    const outline = await page
      .locator('mark[data-active]')
      .first()
      .evaluate((one) => getComputedStyle(one).outlineWidth);
    expect(outline).toBe('2px');
    const edge = await card.evaluate((one) => {
      const { borderTopWidth, outlineWidth, outlineStyle } = getComputedStyle(one);
      return outlineStyle === 'none' ? borderTopWidth : outlineWidth;
    });
    expect(Number.parseFloat(edge)).toBeGreaterThan(0);
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('with more contrast', () => {
  test('quiet words are ink, and lines are 2 px of ink', async () => {
    const page = await coloured({ context: { contrast: 'more' } });
    const ink = await page.evaluate(() => getComputedStyle(document.body).color);
    const quiet = page.locator('nav [data-essay] [data-rove] span:last-of-type').first();
    expect(await quiet.evaluate((one) => getComputedStyle(one).color)).toBe(ink);
    const shadows = await page
      .locator('mark, mark *')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).boxShadow));
    const lines = shadows.filter((one) => one !== 'none');
    expect(lines.length).toBeGreaterThanOrEqual(5);
    for (const line of lines) expect(line).toBe(`${ink} 0px -2px 0px 0px inset`);
  });
});

describe('with less motion', () => {
  test('nothing moves or fades while panels, cards, dialogs and messages come and go', async () => {
    const page = await coloured({ context: { reducedMotion: 'reduce' } });
    await page.evaluate(() => {
      const seen = new Set<string>();
      window.seenMoving = seen;
      const look = () => {
        for (const one of document.getAnimations()) {
          const { endTime } = one.effect?.getComputedTiming() ?? {};
          const { target } = one.effect instanceof KeyframeEffect ? one.effect : { target: null };
          if (Number(endTime ?? 0) > 0) seen.add(`${target?.tagName} ${target?.className}`);
        }
        requestAnimationFrame(look);
      };
      look();
    });
    for (const key of ['n', ']', 'Delete', 'Control+z', 'l', 'b', 'b', 'o']) {
      await page.keyboard.press(key);
    }
    for (const key of ['Control+e', 'Control+Comma', 'Control+k', 'Control+Shift+Comma']) {
      await page.keyboard.press(key);
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    expect(await page.evaluate(() => [...(window.seenMoving ?? [])])).toEqual([]);
  });

  test('a heading of the outline is there with the next frame', async () => {
    const page = await firstEssay({ context: { reducedMotion: 'reduce' } });
    await page.keyboard.press('o');
    await page.getByRole('navigation').getByRole('link').nth(1).waitFor();
    const tops = await page.evaluate(async () => {
      const view = document.querySelector('[data-region="text"]');
      const link = document.querySelectorAll<HTMLElement>('nav a[href]')[1];
      if (view === null || link === undefined) throw new Error('no outline');
      link.click();
      const found: number[] = [];
      for (let frame = 0; frame < 4; frame += 1) {
        await new Promise(requestAnimationFrame);
        found.push(view.scrollTop);
      }
      return found;
    });
    expect(tops[1]).toBeGreaterThan(0);
    expect(tops.at(-1)).toBe(tops[1]);
  });
});

describe('at 200 %', () => {
  test('there is one column with comments at line ends, nothing sideways, and no dialog cut off', async () => {
    // 1280×800 at 200 %.
    const page = await coloured({
      width: 640,
      height: 400,
      context: { deviceScaleFactor: 2 },
    });
    const sideways = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('html, body, main, [data-region], [role="dialog"]')]
          .filter((one) => one.scrollWidth > one.clientWidth + 1)
          .map((one) => `${one.tagName} ${one.className}`),
      );
    await page.getByRole('complementary', { name: '批注' }).getByRole('button').waitFor();
    expect(await sideways()).toEqual([]);
    for (const key of ['Control+e', 'Control+Comma', 'Control+Shift+Comma']) {
      await page.keyboard.press(key);
      const dialog = page.getByRole('dialog');
      await dialog.waitFor();
      expect(await sideways()).toEqual([]);
      const box = await dialog.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(640);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(400);
      await page.keyboard.press('Escape');
      await dialog.waitFor({ state: 'detached' });
    }
  });

  test('wider spacing that a reader asks the browser for cuts off no words', async () => {
    const page = await coloured({ width: 1280, height: 800 });
    // WCAG 1.4.12, as a debugger's style: the page's policy lets no other in.
    await page.evaluate(() => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }' +
          'p { margin-block-end: 2em !important; }',
      );
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    });
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('header *, main *, nav *')]
        .filter((one) => one.checkVisibility() && one.clientWidth > 1 && one.clientHeight > 1)
        .filter((one) => {
          const { overflowX, overflowY, textOverflow, display } = getComputedStyle(one);
          if (display === 'inline' || textOverflow === 'ellipsis') return false;
          const wide = overflowX === 'hidden' && one.scrollWidth > one.clientWidth + 1;
          return wide || (overflowY === 'hidden' && one.scrollHeight > one.clientHeight + 1);
        })
        .map((one) => `${one.tagName} ${(one.textContent ?? '').slice(0, 30)}`),
    );
    expect(cut).toEqual([]);
  });
});
