import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { annotatePassages, commentInOneParagraph } from '../page/random-marks';
import { dragOver } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';
const comment = [
  '**要点**在*前沿*二字。',
  '- 教学',
  '- 科研 `x`',
  '',
  '> 引一句',
  '',
  '[出处](https://example.org/a)<script>1</script>',
].join('\n');

async function commented() {
  const page = await firstEssay();
  await dragOver(page, passage);
  await page.keyboard.press('c');
  await page.getByRole('textbox', { name: '批注' }).fill(comment);
  await page.getByText('已自动保存').waitFor();
  await page.keyboard.press('Escape');
  return page;
}

/** Leaves the card. */
async function atRest(page: Page): Promise<void> {
  await page.locator('[data-region="text"]').press('Escape');
  await page.locator('[role="comment"]:not([data-active])').waitFor();
}

/** The middle of words of the comment that are two 字 of one text: px of the client. */
async function wordsOf(page: Page, words: string): Promise<{ x: number; y: number }> {
  const box = await page.locator('[role="comment"]').getByText(words).last().boundingBox();
  if (box === null) throw new Error(`no ${words}`);
  return { x: box.x + 16, y: box.y + box.height / 2 };
}

/** Where the caret is in the comment being written, in UTF-16 units; null where none is written. */
function caret(page: Page): Promise<number | null> {
  return page.evaluate(() => {
    const { activeElement: field } = document;
    return field instanceof HTMLTextAreaElement ? field.selectionStart : null;
  });
}

/** What is selected in the comment being written; null where none is written. */
function selectedInField(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const { activeElement: field } = document;
    if (!(field instanceof HTMLTextAreaElement)) return null;
    return field.value.slice(field.selectionStart, field.selectionEnd);
  });
}

/** Of three lines and more. */
const long =
  '写在旁边的一段话，长到要占三行，才看得出每一行是不是都还在原来的地方，不往上也不往下。';

