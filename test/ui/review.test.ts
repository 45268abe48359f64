import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { editedEssay, passages, reworded } from '../page/edited-essay';
import { focusIn } from '../page/focus-in';
import { dragOver, wordsOnPage } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';
import type { OpenOptions } from './open-page';

const dialog = (page: Page) => page.getByRole('dialog', { name: '核对标注' });
const items = (page: Page) => dialog(page).getByRole('listitem');
const cards = (page: Page) => page.locator('[role="comment"]');
const comments = { kept: '留下的', reworded: '改写的', gone: '没了的' } as const;
/** Esc, and the list is gone. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });
}

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '');

/** The first essay with a comment on each of the passages. */
async function annotated(options: OpenOptions = {}): Promise<Page> {
  const page = await firstEssay(options);
  for (const which of ['kept', 'reworded', 'gone'] as const) {
    await dragOver(page, passages[which]);
    await page.keyboard.press('c');
    await page.keyboard.type(comments[which]);
    await page.keyboard.press('Escape');
  }
  await page.getByText('3 处标注').first().waitFor();
  return page;
}

/** Puts a file in the place of the essay, by the menu of its row in the list. */
async function replaceWith(page: Page, text: string): Promise<void> {
  await choose(page, text);
  await page.locator('nav [data-essay] [data-rove]').first().click({ button: 'right' });
  await page.getByRole('menuitem', { name: '用新版本替换' }).click();
}

async function choose(page: Page, text: string): Promise<void> {
  await page.evaluate(async (chosen) => {
    (await window.twin).chosen = { text: chosen };
  }, text);
}

/** What the page says that marks of the essay stand on. */
const markedWords = (page: Page) =>
  page.locator('article mark').evaluateAll((marks) => marks.map((one) => one.textContent));

describe('a new edition of the essay on show', () => {
  test('shows what moved and what was lost, the old and the new text side by side', async () => {
    const page = await annotated();
    await replaceWith(page, editedEssay());
    await dialog(page).waitFor();
    await dialog(page).getByText('1 处在原处 · 1 处待核对 · 1 处未定位').waitFor();
    await expect
      .poll(() => items(page).allInnerTexts())
      .toEqual([
        expect.stringContaining(`待核对\n${passages.reworded}`),
        expect.stringContaining(`没有找到\n${passages.gone}`),
      ]);
    const before = dialog(page).getByRole('region', { name: '原来的文字' });
    const after = dialog(page).getByRole('region', { name: '现在的文字' });
    await expect.poll(() => before.locator('mark').innerText()).toBe(passages.reworded);
    await expect.poll(() => after.locator('mark').innerText()).toBe(reworded);
    await expect.poll(() => before.locator('del').allInnerTexts()).toEqual(['不断开创', '新局面']);
    await expect.poll(() => after.locator('ins').allInnerTexts()).toEqual(['持续开辟', '崭新局面']);
    expect(await axeFindings(page)).toEqual([]);
    await leave(page);
    await expect.poll(() => markedWords(page)).toEqual([reworded, passages.kept]);
  });

  test('is reviewed by keys alone: accept, leave out, take back', async () => {
    const page = await annotated();
    await replaceWith(page, editedEssay());
    await items(page).first().waitFor();
    await expect.poll(() => focused(page)).toContain(passages.reworded);
    await page.keyboard.press('Enter');
    await expect.poll(() => items(page).count()).toBe(1);
    await expect.poll(() => focused(page)).toContain(passages.gone);
    await page.keyboard.press('Delete');
    await dialog(page).getByText('都核对过了。').waitFor();
    await dialog(page).getByText('2 处在原处 · 0 处待核对 · 1 处未定位').waitFor();
    await page.keyboard.press('Control+z');
    await expect.poll(() => items(page).count()).toBe(1);
    await page.keyboard.press('Control+z');
    await expect.poll(() => items(page).count()).toBe(2);
    await expect.poll(() => focused(page)).toContain(passages.reworded);
    // What was written before the list was opened is not taken back behind it.
    await page.keyboard.press('Control+z');
    await leave(page);
    for (const comment of [comments.kept, comments.reworded]) {
      await expect.poll(() => cards(page).filter({ hasText: comment }).count()).toBe(1);
    }
  });

  test('leaves a lost note to be put on other words by selecting them', async () => {
    const page = await annotated();
    await replaceWith(page, editedEssay());
    await focusIn(items(page).first());
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('r');
    await dialog(page).waitFor({ state: 'detached' });
    const bar = page.getByRole('region', { name: '重新选定' });
    await bar.getByText(`选中“${passages.gone}”现在所在的文字`).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('先在文中选中文字').first().waitFor();
    const words = '战斗堡垒';
    const { from, to } = await wordsOnPage(page, words);
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 3 });
    await page.mouse.up();
    // No toolbar comes in the way of it.
    await page.waitForTimeout(400);
    await expect.poll(() => page.getByRole('toolbar').count()).toBe(0);
    await page.keyboard.press('Enter');
    await bar.waitFor({ state: 'detached' });
    await items(page).first().waitFor();
    await expect.poll(() => items(page).count()).toBe(1);
    await dialog(page).getByText('2 处在原处').waitFor();
    await leave(page);
    await expect.poll(() => markedWords(page)).toContain(words);
  });

  test('waits in a quiet line of the notebook and on the card, until all is settled', async () => {
    const page = await annotated({ width: 1440 });
    await replaceWith(page, editedEssay());
    await dialog(page).waitFor();
    await leave(page);
    await page.reload();
    await page.locator('article mark').first().waitFor();
    await page.locator('article').press('n');
    await page.getByRole('button', { name: '核对标注　2' }).click();
    await dialog(page).waitFor();
    await leave(page);
    await page.locator('article').press('n');
    const card = cards(page).filter({ hasText: comments.reworded });
    await card.getByRole('button', { name: '位置待核对' }).click();
    await dialog(page).getByRole('button', { name: '接受', exact: true }).click();
    await leave(page);
    await expect.poll(() => page.getByText('位置待核对').count()).toBe(0);
    await page.locator('article').press('n');
    await page.getByRole('button', { name: '核对标注　1' }).waitFor();
  });

  test('is taken back, with every note where it was', async () => {
    const page = await annotated();
    const before = await markedWords(page);
    await replaceWith(page, editedEssay());
    await focusIn(items(page).first());
    await page.keyboard.press('Enter');
    await leave(page);
    await page.locator('nav [data-essay] [data-rove]').first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: '换回上一版本' }).click();
    await page.getByText('已换回上一版本，3 处标注都在原处').first().waitFor();
    await expect.poll(() => markedWords(page)).toEqual(before);
    await expect.poll(() => dialog(page).count()).toBe(0);
  });

  test('with all notes in place says so, and the toast takes it back', async () => {
    const page = await annotated();
    const kept = editedEssay('keep');
    await replaceWith(page, kept);
    await page.getByText('已换成新版本，3 处标注都在原处').first().waitFor();
    await expect.poll(() => dialog(page).count()).toBe(0);
    await page.getByText('新版：高校是汇聚').first().waitFor();
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByText('已换回上一版本').first().waitFor();
    await expect.poll(() => page.locator('article').innerText()).not.toContain('新版：高校是汇聚');
  });
});

