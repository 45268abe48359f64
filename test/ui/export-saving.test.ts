import { describe, expect, test } from 'vitest';
import { dragOver } from '../page/select-text';
import { axeFindings } from './axe';
import { asked, dialog, marked, openDialog, preview, save } from './export-dialog';
import { firstEssay } from './first-essay';

describe('what the export dialog writes', () => {
  test('begins by Enter on a choice too', async () => {
    const page = await marked();
    await openDialog(page);
    await dialog(page).getByRole('radio', { name: '学习笔记' }).click();
    await page.keyboard.press('Enter');
    await expect.poll(() => asked(page, 'export.save').then((all) => all.length)).toBe(1);
  });

  test('asks for one essay or for all, tells where the file went and closes', async () => {
    const page = await marked();
    await openDialog(page);
    await dialog(page)
      .getByRole('radio', { name: /^全部文章/u })
      .click();
    await preview(page).getByText('文章1 篇').waitFor();
    await save(page).click();
    await page.getByText('已导出到“文档”：notes.docx', { exact: true }).first().waitFor();
    await page.getByRole('button', { name: '在文件夹中显示' }).waitFor();
    await dialog(page).waitFor({ state: 'detached' });
    await expect
      .poll(() => asked(page, 'export.save'))
      .toMatchObject([{ of: null, choices: { scope: 'all', format: 'word' } }]);
  });

  test('keeps saying where the file went until that is closed, or the next thing is done', async () => {
    const page = await marked();
    const done = page.locator('[data-tone="kept"]', { hasText: 'notes.docx' });
    await page.clock.install();
    for (const leave of [
      () => done.getByRole('button', { name: '关闭' }).click(),
      () => page.keyboard.press('Control+PageDown'),
    ]) {
      await openDialog(page);
      await save(page).click();
      await done.waitFor();
      await page.clock.fastForward(60_000);
      await done.getByRole('button', { name: '在文件夹中显示' }).waitFor();
      await leave();
      await done.waitFor({ state: 'detached' });
    }
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
    await expect.poll(() => asked(page, 'export.save')).toEqual([]);
    await page.evaluate(async () => (await window.twin).refuse.clear());
    await save(page).click();
    await dialog(page).waitFor({ state: 'detached' });
    await expect.poll(() => asked(page, 'export.save')).toHaveLength(1);
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
    // The first calls it off, and main does not answer yet.
    await page.keyboard.press('Escape');
    await expect.poll(() => asked(page, 'export.cancel')).toHaveLength(1);
    await page.keyboard.press('Escape');
    await dialog(page).waitFor({ state: 'detached' });
    await openDialog(page);
    await expect.poll(() => save(page).isEnabled()).toBe(true);
    await page.getByRole('button', { name: '在文件夹中显示' }).waitFor();
    await expect.poll(() => dialog(page).count()).toBe(1);
  });

  test.each(['its button', 'Esc'])('shows how far it is, and is called off by %s', async (way) => {
    const page = await marked();
    await page.evaluate(async () => {
      const twin = await window.twin;
      const request = twin.request.bind(twin);
      let stop = () => {};
      const stopped = new Promise<void>((resolve) => {
        stop = resolve;
      });
      const slow: typeof request = async (name, argument) => {
        if (name === 'export.cancel') stop();
        if (name !== 'export.save') return request(name, argument);
        const { job } = argument as { readonly job: string };
        twin.tell('export.progress', { job, stage: 'gathering', done: 2, of: 10 });
        await stopped;
        const cancelled = { ok: true, value: { kind: 'cancelled' } };
        return cancelled as Awaited<ReturnType<typeof slow>>;
      };
      twin.request = slow;
    });
    await openDialog(page);
    await save(page).click();
    await dialog(page).getByText('正在读取笔记，10 篇中的第 3 篇').waitFor();
    const bar = dialog(page).getByRole('progressbar', { name: '正在导出……' });
    await expect.poll(() => bar.getAttribute('value')).toBe('0.2');
    await expect.poll(() => save(page).isDisabled()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    if (way === 'Esc') await page.keyboard.press('Escape');
    else await dialog(page).getByRole('button', { name: '停止导出' }).click();
    await bar.waitFor({ state: 'detached' });
    await expect.poll(() => save(page).isEnabled()).toBe(true);
    await expect
      .poll(() => save(page).evaluate((one) => one.ownerDocument.activeElement?.tagName))
      .not.toBe('BODY');
  });

  test('has nothing to export from an essay without notes', async () => {
    const page = await firstEssay();
    await page.keyboard.press('Control+e');
    await dialog(page).getByText('还没有标注，也没有心得').first().waitFor();
    await expect.poll(() => save(page).isDisabled()).toBe(true);
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
});
