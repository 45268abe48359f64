import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Passage } from '../page/random-marks';
import { annotatePassages } from '../page/random-marks';
import { clickOn, dragOver, wordsOnPage } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';
const inside = '教学、科研';

const sign = (page: Page, kind: 'point' | 'paragraph') => page.locator(`[data-sign="${kind}"]`);
const cards = (page: Page) => page.locator('[role="comment"]');

async function withMarks(passages: readonly Passage[]): Promise<Page> {
  const page = await firstEssay();
  await annotatePassages(page, passages);
  await page.reload();
  await page.locator('mark, [data-sign]').first().waitFor();
  return page;
}

describe('marks of every kind', () => {
  test('draws lines in their colour, each on a track of its own', async () => {
    const page = await withMarks([
      { words: passage, kind: 'underline', pigment: 'azurite' },
      { words: passage, kind: 'wavy', pigment: 'carmine' },
      { words: inside, kind: 'strike', pigment: 'violet' },
    ]);
    const drawn = await page.locator('mark [data-kind]').evaluateAll((all) =>
      all.map((one) => {
        const style = getComputedStyle(one);
        return [
          one.getAttribute('data-kind'),
          style.textDecorationLine,
          style.textDecorationStyle,
          style.textDecorationColor,
          style.textUnderlineOffset,
        ].join(' ');
      }),
    );
    expect(new Set(drawn.filter((one) => one.startsWith('underline')))).toEqual(
      new Set(['underline underline solid rgb(24, 106, 153) 2.88px']),
    );
    expect(drawn.some((one) => one.startsWith('wavy underline wavy rgb(162, 60, 66) 6.88px'))).toBe(
      true,
    );
    expect(
      drawn.some((one) => one.startsWith('strike line-through solid rgb(153, 118, 184)')),
    ).toBe(true);
  });

  test('picks lines and highlights on the same words, however deep they lie', async () => {
    const page = await withMarks([
      { words: passage, kind: 'highlight' },
      { words: passage, kind: 'underline', pigment: 'azurite' },
      { words: inside, kind: 'wavy', pigment: 'carmine' },
      { words: inside, kind: 'strike', pigment: 'violet' },
    ]);
    await clickOn(page, inside);
    await page.getByText('这里有 4 处标注').waitFor();
    await expect.poll(() => page.getByRole('menuitem').count()).toBe(4);
  });

  test.each(['gamboge', 'carmine'] as const)(
    'shows a mark inside the active one, be it of its colour or not: %s',
    async (pigment) => {
      const page = await withMarks([
        { words: inside, kind: 'highlight', pigment },
        { words: passage, kind: 'highlight', pigment: 'gamboge' },
      ]);
      await clickOn(page, passage);
      await page.locator('mark[data-lit]').first().waitFor();
      const grounds = await page
        .locator('mark[data-lit]')
        .evaluateAll((all) =>
          all.map((one) => [one.textContent, getComputedStyle(one).backgroundColor] as const),
        );
      const [before, within, behind] = grounds;
      expect(within?.[0]).toContain(inside);
      expect(before?.[1]).toBe(behind?.[1]);
      expect(within?.[1]).not.toBe(before?.[1]);
    },
  );

  test('opens a note on a point by its sign, and shows it under the pointer', async () => {
    const page = await withMarks([{ words: inside, kind: 'point', comment: '插一句' }]);
    const { from } = await wordsOnPage(page, inside);
    const box = await sign(page, 'point').boundingBox();
    expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) / 2 - from.x)).toBeLessThan(3);
    await expect.poll(() => page.locator('mark').count()).toBe(0);
    await sign(page, 'point').hover();
    await expect.poll(() => sign(page, 'point').getAttribute('data-hovered')).toBe('true');
    await sign(page, 'point').click();
    await expect.poll(() => cards(page).getAttribute('data-active')).toBe('true');
  });

  test('opens a note on a paragraph by the bar beside all its lines', async () => {
    const page = await withMarks([{ words: inside, kind: 'paragraph', comment: '整段' }]);
    const block = page.locator('[data-block]', { hasText: passage });
    const [bar, text] = await Promise.all([
      sign(page, 'paragraph').boundingBox(),
      block.boundingBox(),
    ]);
    expect(Math.abs((bar?.height ?? 0) - (text?.height ?? 0))).toBeLessThan(10);
    expect(bar?.x ?? 0).toBeGreaterThanOrEqual((text?.x ?? 0) + (text?.width ?? 0));
    await sign(page, 'paragraph').click();
    await expect.poll(() => cards(page).getAttribute('data-active')).toBe('true');
    await clickOn(page, inside);
    await expect.poll(() => cards(page).getAttribute('data-active')).toBeNull();
  });

  test('keeps signs, handles and the caret at their words when lines open above the text', async () => {
    const page = await withMarks([
      { words: inside, kind: 'highlight' },
      { words: '服务育人', kind: 'point', comment: '二' },
    ]);
    await clickOn(page, inside);
    await page.keyboard.press('F7');
    const tops = async () => {
      const { from } = await wordsOnPage(page, inside, { scroll: false });
      const shown = ['[data-sign="point"]', '[data-handle="start"]', '[data-caret]'];
      const boxes = await Promise.all(shown.map((one) => page.locator(one).boundingBox()));
      return boxes.map((box) => Math.round((box?.y ?? 0) - from.y));
    };
    const before = await tops();
    await page.locator('[data-region="text"]').evaluate((view) => (view.scrollTop = 0));
    await page.locator('main').getByRole('button', { name: '展开' }).click();
    await page.locator('main').getByRole('button', { name: '收起' }).waitFor();
    await expect.poll(tops).toEqual(before);
  });

  test('walks notes on points and paragraphs like any mark', async () => {
    const page = await withMarks([
      { words: passage, kind: 'paragraph', comment: '一' },
      { words: passage, kind: 'point', comment: '二' },
      { words: inside, kind: 'wavy', comment: '三' },
    ]);
    const active = () => page.locator('[role="comment"][data-active]').innerText();
    for (const text of ['一', '二', '三']) {
      await page.keyboard.press(']');
      await expect.poll(active).toContain(text);
    }
    await page.keyboard.press('[');
    await expect.poll(active).toContain('二');
  });

  test('says every kind to screen readers, and axe finds nothing', async () => {
    const page = await withMarks([
      { words: passage, kind: 'paragraph', pigment: 'violet', comment: '一' },
      { words: passage, kind: 'point', comment: '二' },
      { words: inside, kind: 'wavy', pigment: 'carmine', comment: '三' },
    ]);
    const debug = await page.context().newCDPSession(page);
    const { nodes } = await debug.send('Accessibility.getFullAXTree');
    const said = nodes.map((node) => String(node.name?.value ?? '')).join('');
    expect(said).toContain('［整段批注：感悟］');
    expect(said).toContain('［此处批注：要点］');
    expect(said).toContain('［疑问，波浪线］');
    expect(await axeFindings(page)).toEqual([]);
  });
});

