import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { EssayId } from '../../core/ids';
import { essayId } from '../../core/ids';
import { file } from '../main/library/imports-contract';
import { sharedFile } from '../main/library/shared-twin-file';
import { axeFindings } from './axe';
import { openPage } from './open-page';

const question = (page: Page, name = '书库里已有这篇文章') => page.getByRole('dialog', { name });
const row = (page: Page, name: string) =>
  page.getByRole('region', { name: '导入' }).getByRole('listitem').filter({ hasText: name });
const essays = (page: Page) =>
  page.evaluate(async () => {
    const started = await (await window.twin).request('app.start', undefined);
    return started.ok ? started.value.catalog.entries.map(({ title }) => title) : [];
  });

/** Merging finds nothing new, once for each time. */
async function findNothing(page: Page, times: number): Promise<void> {
  await page.evaluate(async (count) => {
    const twin = await window.twin;
    for (let time = 0; time < count; time += 1) {
      twin.came.push({ name: '笔记', essays: [], elsewhere: 0, dropped: 0 });
    }
  }, times);
}

test('a shared file whose essay is there asks, and the keyboard answers', async () => {
  const { page, complaints } = await openPage({
    choices: [[sharedFile('甲')], [sharedFile('乙')], [sharedFile('丙')], [sharedFile('丁')]],
  });
  await page.getByRole('button', { name: '从第一篇开始读' }).focus();
  await page.keyboard.press('Control+o');
  await row(page, '甲.meipi').getByText('已导入').waitFor();
  const before = await essays(page);

  // To be let be is the third answer.
  await page.keyboard.press('Control+o');
  await question(page).getByText('读《师说》有感').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await question(page).waitFor({ state: 'detached' });
  await row(page, '乙.meipi').getByText('已在书库中').waitFor();

  await findNothing(page, 1);
  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: '合并批注' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  const report = page.getByRole('dialog', { name: '导入批注' });
  await report.getByText('没有新的批注，什么也没有改动。').waitFor();
  await question(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Escape');
  await report.waitFor({ state: 'detached' });
  await row(page, '丙.meipi').getByText('批注已导入').waitFor();
  await expect.poll(() => essays(page)).toEqual(before);

  await page.keyboard.press('Control+o');
  await page.getByRole('button', { name: '合并批注' }).and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await row(page, '丁.meipi').getByText('已存为副本').waitFor();
  await expect.poll(() => essays(page)).toEqual([...before, '读《师说》有感（副本）']);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(() => essays(page)).toEqual(before);
  expect(complaints).toEqual([]);
});

test('several are asked about one after the other, in English too', async () => {
  const { page } = await openPage({
    choices: [[sharedFile('甲')], [sharedFile('乙'), sharedFile('丙')]],
  });
  await page.evaluate(async () => {
    await (await window.twin).request('settings.change', { language: 'en' });
  });
  await page.keyboard.press('Control+o');
  await page.getByText('Imported', { exact: true }).waitFor();
  await findNothing(page, 2);
  await page.keyboard.press('Control+o');
  for (const name of ['乙', '丙']) {
    const asked = question(page, 'This essay is already in the library');
    await asked.getByText(`File: ${name}.meipi`).waitFor();
    await asked.getByRole('button', { name: 'Merge notes' }).click();
    const report = page.getByRole('dialog', { name: 'Import notes' });
    await report.getByText('There is nothing new in this file').waitFor();
    await report.getByRole('button', { name: 'Done' }).click();
    await report.waitFor({ state: 'detached' });
  }
  await expect.poll(() => question(page, 'This essay is already in the library').count()).toBe(0);
});

test('what is called off meanwhile is asked about no more, and the next one is', async () => {
  const { page } = await openPage({
    choices: [[sharedFile('甲')], [sharedFile('乙')], [sharedFile('丙')]],
  });
  await page.keyboard.press('Control+o');
  await row(page, '甲.meipi').getByText('已导入').waitFor();
  await page.keyboard.press('Control+o');
  await question(page).waitFor();
  await page.evaluate(async () => (await window.twin).request('imports.cancel', null));
  await question(page).waitFor({ state: 'detached' });
  await page.keyboard.press('Control+o');
  await question(page).getByText('文件：丙.meipi').waitFor();
});

test('a refused answer is said, and asked again', async () => {
  const { page } = await openPage({ choices: [[sharedFile('甲')], [sharedFile('乙')]] });
  await page.keyboard.press('Control+o');
  await row(page, '甲.meipi').getByText('已导入').waitFor();
  await page.keyboard.press('Control+o');
  await question(page).waitFor();
  await page.evaluate(async () => {
    (await window.twin).refuse.set('imports.copy', { kind: 'disk', reason: 'full' });
  });
  await question(page).getByRole('button', { name: '存为副本' }).click();
  await page.getByText(/磁盘/u).first().waitFor();
  await question(page).waitFor();
  await page.evaluate(async () => (await window.twin).refuse.delete('imports.copy'));
  await question(page).getByRole('button', { name: '存为副本' }).click();
  await row(page, '乙.meipi').getByText('已存为副本').waitFor();
});

test('a file of notes is no document: its notes are imported at once', async () => {
  const id: EssayId = essayId('a'.repeat(32));
  const notes = {
    type: 'AnnotationPage',
    items: [{ type: 'Annotation', target: { source: `urn:meipi:essay:${id}` }, bodyValue: '好' }],
  };
  const { page } = await openPage({ choices: [[file('批注.jsonld', JSON.stringify(notes))]] });
  await findNothing(page, 1);
  const before = await essays(page);
  await page.keyboard.press('Control+o');
  const report = page.getByRole('dialog', { name: '导入批注' });
  await report.waitFor();
  await page.keyboard.press('Escape');
  await row(page, '批注.jsonld').getByText('批注已导入').waitFor();
  await expect.poll(() => essays(page)).toEqual(before);
});
