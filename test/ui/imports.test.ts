import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { encoded } from '../core/import/encoded-text';
import { essay, file } from '../main/library/imports-contract';
import { axeFindings } from './axe';
import { openPage } from './open-page';

const panel = (page: Page) => page.getByRole('region', { name: '导入' });
const row = (page: Page, name: string) =>
  panel(page).getByRole('listitem').filter({ hasText: name });
/** The rows at the end of the list: of a long one those in view are drawn. */
const toEnd = (page: Page) =>
  panel(page)
    .getByRole('list')
    .evaluate((list) => list.parentElement?.scrollTo({ top: list.scrollHeight }));
const spoken = (page: Page) => page.locator('[role="status"][aria-live="polite"]').innerText();

const batch = [
  file('读书.txt', essay('读《师说》有感')),
  file('扫描.pdf', '%PDF-1.7'),
  file('文集.txt', '篇1：春\n春天的第一句。\n篇2：夏\n夏天的第一句。'),
];

test('chosen files come in, the panel tells of each, and the focus stays', async () => {
  const { page, complaints } = await openPage({ choices: [batch] });
  await page.getByRole('button', { name: '从第一篇开始读' }).focus();
  await page.keyboard.press('Control+o');
  await panel(page).getByRole('button', { name: '复制结果' }).waitFor();
  await expect.poll(() => spoken(page)).toBe('导入完成，2 个成功，1 个失败');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent))
    .toBe('从第一篇开始读');
  await expect
    .poll(() => panel(page).getByRole('listitem').first().innerText())
    .toContain('现在还不能读 PDF');
  await expect.poll(() => row(page, '文集.txt').innerText()).toContain('识别为 2 篇文章');
  expect(await axeFindings(page)).toEqual([]);
  const list = page.getByRole('navigation');
  await list.getByRole('heading', { name: '我的文档' }).waitFor();
  await list.getByText('读《师说》有感', { exact: true }).waitFor();
  await list.getByRole('heading', { name: '文集' }).waitFor();
  await row(page, '读书.txt').getByRole('button', { name: '打开：读书.txt' }).click();
  await page.getByRole('main', { name: '读《师说》有感' }).waitFor();
  // What is opened by the pointer is read: its keys act.
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-region')))
    .toBe('text');
  expect(complaints).toEqual([]);
});

test('the same again is in the library already, and opens', async () => {
  const { page } = await openPage({ choices: [batch.slice(0, 1), batch.slice(0, 1)] });
  await page.keyboard.press('Control+o');
  await row(page, '读书.txt').getByText('已导入').waitFor();
  await page.keyboard.press('Control+o');
  await row(page, '读书.txt').getByText('已在书库中').waitFor();
  await row(page, '读书.txt').getByRole('button', { name: '打开：读书.txt' }).click();
  await page.getByRole('main', { name: '读《师说》有感' }).waitFor();
});

test('what was removed comes back by importing it again', async () => {
  const { page } = await openPage({ choices: [batch.slice(0, 1), batch.slice(0, 1)] });
  await page.keyboard.press('Control+o');
  await row(page, '读书.txt').getByText('已导入').waitFor();
  const item = page.getByRole('navigation').getByRole('button', { name: /^01\s*读《师说》有感/u });
  await item.focus();
  await page.keyboard.press('Delete');
  await item.waitFor({ state: 'detached' });
  await page.keyboard.press('Control+o');
  await row(page, '读书.txt').getByText('已回到书库，以前的批注都在').waitFor();
  await item.waitFor();
});

test('closing the panel calls nothing off; the sidebar leads back to it', async () => {
  const many = Array.from({ length: 60 }, (_, n) => file(`${n}.txt`, essay(`第${n}记`)));
  const { page } = await openPage({ choices: [many] });
  await page.keyboard.press('Control+o');
  await panel(page).getByRole('button', { name: '关闭' }).click();
  await panel(page).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^正在导入，/u }).click();
  await panel(page).waitFor();
  await panel(page).getByRole('button', { name: '关闭' }).click();
  await page.getByText('导入完成，60 个成功').first().waitFor();
  await page.getByRole('button', { name: '查看', exact: true }).click();
  await panel(page).getByText('0.txt', { exact: true }).waitFor();
  await toEnd(page);
  await row(page, '59.txt').waitFor();
  const places = await panel(page)
    .getByRole('listitem')
    .evaluateAll((rows) => rows.map((one) => [one.ariaPosInSet, one.ariaSetSize]));
  expect(places.at(-1)).toEqual(['60', '60']);
});

