import { describe, expect, test } from 'vitest';
import { dragOver } from '../page/select-text';
import { openTypesetEssay, typesetEssay } from '../page/typeset-essay';
import { file } from '../main/library/imports-contract';
import { axeFindings } from './axe';
import { asked, dialog, marked, openDialog, passage, preview, save } from './export-dialog';
import { openPage } from './open-page';

describe('choices in the export dialog', () => {
  test.each([
    [1024, 700],
    [1280, 800],
  ])('shows all formats at once at %i×%i', async (width, height) => {
    const page = await marked({ width, height });
    await openDialog(page);
    const formats = await dialog(page).getByRole('radiogroup', { name: '格式' }).boundingBox();
    const copy = await dialog(page).locator('footer').boundingBox();
    if (formats === null || copy === null) throw new Error('no formats');
    expect(formats.y + formats.height).toBeLessThanOrEqual(copy.y);
  });

  test('changes the preview with each choice', async () => {
    const page = await marked();
    await openDialog(page);
    const shows = (what: string) =>
      expect.poll(async () => (await preview(page).textContent())?.includes(what));
    const option = (name: string) => dialog(page).getByText(name, { exact: true }).click();
    await option('Markdown');
    await shows('## 阅读小结').toBe(true);
    await option('PDF');
    await shows('## 阅读小结').toBe(false);
    await shows('疑问 1新时期').toBe(false);
    await option('按颜色分类');
    await shows('疑问 1新时期').toBe(true);
    const part = (name: RegExp) => dialog(page).getByRole('checkbox', { name }).click();
    await shows('联系本单位').toBe(true);
    await part(/^批注/u);
    await shows('联系本单位').toBe(false);
    await shows('始终处于').toBe(true);
    await part(/^摘录/u);
    await shows('始终处于').toBe(false);
  });

  test('remembers what was chosen, and who signs', async () => {
    const page = await marked();
    await openDialog(page);
    await dialog(page).getByRole('radio', { name: 'HTML' }).click();
    await dialog(page).getByRole('checkbox', { name: '日期' }).click();
    await dialog(page).getByRole('textbox', { name: '姓名' }).fill('王小明');
    await dialog(page).getByRole('textbox', { name: '单位或编号' }).fill('第三党支部');
    await preview(page)
      .getByText(/第三党支部　王小明　\d{4}年/u)
      .waitFor();
    await page.reload();
    await page.locator('article').waitFor();
    await openDialog(page);
    await expect
      .poll(() => dialog(page).getByRole('radio', { name: 'HTML' }).getAttribute('aria-checked'))
      .toBe('true');
    await preview(page)
      .getByText(/第三党支部　王小明/u)
      .waitFor();
  });

  test('writes the whole essay with its notes beside it, and remembers that', async () => {
    const page = await marked();
    await openDialog(page);
    await dialog(page).getByRole('radio', { name: '批注本' }).click();
    const noted = preview(page).locator('[data-work="edition"]');
    await noted.waitFor();
    const text = await noted.innerText();
    expect(text).toContain('试论新时期高校基层党组织的建设');
    expect(text).toContain('摘要');
    expect(text).toContain('联系本单位：怎样落到支部？');
    await expect
      .poll(() => noted.locator('[data-pigment="gamboge"]').first().innerText())
      .toBe(passage);
    await dialog(page).getByText('2 处标注，1 条批注').waitFor();
    await expect.poll(() => dialog(page).getByRole('radio', { name: 'Markdown' }).count()).toBe(0);
    await dialog(page).getByRole('radio', { name: 'HTML' }).click();
    await dialog(page).getByRole('checkbox', { name: /^批注/u }).click();
    await noted.getByText('联系本单位：怎样落到支部？').waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('article').waitFor();
    await page.keyboard.press('Control+e');
    await noted.waitFor();
    await save(page).click();
    await dialog(page).waitFor({ state: 'detached' });
    await expect
      .poll(() => asked(page, 'export.save'))
      .toMatchObject([
        { choices: { work: 'edition', edition: { format: 'html', content: { comments: false } } } },
      ]);
  });

  test('shows the author’s words and the notes of 批注本 as its file has them', async () => {
    const { page } = await openPage({ choices: [[file('样张.html', typesetEssay)]] });
    await openTypesetEssay(page);
    await dragOver(page, '道理还是一样的');
    await page.keyboard.press('c');
    await page.keyboard.insertText('读的时候多想想 Windows 之外的事，不要只看这一处');
    await page.keyboard.press('Escape');
    await openDialog(page);
    await dialog(page).getByRole('radio', { name: '批注本' }).click();
    const noted = preview(page).locator('[data-work="edition"]');
    await noted.waitFor();
    const look = (words: string, name: string) =>
      noted
        .getByText(words, { exact: true })
        .evaluate((one, what) => getComputedStyle(one).getPropertyValue(what), name);
    expect(await look('着重号在字的下面，标点没有', 'font-style')).toBe('normal');
    expect(await look('着重号在字的下面，标点没有', 'text-emphasis-style')).toBe('dot');
    expect(await look('专名', 'text-decoration-color')).toBe('rgb(35, 32, 27)');
    const note = noted.locator('[lang="zh-CN"]', { hasText: '读的时候多想想' });
    expect(await note.evaluate((one) => getComputedStyle(one).textAlign)).toBe('start');
    await expect.poll(() => note.innerText()).toMatch(/\d+月\d+日/u);
    // In a narrow dialog the note gives its room to the text, whose lines are not stretched.
    await page.setViewportSize({ width: 560, height: 800 });
    await expect
      .poll(async () => {
        const below = (await note.boundingBox())?.y ?? 0;
        const line = await noted.getByText('道理还是一样的', { exact: true }).boundingBox();
        return line !== null && below > line.y;
      })
      .toBe(true);
    expect(await look('道理还是一样的', 'text-align')).toBe('start');
  });

  test('writes 阅读小结 as a page of its own, in four formats', async () => {
    const page = await marked();
    await openDialog(page);
    await dialog(page).getByRole('radio', { name: '阅读小结' }).click();
    await preview(page).getByText('《试论新时期高校基层党组织的建设》阅读小结').waitFor();
    await preview(page)
      .getByText('印象最深的段落')
      .or(preview(page).getByText('疑问'))
      .first()
      .waitFor();
    await expect.poll(() => preview(page).innerText()).toContain('联系本单位：怎样落到支部？');
    await expect.poll(() => dialog(page).getByRole('checkbox').count()).toBe(0);
    await expect.poll(() => dialog(page).getByRole('radio', { name: 'CSV' }).count()).toBe(0);
    await dialog(page).getByRole('radio', { name: 'Markdown' }).click();
    await preview(page).getByText('# 《试论新时期高校基层党组织的建设》阅读小结').waitFor();
    await dialog(page)
      .getByRole('radio', { name: /^本文集/u })
      .click();
    await preview(page).getByText('1 篇：《试论新时期高校基层党组织的建设》').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await save(page).click();
    await dialog(page).waitFor({ state: 'detached' });
    await expect
      .poll(() => asked(page, 'export.save'))
      .toMatchObject([
        {
          of: {},
          choices: { work: 'summary', summary: { format: 'markdown' }, scope: 'collection' },
        },
      ]);
  });
});