describe('a comment at rest', () => {
  test('shows its Markdown and no HTML', async () => {
    const page = await commented();
    const card = page.locator('[role="comment"]');
    await expect.poll(() => card.locator('strong').innerText()).toBe('要点');
    await expect.poll(() => card.locator('em').innerText()).toBe('前沿');
    await expect.poll(() => card.getByRole('listitem').count()).toBe(2);
    await expect.poll(() => card.locator('code').innerText()).toBe('x');
    await expect.poll(() => card.getByRole('blockquote').innerText()).toBe('引一句');
    await expect.poll(() => card.innerText()).toContain('<script>1</script>');
    await expect.poll(() => page.locator('[role="comment"] script').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  });

  test('asks main before a link is opened', async () => {
    const page = await commented();
    await page.getByRole('link', { name: '出处' }).click();
    const asked = await page.evaluate(async () => (await window.twin).asked.at(-1));
    expect(asked).toEqual({ name: 'link.open', argument: 'https://example.org/a' });
  });

  test('is edited as it was typed', async () => {
    const page = await commented();
    await page.locator('[role="comment"]').dblclick();
    await expect.poll(() => page.getByRole('textbox', { name: '批注' }).inputValue()).toBe(comment);
  });

  test.each(['at rest', 'open'])(
    'is edited at the place where its words are clicked, its card %s',
    async (state) => {
      const page = await commented();
      if (state === 'open') await page.locator('[role="comment"] header').click();
      else await atRest(page);
      const words = await wordsOf(page, '科研');
      await page.mouse.click(words.x, words.y);
      await expect.poll(() => caret(page)).toBe(comment.indexOf('研'));
      // By its button the end is nearer: one goes on writing.
      await page.keyboard.press('Escape');
      await page.locator('[role="comment"] header').click();
      await page.getByRole('button', { name: '编辑' }).click();
      await expect.poll(() => caret(page)).toBe(comment.length);
    },
  );

  test('is edited with the word selected that a double click at rest was on, though the card moves', async () => {
    const page = await commented();
    await atRest(page);
    for (const beside of [-9, 9]) {
      const words = await wordsOf(page, '科研');
      await page.mouse.dblclick(words.x + beside, words.y);
      await expect.poll(() => selectedInField(page)).toBe('科研');
      await page.keyboard.press('Escape');
      await atRest(page);
    }
    const words = await wordsOf(page, '科研');
    await page.mouse.dblclick(words.x, words.y);
    await expect.poll(() => selectedInField(page)).toBe('科研');
    await page.keyboard.type('教学');
    await page.keyboard.press('Escape');
    await expect
      .poll(() => page.locator('[role="comment"]').innerText())
      .toMatch(/教学\s+·\s+教学 x/u);
  });

  test('is edited where it was pressed, though its card glides away before the press ends', async () => {
    const page = await firstEssay();
    await commentInOneParagraph(page, 9);
    await page.reload();
    const card = page.locator('[role="comment"]').nth(2);
    const top = async () => (await card.boundingBox())?.y ?? 0;
    const before = await top();
    const words = await card.getByText('第 3 条').boundingBox();
    if (words === null) throw new Error('no words');
    await page.mouse.move(words.x + 1, words.y + 10);
    await page.mouse.down();
    await expect.poll(async () => Math.abs((await top()) - before)).toBeGreaterThan(30);
    await page.mouse.up();
    await card.getByRole('textbox', { name: '批注' }).waitFor();
    expect(await caret(page)).toBe(0);
  });

  test('is not edited where words of it are selected, or a link is pressed', async () => {
    const page = await commented();
    await atRest(page);
    const words = await wordsOf(page, '科研');
    await page.mouse.move(words.x - 12, words.y);
    await page.mouse.down();
    await page.mouse.move(words.x + 14, words.y, { steps: 4 });
    await page.mouse.up();
    expect(await page.evaluate(() => document.getSelection()?.toString())).toBe('科研');
    expect(await page.getByRole('textbox', { name: '批注' }).count()).toBe(0);
    await atRest(page);
    await page.locator('[role="comment"]').getByText('出处').click();
    await page.getByRole('link', { name: '出处' }).waitFor();
    expect(await page.getByRole('textbox', { name: '批注' }).count()).toBe(0);
  });

  test('stands on the same pixels while it is written, and so does what was added later', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('c');
    const field = page.getByRole('textbox', { name: '批注' });
    await field.fill(long);
    await page.keyboard.press('Escape');
    const card = page.locator('[role="comment"]');
    await card.click({ position: { x: 60, y: 12 } });
    const read = await card.locator('[lang="zh-CN"]').first().boundingBox();
    await page.keyboard.press('Enter');
    await field.waitFor();
    expect(await field.boundingBox()).toEqual(read);
    await page.keyboard.press('Escape');

    await card.getByRole('button', { name: '追加' }).click();
    const later = page.getByRole('textbox', { name: '续批' });
    await later.fill(long);
    await page.keyboard.press('Escape');
    await card.click({ position: { x: 60, y: 12 } });
    const words = card.getByRole('listitem').locator('[lang="zh-CN"]');
    const readLater = await words.boundingBox();
    await words.dblclick();
    await later.waitFor();
    expect(await later.boundingBox()).toEqual(readLater);
  });

  test('has what was added to it later edited where that is clicked, too', async () => {
    const page = await commented();
    const card = page.locator('[role="comment"]');
    await card.locator('header').click();
    await card.getByRole('button', { name: '追加' }).click();
    await page.getByRole('textbox', { name: '续批' }).fill('后来想到');
    await page.keyboard.press('Escape');
    await atRest(page);
    const words = await card.getByText('后来想到').boundingBox();
    if (words === null) throw new Error('no later comment');
    await page.mouse.click(words.x + 1, words.y + 10);
    await page.getByRole('textbox', { name: '续批' }).waitFor();
    await expect.poll(() => caret(page)).toBe(0);
    await page.keyboard.type('我');
    await page.keyboard.press('Escape');
    await card.getByText('我后来想到').waitFor();
  });

  test('stands on the same pixels in the notebook too', async () => {
    const page = await firstEssay();
    await annotatePassages(page, [{ words: '教学、科研', kind: 'highlight', comment: long }]);
    await page.reload();
    await page.locator('mark').first().waitFor();
    await page.keyboard.press('n');
    const notebook = page.getByRole('complementary', { name: '学习笔记' });
    const words = notebook.locator('[data-rove]').getByText(long);
    const read = await words.boundingBox();
    await words.dblclick();
    const field = notebook.getByRole('textbox', { name: '批注' });
    await field.waitFor();
    expect(await field.boundingBox()).toEqual(read);
  });
});