test('of a long list the row with the focus stays, however far it is scrolled', async () => {
  const many = Array.from({ length: 60 }, (_, n) => file(`${n}.txt`, essay(`第${n}记`)));
  const { page } = await openPage({ choices: [many] });
  await page.keyboard.press('Control+o');
  await panel(page).getByRole('button', { name: '复制结果' }).waitFor();
  const way = panel(page).getByRole('button', { name: '打开：0.txt', exact: true });
  await way.focus();
  await toEnd(page);
  await row(page, '59.txt').waitFor();
  await expect.poll(() => row(page, '30.txt').count()).toBe(0);
  expect(await way.evaluate((button) => button === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  await page.getByRole('main', { name: '第0记' }).waitFor();
});

test('all that waits can be called off, and one be tried again', async () => {
  const many = Array.from({ length: 40 }, (_, n) => file(`${n}.txt`, essay(`第${n}记`)));
  const { page } = await openPage({ choices: [many] });
  await page.keyboard.press('Control+o');
  await panel(page).getByRole('button', { name: '全部取消' }).click();
  await toEnd(page);
  await row(page, '39.txt').getByText('已取消').waitFor();
  await row(page, '39.txt').getByRole('button', { name: '重试：39.txt' }).click();
  await row(page, '39.txt').getByText('已导入').waitFor();
});

test('an encoding that is not sure is chosen from how the first lines read', async () => {
  const { page, complaints } = await openPage({
    choices: [[file('老笔记.txt', encoded('甲乙\n丙丁', 'gb18030'))]],
  });
  await page.keyboard.press('Control+o');
  const asked = row(page, '老笔记.txt');
  await asked.getByText('这个文件的编码有几种可能').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  const choice = asked.getByRole('button', { name: /GBK 简体中文/u });
  await expect.poll(() => choice.innerText()).toContain('甲乙');
  await choice.click();
  await asked.getByText('已导入').waitFor();
  expect(complaints).toEqual([]);
});

test('the result can be copied as text', async () => {
  const { page } = await openPage({ choices: [batch] });
  await page.keyboard.press('Control+o');
  await page.evaluate(() => {
    document.addEventListener('copy', (event) => {
      document.title = event.clipboardData?.getData('text/plain') ?? '';
    });
  });
  await panel(page).getByRole('button', { name: '复制结果' }).click();
  await expect.poll(() => spoken(page)).toBe('已复制结果');
});

describe('dropping files', () => {
  async function dispatch(page: Page, type: 'dragenter' | 'drop', name: string): Promise<void> {
    await page.evaluate(
      ([kind, called, text]) => {
        const data = new DataTransfer();
        data.items.add(new File([text ?? ''], called ?? ''));
        const event = new DragEvent(kind ?? '', {
          dataTransfer: data,
          bubbles: true,
          cancelable: true,
        });
        document.querySelector('main')?.dispatchEvent(event);
      },
      [type, name, essay('拖来的文章')] as const,
    );
  }

  test('shows where they may be let go, and takes them in', async () => {
    const { page } = await openPage();
    await dispatch(page, 'dragenter', '甲.txt');
    await page.getByText('松开鼠标，导入书库').waitFor();
    await dispatch(page, 'drop', '甲.txt');
    await page.getByText('松开鼠标，导入书库').waitFor({ state: 'detached' });
    await row(page, '甲.txt').getByText('已导入').waitFor();
  });

  test('nothing stays on show of files that were held over something that went, and taken away', async () => {
    const { page } = await openPage();
    const debug = await page.context().newCDPSession(page);
    const data = { items: [], files: [fileURLToPath(import.meta.url)], dragOperationsMask: 1 };
    const drag = (type: 'dragEnter' | 'dragOver' | 'dragCancel', x = 120) =>
      debug.send('Input.dispatchDragEvent', { type, x, y: 300, data });
    await drag('dragEnter');
    await drag('dragOver');
    await page.getByText('松开鼠标，导入书库').waitFor();
    await drag('dragOver', 600);
    await drag('dragOver');
    await expect.poll(() => page.getByText('松开鼠标，导入书库').count()).toBe(1);
    await page.evaluate(() => document.elementFromPoint(120, 300)?.remove());
    await drag('dragOver');
    await drag('dragCancel');
    await page.mouse.move(300, 300);
    await page.getByText('松开鼠标，导入书库').waitFor({ state: 'detached' });
  });

  test('nothing is shown for words that are dragged', async () => {
    const { page } = await openPage();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '一段话');
      window.dispatchEvent(new DragEvent('dragenter', { dataTransfer: data }));
    });
    await expect.poll(() => page.getByText('松开鼠标，导入书库').count()).toBe(0);
  });
});

