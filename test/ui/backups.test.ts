import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { BackupSummary } from '../../core/backup/backup';
import { backupReasons } from '../../core/backup/backup';
import { openDataSettings } from '../page/data-settings';
import { axeFindings } from './axe';
import type { OpenOptions, OpenPage } from './open-page';
import { openPage } from './open-page';
import { firstEssay } from './first-essay';
import { dragOver } from '../page/select-text';

const backups: readonly BackupSummary[] = Array.from({ length: 9 }, (_none, n) => ({
  number: 9 - n,
  reason: backupReasons.filter((reason) => reason !== 'whole')[n % 7] ?? 'daily',
  created: `2026-11-${26 - n}T0${n}:30:00.000Z`,
  bytes: 84_000 * (n + 1) ** 2,
  essays: 10,
  annotations: 120 - n,
  clean: n !== 5,
}));

async function openSettings(options: OpenOptions = {}): Promise<OpenPage> {
  const opened = await openPage(options);
  await openDataSettings(opened.page);
  return opened;
}

const rows = (page: Page) => page.getByRole('list', { name: '已有的备份' }).getByRole('listitem');

describe('备份 in 设置', () => {
  test('says that there is none, makes one, and shows it', async () => {
    const { page, complaints } = await openSettings();
    await page.getByText('还没有备份').waitFor();
    await page.getByRole('button', { name: '立即备份' }).press('Enter');
    await rows(page).getByText('手动备份').waitFor();
    await page.getByText('10 篇文章 · 0 处标注 · 240 KB').waitFor();
    expect(complaints).toEqual([]);
  });

  test('lists when and why, all on request, and is accessible', async () => {
    const { page } = await openSettings({ backups });
    await rows(page).first().waitFor();
    await expect.poll(() => rows(page).count()).toBe(5);
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: '显示全部 9 份' }).click();
    await expect.poll(() => rows(page).count()).toBe(9);
    await page.getByText('备份时有文件损坏').waitFor();
  });

  test('saves the whole library into one file', async () => {
    const { page } = await openSettings();
    await page.getByRole('button', { name: '备份整个书库…' }).click();
    const section = page.getByRole('region', { name: '整个书库' });
    await section.getByText('已备份到“文档”').waitFor();
    await section.getByRole('button', { name: '在文件夹中显示' }).press('Enter');
  });

  test('chooses a folder for copies and forgets it', async () => {
    const { page } = await openSettings();
    await page.getByRole('button', { name: '另存一份到…' }).click();
    await page.getByText('/media/reader/移动硬盘/备份').waitFor();
    await page.getByRole('button', { name: '不再另存' }).click();
    await page.getByText('/media/reader/移动硬盘/备份').waitFor({ state: 'detached' });
  });
});

describe('从备份恢复', () => {
  const passage = '始终处于教学、科研、管理、服务育人的最前沿';

  test('shows what is in a backup, and the restored notes without a new start', async () => {
    const page = await firstEssay();
    await dragOver(page, passage);
    await page.keyboard.press('1');
    await expect.poll(() => page.locator('mark').count()).toBe(1);
    await openDataSettings(page);
    await page.getByRole('button', { name: '立即备份' }).click();
    await rows(page).first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: '设置' }).waitFor({ state: 'detached' });
    await dragOver(page, passage);
    await page.keyboard.press('1');
    await expect.poll(() => page.locator('mark').count()).toBe(0);
    await openDataSettings(page);
    await page.getByRole('button', { name: /^从 .* 的备份恢复…$/ }).press('Enter');
    const dialog = page.getByRole('dialog', { name: '从备份恢复' });
    await dialog.getByText('手动备份').waitFor();
    await dialog.getByText('10 篇文章 · 1 处标注').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await expect
      .poll(() => dialog.getByRole('radio', { name: '合并到现有书库' }).isChecked())
      .toBe(true);
    await dialog.getByRole('radio', { name: '替换现有书库' }).click();
    await dialog.getByText('之后加入的文章和标注移到回收站').waitFor();
    await dialog.getByRole('button', { name: '恢复', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => page.locator('mark').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('mark').count()).toBe(1);
  });

  test('offers only to merge a backup whose catalogue cannot be read, and says why', async () => {
    const damaged = backups.filter(({ clean }) => !clean);
    const { page, complaints } = await openSettings({ backups: damaged });
    await page.getByRole('button', { name: /^从 .* 的备份恢复…$/ }).press('Enter');
    const dialog = page.getByRole('dialog', { name: '从备份恢复' });
    await dialog.getByText('备份里的书库目录读不出来，所以只能合并，不能替换。').waitFor();
    await expect
      .poll(() => dialog.getByRole('radio', { name: '替换现有书库' }).isDisabled())
      .toBe(true);
    await expect
      .poll(() => dialog.getByRole('radio', { name: '合并到现有书库' }).isChecked())
      .toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('says why a file cannot be restored', async () => {
    const { page } = await openSettings();
    await page.evaluate(async () =>
      (await window.twin).refuse.set('backups.open', { kind: 'backup-unreadable' }),
    );
    await page.getByRole('button', { name: '从备份文件恢复…' }).click();
    await page.getByText('这个文件不是眉批的备份，或者已经损坏').waitFor();
  });
});
