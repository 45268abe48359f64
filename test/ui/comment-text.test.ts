import { describe, expect, test } from 'vitest';
import { annotatePassages } from '../page/random-marks';
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

  test('is edited at the place where its words are clicked', async () => {
    const page = await commented();
    await page.locator('[role="comment"] header').click();
    const words = page.locator('[role="comment"]').getByText('科研').last();
    const box = await words.boundingBox();
    await page.mouse.click((box?.x ?? 0) + 16, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    const field = page.getByRole('textbox', { name: '批注' });
    const caret = () =>
      field.evaluate((area) => (area instanceof HTMLTextAreaElement ? area.selectionStart : null));
    await expect.poll(caret).toBe(comment.indexOf('研'));
    // By its button the end is nearer: one goes on writing.
    await page.keyboard.press('Escape');
    await page.locator('[role="comment"] header').click();
    await page.getByRole('button', { name: '编辑' }).click();
    await expect.poll(caret).toBe(comment.length);
  });

  test('is edited where a double click on the card at rest began, though the card moves', async () => {
    const page = await commented();
    await page.keyboard.press('Escape');
    await page.locator('[role="comment"]:not([data-active])').waitFor();
    const words = page.locator('[role="comment"]').getByText('科研').last();
    const box = await words.boundingBox();
    await page.mouse.dblclick((box?.x ?? 0) + 16, (box?.y ?? 0) + (box?.height ?? 0) / 2);
    const caret = () =>
      page
        .getByRole('textbox', { name: '批注' })
        .evaluate((area) => (area instanceof HTMLTextAreaElement ? area.selectionStart : null));
    await expect.poll(caret).toBe(comment.indexOf('研'));
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