describe('pasting a text', () => {
  const paste = (page: Page, text: string, html = '') =>
    page.evaluate(
      ([pasted, markup]) => {
        const data = new DataTransfer();
        data.setData('text/plain', pasted ?? '');
        if (markup !== '') data.setData('text/html', markup ?? '');
        const target = document.activeElement ?? document.body;
        target.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      },
      [text, html],
    );

  test('beside every field imports it under the title it gets', async () => {
    const { page } = await openPage();
    await paste(page, '荷塘月色\n\n这几天心里颇不宁静。今晚在院子里坐着乘凉。');
    const dialog = page.getByRole('dialog', { name: '导入粘贴的文字' });
    const title = dialog.getByRole('textbox', { name: '题目' });
    await expect.poll(() => title.inputValue()).toBe('荷塘月色');
    await expect.poll(() => title.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await title.fill('朱自清散文一篇');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('navigation').getByText('朱自清散文一篇').waitFor();
  });

  const markup =
    '<h2>荷塘月色</h2><p>这几天心里<strong>颇不宁静</strong>。</p><ul><li>荷塘</li><li>月色</li></ul>' +
    '<nav><a href="https://example.org/">别的文章</a></nav><script>document.title="run"</script><img src="https://example.com/x.png" alt="荷叶">';
  const words = '荷塘月色\n这几天心里颇不宁静。\n荷塘\n月色';

  test('with a format keeps it, and nothing in it runs or is fetched', async () => {
    const { page, complaints } = await openPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await paste(page, words, markup);
    const dialog = page.getByRole('dialog', { name: '导入粘贴的文字' });
    await expect.poll(() => dialog.getByRole('radio', { name: '保留格式' }).isChecked()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('textbox', { name: '题目' }).press('Enter');
    await row(page, '荷塘月色.html').getByRole('button', { name: '打开：荷塘月色.html' }).click();
    const article = page.getByRole('article');
    await article.getByRole('heading', { name: '荷塘月色', level: 1 }).waitFor();
    await expect.poll(() => article.locator('strong').innerText()).toBe('颇不宁静');
    // Chosen by the reader: nothing of it is a site's.
    await expect.poll(() => article.getByText('别的文章').isVisible()).toBe(true);
    expect(asked.filter((url) => url.includes('example.com'))).toEqual([]);
    await expect.poll(() => page.title()).not.toBe('run');
    expect(complaints).toEqual([]);
  });

  test('leaves the format where the words alone are wanted', async () => {
    const { page } = await openPage();
    await paste(page, words, markup);
    const dialog = page.getByRole('dialog', { name: '导入粘贴的文字' });
    await dialog.getByRole('radio', { name: '保留格式' }).focus();
    await page.keyboard.press('ArrowRight');
    await dialog.getByRole('button', { name: '导入', exact: true }).click();
    await row(page, '荷塘月色.txt').getByRole('button', { name: '打开：荷塘月色.txt' }).click();
    await page.getByRole('article').getByText('这几天心里颇不宁静。').waitFor();
    await expect.poll(() => page.getByRole('article').locator('strong').count()).toBe(0);
  });

  test('of more than is taken says so, and takes none of it', async () => {
    const { page } = await openPage();
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.setData('text/plain', '甲'.repeat(20_000_001));
      const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true });
      document.body.dispatchEvent(event);
    });
    await page.getByText('粘贴的文字超过 20,000,000 字，没有导入。').waitFor();
    await expect.poll(() => page.getByRole('dialog').count()).toBe(0);
  });

  test('in a field stays there, and nothing comes of blanks', async () => {
    const { page } = await openPage();
    await paste(page, ' \n ');
    await page.keyboard.press('Control+Comma');
    await page.getByRole('dialog', { name: '设置' }).waitFor();
    await paste(page, '甲乙丙丁');
    await expect.poll(() => page.getByRole('dialog', { name: '导入粘贴的文字' }).count()).toBe(0);
  });
});

test('an empty 我的文档 says how documents come in', async () => {
  const { page } = await openPage();
  await page.getByText('把文件拖到这里，或点“导入文档”').waitFor();
  await page.getByRole('navigation').getByRole('button', { name: '导入文档' }).click();
  await expect
    .poll(() => page.evaluate(async () => (await window.twin).asked.at(-1)?.name))
    .toBe('imports.choose');
});