describe('an essay that came in a text file', () => {
  const encodings = (page: Page) => page.getByRole('dialog', { name: '换一种编码' });

  test('is read in another encoding, with its notes taken along, and back', async () => {
    const page = await annotated();
    const bytes = [...Buffer.from(editedEssay('keep'), 'utf16le')];
    await page.evaluate(async (chosen) => {
      (await window.twin).chosen = { bytes: chosen };
    }, bytes);
    const row = page.locator('nav [data-essay] [data-rove]').first();
    await row.click({ button: 'right' });
    await page.getByRole('menuitem', { name: '用新版本替换' }).click();
    await page.getByText('3 处标注都在原处').first().waitFor();
    await row.click({ button: 'right' });
    await page.getByRole('menuitem', { name: '换一种编码' }).click();
    const choices = encodings(page).getByRole('radio');
    await expect.poll(() => choices.count()).toBe(9);
    const first = encodings(page).locator('label').first();
    await expect.poll(() => first.innerText()).toMatch(/^UTF-16\n[^\n]*[一-鿿]{4}/u);
    expect(await axeFindings(page)).toEqual([]);
    await encodings(page).getByRole('radio', { name: 'GB18030' }).click();
    await encodings(page).getByRole('button', { name: '用这种编码' }).click();
    await dialog(page).getByText('3 处未定位').waitFor();
    await dialog(page).getByRole('button', { name: '换回上一版本' }).click();
    await page.getByText('已换回上一版本，3 处标注都在原处').first().waitFor();
  });

  test('is the only one with a choice', async () => {
    const page = await annotated();
    await page.locator('nav [data-essay] [data-rove]').first().click({ button: 'right' });
    await page.getByRole('menuitem', { name: '换一种编码' }).click();
    await page.getByText('不是从 TXT 文件导入的').first().waitFor();
    await expect.poll(() => encodings(page).count()).toBe(0);
  });
});

test('a file that is no new version is refused with the reason', async () => {
  const page = await annotated();
  await replaceWith(page, '篇1：天气\n今天天晴，明天有雨。\n篇2：出行\n坐车去，走路回来。');
  await page.getByRole('alert').getByText('没有与它相近的文章').waitFor();
  await expect.poll(() => markedWords(page)).toHaveLength(3);
});

test('an essay that is not on show is opened where something is to be checked', async () => {
  const page = await annotated({ settings: { theme: 'dark' } });
  const rows = page.locator('nav [data-essay] [data-rove]');
  await rows.nth(1).click();
  await page.getByRole('main', { name: '街道基层党组织建设总结' }).waitFor();
  await replaceWith(page, editedEssay());
  await dialog(page).getByText('1 处在原处 · 1 处待核对 · 1 处未定位').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await leave(page);
  await page.getByRole('main', { name: '试论新时期高校基层党组织的建设' }).waitFor();
});