describe('making a mark of a kind', () => {
  const bar = (page: Page) => page.getByRole('toolbar', { name: '处理这处标注' });
  const kindOf = (page: Page) => page.locator('mark [data-kind]').first().getAttribute('data-kind');
  const announced = (page: Page, words: string) =>
    page.getByText(words, { exact: true }).waitFor({ state: 'attached' });

  test('draws over the selected words by button, and the next colour key highlights again', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.getByRole('button', { name: '波浪线，W' }).click();
    await announced(page, '已标为要点，波浪线');
    await expect.poll(() => kindOf(page)).toBe('wavy');
    await expect.poll(() => page.getByRole('toolbar').count()).toBe(0);
    await dragOver(page, '新时期，面对高校改革和发展');
    const highlight = page.getByRole('button', { name: '高亮，H' });
    await expect.poll(() => highlight.getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('2');
    await announced(page, '已标为概念');
    await page.reload();
    await expect.poll(() => page.locator('mark [data-kind="wavy"]').count()).toBe(1);
    await dragOver(page, '办好人民满意的教育');
    await page.keyboard.press('u');
    await announced(page, '已标为概念，下划线');
  });

  test('shows on the colours how they will draw: as the mark on just these words, else as highlights', async () => {
    const page = await firstEssay();
    const colour = (name: string) => page.getByRole('button', { name, exact: true });
    const line = (name: string) =>
      colour(name)
        .locator('span')
        .evaluate((swatch) => getComputedStyle(swatch, '::after').textDecorationLine);
    await dragOver(page, passage);
    expect(await line('疑问，4')).toBe('none');
    await page.keyboard.press('w');
    await dragOver(page, passage);
    expect(await line('疑问，波浪线，4')).toBe('underline');
    await colour('疑问，波浪线，4').hover();
    await page.getByText('疑问，波浪线（4）', { exact: true }).waitFor();
    await dragOver(page, '办好人民满意的教育');
    expect(await line('疑问，4')).toBe('none');
    await page.keyboard.press('4');
    await announced(page, '已标为疑问');
  });

  test('draws by key, converts the same words, and takes the mark away by its own key', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('u');
    await expect.poll(() => kindOf(page)).toBe('underline');
    await dragOver(page, passage);
    await page.keyboard.press('3');
    await announced(page, '已改为事例，下划线');
    await dragOver(page, passage);
    await page.keyboard.press('x');
    await announced(page, '已改为事例，删除线');
    await dragOver(page, passage);
    await page.keyboard.press('x');
    await expect.poll(() => page.locator('mark').count()).toBe(0);
    await page.keyboard.press('Control+z');
    await expect.poll(() => kindOf(page)).toBe('strike');
    await page.keyboard.press('Control+z');
    await expect.poll(() => kindOf(page)).toBe('underline');
  });

  test('offers at a mark that is clicked to draw and colour it otherwise', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('1');
    await clickOn(page, passage);
    await bar(page).getByRole('button', { name: '删除线，X' }).click();
    await announced(page, '已改为删除线');
    await bar(page).getByRole('button', { name: '疑问，4' }).click();
    await announced(page, '已改为疑问');
    await expect
      .poll(() => page.locator('mark [data-kind]').getAttribute('data-pigment'))
      .toBe('carmine');
    await expect
      .poll(() => bar(page).getByRole('button', { name: '删除线，X' }).getAttribute('aria-pressed'))
      .toBe('true');
    await page.keyboard.press('h');
    await expect.poll(() => page.locator('mark [data-kind]').count()).toBe(0);
    await page.keyboard.press('Escape');
    await bar(page).waitFor({ state: 'detached' });
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('mark').getAttribute('data-pigment')).toBe('gamboge');
    await expect.poll(() => page.locator('mark [data-kind]').count()).toBe(0);
  });

  test('deletes or comments on the mark that is clicked, and goes when the reader goes on', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('1');
    await clickOn(page, passage);
    await page.keyboard.press('Tab');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
      .toBe('要点，1');
    await bar(page).getByRole('button', { name: '批注' }).click();
    await page.keyboard.type('看看');
    await expect.poll(() => bar(page).count()).toBe(0);
    await page.keyboard.press('Escape');
    await expect.poll(() => bar(page).count()).toBe(0);
    await clickOn(page, passage);
    await bar(page).getByRole('button', { name: '删除标注' }).click();
    await expect.poll(() => page.locator('mark').count()).toBe(0);
    await expect.poll(() => bar(page).count()).toBe(0);
  });

  test('fits the narrowest window', async () => {
    const page = await firstEssay({ width: 640, height: 400 });
    await dragOver(page, inside);
    const box = await page.getByRole('toolbar').boundingBox();
    expect(box?.x ?? -1).toBeGreaterThanOrEqual(0);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(640);
    await page.keyboard.press('w');
    await clickOn(page, inside);
    expect(await axeFindings(page)).toEqual([]);
  });
});
