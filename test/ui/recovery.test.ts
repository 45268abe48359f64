import { expect, test } from 'vitest';
import { foundNotes, foundSettings } from '../bridge/found-files';
import { openDataSettings } from '../page/data-settings';
import { axeFindings } from './axe';
import { openPage } from './open-page';

const notices = [
  { kind: 'settings-reset', found: foundSettings },
  { kind: 'notes-set-aside', found: foundNotes },
] as const;

test('the message about files leads to the page that tells what was found, used and set aside', async () => {
  const { page, complaints } = await openPage({ notices });
  const alert = page.getByRole('alert');
  await alert.getByRole('button', { name: '查看' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: '文件检查记录' });
  await dialog.waitFor();
  await alert.waitFor({ state: 'detached' });
  const [settings, notes] = await dialog.getByRole('listitem').allInnerTexts();
  expect(settings).toContain('用的是默认设置');
  expect(notes).toContain('《试论新时期高校基层党组织的建设》的批注');
  expect(notes).toContain('文件损坏了');
  expect(notes).toContain('请检查最近写的内容');
  expect(await axeFindings(page)).toEqual([]);

  const [, name] = foundNotes.setAside;
  await dialog.getByRole('button', { name: `在文件夹中显示 ${name}` }).click();
  await dialog.getByRole('button', { name: '复制报告' }).click();
  await expect.poll(() => page.getByText('已复制报告', { exact: true }).count()).toBeGreaterThan(0);
  const asked = await page.evaluate(async () => (await window.twin).asked);
  expect(asked).toContainEqual({ name: 'recovery.reveal', argument: name });
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);
});

test('a message about anything else leads nowhere', async () => {
  const { page } = await openPage({ notices: [{ kind: 'notes-lost' }] });
  const alert = page.getByRole('alert');
  await alert.waitFor();
  await expect.poll(() => alert.getByRole('button', { name: '查看' }).count()).toBe(0);
});

test('设置 leads to the page, by keys alone, and says nothing where all was as it had been left', async () => {
  const { page, complaints } = await openPage({ notices });
  const settings = await openDataSettings(page);
  await settings.getByText('有 2 个文件和上次保存时不一样').waitFor();
  expect(await axeFindings(page)).toEqual([]);
  await settings.getByRole('button', { name: '查看', exact: true }).press('Enter');
  await settings.waitFor({ state: 'detached' });
  const dialog = page.getByRole('dialog', { name: '文件检查记录' });
  const isInside = () => dialog.evaluate((one) => one.contains(document.activeElement));
  await expect.poll(isInside).toBe(true);
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(complaints).toEqual([]);

  const { page: other } = await openPage();
  await openDataSettings(other);
  await other.getByRole('heading', { name: '书库位置' }).waitFor();
  await other.getByText('还没有备份').waitFor();
  await expect.poll(() => other.getByRole('heading', { name: '文件检查记录' }).count()).toBe(0);
});

test('its sentences stand apart in English', async () => {
  const { page } = await openPage({ notices, settings: { language: 'en' } });
  await page.getByRole('alert').getByRole('button', { name: 'View' }).click();
  await page.getByText('The file was damaged. The default settings are used.').waitFor();
});
