import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dragOver } from '../page/select-text';
import { axeFindings } from './axe';
import type { OpenOptions } from './open-page';
import { firstEssay } from './first-essay';

const passage = '始终处于教学、科研、管理、服务育人的最前沿';
const question = '新时期，面对高校改革和发展中凸显的新情况';

/** An essay with a key point, and a question with a comment. */
async function marked(options: OpenOptions = {}): Promise<Page> {
  const page = await firstEssay(options);
  await dragOver(page, passage);
  await page.keyboard.press('1');
  await dragOver(page, question);
  await page.keyboard.press('4');
  await dragOver(page, question);
  await page.keyboard.press('c');
  await page.keyboard.insertText('联系本单位：怎样落到支部？');
  await page.keyboard.press('Escape');
  return page;
}

const dialog = (page: Page) => page.getByRole('dialog', { name: '导出学习笔记' });
const preview = (page: Page) => page.getByRole('region', { name: '预览' });
const save = (page: Page) => dialog(page).getByRole('button', { name: '导出…' });

async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('Control+e');
  await dialog(page).waitFor();
  await preview(page).getByText('阅读小结').waitFor();
}

/** Requests of a name that the page has sent. */
async function asked(page: Page, name: string): Promise<readonly unknown[]> {
  const all = await page.evaluate(async () =>
    (await window.twin).asked.map((one) => ({ name: one.name, argument: one.argument })),
  );
  return all.filter((one) => one.name === name).map((one) => one.argument);
}

describe('the export dialog', () => {
  test('shows the notes as a page, and counts them', async () => {
    const page = await marked();
    await openDialog(page);
    const text = await preview(page).innerText();
    expect(text).toContain('《试论新时期高校基层党组织的建设》');
    expect(text.indexOf('阅读小结')).toBeLessThan(text.indexOf('摘录与批注'));
    expect(text).toContain('联系本单位：怎样落到支部？');
    await dialog(page).getByText('2 条摘录，1 条批注').waitFor();
    expect(await dialog(page).locator('iframe').count()).toBe(0);
  });

  test('opens from the bar, closes with Esc and gives the focus back', async () => {
    const page = await marked();
    const button = page.locator('header').getByRole('button', { name: '导出', exact: true });
    await button.click();
    await dialog(page).waitFor();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await expect.poll(() => button.evaluate((one) => one === document.activeElement)).toBe(true);
  });

  test('keeps the focus inside, and the keys of the page outside', async () => {
    const page = await marked();
    await openDialog(page);
    for (let presses = 0; presses < 24; presses += 1) {
      await page.keyboard.press('Tab');
      await expect
        .poll(() =>
          page.evaluate(() => document.activeElement?.closest('[role="dialog"]') !== null),
        )
        .toBe(true);
    }
    await page.keyboard.press('Control+PageDown');
    await page.keyboard.press('Control+z');
    expect(await preview(page).innerText()).toContain('联系本单位：怎样落到支部？');
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
    expect(
      await dialog(page).getByRole('radio', { name: 'HTML' }).getAttribute('aria-checked'),
    ).toBe('true');
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
    expect(await noted.locator('[data-pigment="gamboge"]').first().innerText()).toBe(passage);
    await dialog(page).getByText('2 处标注，1 条批注').waitFor();
    expect(await dialog(page).getByRole('radio', { name: 'Markdown' }).count()).toBe(0);
    await dialog(page).getByRole('radio', { name: 'HTML' }).click();
    await dialog(page).getByRole('checkbox', { name: /^批注/u }).click();
    await noted.getByText('联系本单位：怎样落到支部？').waitFor({ state: 'detached' });
    await page.reload();
    await page.locator('article').waitFor();
    await page.keyboard.press('Control+e');
    await noted.waitFor();
    await save(page).click();
    await dialog(page).waitFor({ state: 'detached' });
    expect(await asked(page, 'export.save')).toMatchObject([
      { choices: { work: 'edition', edition: { format: 'html', content: { comments: false } } } },
    ]);
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
    expect(await preview(page).innerText()).toContain('联系本单位：怎样落到支部？');
    expect(await dialog(page).getByRole('checkbox').count()).toBe(0);
    expect(await dialog(page).getByRole('radio', { name: 'CSV' }).count()).toBe(0);
    await dialog(page).getByRole('radio', { name: 'Markdown' }).click();
    await preview(page).getByText('# 《试论新时期高校基层党组织的建设》阅读小结').waitFor();
    await dialog(page)
      .getByRole('radio', { name: /^本文集/u })
      .click();
    await preview(page).getByText('1 篇：《试论新时期高校基层党组织的建设》').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await save(page).click();
    await dialog(page).waitFor({ state: 'detached' });
    expect(await asked(page, 'export.save')).toMatchObject([
      {
        of: {},
        choices: { work: 'summary', summary: { format: 'markdown' }, scope: 'collection' },
      },
    ]);
  });

  test('asks for one essay or for all, tells where the file went and closes', async () => {
    const page = await marked();
    await openDialog(page);
    await dialog(page)
      .getByRole('radio', { name: /^全部文章/u })
      .click();
    await preview(page).getByText('文章1 篇').waitFor();
    await save(page).click();
    await page.getByText('已导出到“文档”', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: '在文件夹中显示' }).waitFor();
    await dialog(page).waitFor({ state: 'detached' });
    expect(await asked(page, 'export.save')).toMatchObject([
      { of: null, choices: { scope: 'all', format: 'word' } },
    ]);
  });

  test('says in the dialog why nothing was written, and tries again', async () => {
    const page = await marked();
    await openDialog(page);
    await page.evaluate(async () => {
      (await window.twin).refuse.set('export.save', { kind: 'disk', reason: 'full' });
    });
    await save(page).click();
    await dialog(page).getByRole('alert').filter({ hasText: '磁盘已满' }).waitFor();
    await page.evaluate(async () => (await window.twin).refuse.clear());
    await save(page).click();
    await dialog(page).waitFor({ state: 'detached' });
  });

  test('writes nothing while the newest notes are not saved, and says so', async () => {
    const page = await marked();
    await page.evaluate(async () => {
      (await window.twin).refuse.set('notes.apply', { kind: 'disk', reason: 'full' });
    });
    await dragOver(page, '具有十分重要的意义');
    await page.keyboard.press('2');
    await openDialog(page);
    const alert = dialog(page).getByRole('alert').filter({ hasText: '批注暂时无法保存' });
    await alert.waitFor();
    await save(page).click();
    await alert.waitFor();
    expect(await asked(page, 'export.save')).toEqual([]);
    await page.evaluate(async () => (await window.twin).refuse.clear());
    await save(page).click();
    await dialog(page).waitFor({ state: 'detached' });
    expect(await asked(page, 'export.save')).toHaveLength(1);
  });

  test('keeps the answer to a closed dialog out of the one opened since', async () => {
    const page = await marked();
    await page.evaluate(async () => {
      const twin = await window.twin;
      const request = twin.request.bind(twin);
      const slow: typeof request = async (name, argument) => {
        if (name === 'export.save') await new Promise((resolve) => setTimeout(resolve, 1500));
        return request(name, argument);
      };
      twin.request = slow;
    });
    await openDialog(page);
    await save(page).click();
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await openDialog(page);
    expect(await save(page).isEnabled()).toBe(true);
    await page.getByRole('button', { name: '在文件夹中显示' }).waitFor();
    expect(await dialog(page).count()).toBe(1);
  });

  test('has nothing to export from an essay without notes', async () => {
    const page = await firstEssay();
    await page.keyboard.press('Control+e');
    await dialog(page).getByText('还没有标注，也没有心得').first().waitFor();
    expect(await save(page).isDisabled()).toBe(true);
  });

  test('copies the whole document as text and HTML, or as Markdown', async () => {
    const permissions = ['clipboard-read', 'clipboard-write'];
    const page = await marked({ context: { permissions } });
    await openDialog(page);
    const copied = async () => {
      await dialog(page).getByRole('button', { name: '复制全文' }).click();
      return page.evaluate(async () => {
        const [item] = await navigator.clipboard.read();
        const flavours: Record<string, string> = {};
        for (const type of item?.types ?? []) {
          flavours[type] = (await (await item?.getType(type))?.text()) ?? '';
        }
        return flavours;
      });
    };
    const rich = await copied();
    expect(Object.keys(rich).sort()).toEqual(['text/html', 'text/plain']);
    expect(rich['text/plain']).toContain('批注：联系本单位：怎样落到支部？');
    expect(rich['text/html']).toMatch(/<blockquote[ >]/u);
    await page.getByText('已复制全文').first().waitFor();
    await dialog(page).getByRole('radio', { name: 'Markdown' }).click();
    const plain = await copied();
    expect(Object.keys(plain)).toEqual(['text/plain']);
    expect(plain['text/plain']).toContain('## 阅读小结');
  });

  test.each([
    [1280, 800],
    [1024, 700],
    [640, 400],
  ])(
    'keeps 24 px from the edges of a %i × %i window and cuts nothing off',
    async (width, height) => {
      const page = await marked({ width: Math.max(width, 1024), height: Math.max(height, 700) });
      await page.setViewportSize({ width, height });
      await openDialog(page);
      const box = await dialog(page).boundingBox();
      expect(box).not.toBeNull();
      const { x = 0, y = 0, width: wide = 0, height: high = 0 } = box ?? {};
      expect(Math.min(x, y, width - x - wide, height - y - high)).toBeGreaterThanOrEqual(24);
      expect(wide).toBeLessThanOrEqual(920);
      expect(high).toBeLessThanOrEqual(640);
      const cut = await dialog(page).evaluate((root) =>
        [...root.querySelectorAll<HTMLElement>('*')]
          .filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 20)
          .map((one) => `${one.className}: ${one.textContent.slice(0, 40)}`),
      );
      expect(cut).toEqual([]);
      await dialog(page).getByRole('textbox', { name: '姓名' }).scrollIntoViewIfNeeded();
      await dialog(page).getByRole('textbox', { name: '姓名' }).fill('王小明');
      expect(await save(page).isVisible()).toBe(true);
    },
  );
});
