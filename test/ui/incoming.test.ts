import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { NotesCame } from '../../preload/answers';
import type { TwinDisk } from '../bridge/memory-disk';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

type Options = Parameters<typeof firstEssay>[0];
type Came = NotesCame['essays'][number];

const dialog = (page: Page, name = '导入批注') => page.getByRole('dialog', { name });

/** The notebooks on the twin's disk, the open essay's first. */
const saved = (page: Page) =>
  page.evaluate(() => {
    const disk = JSON.parse(localStorage.getItem('twin-disk') ?? '') as TwinDisk;
    return disk.catalog.entries.slice(0, 2).map(({ id }) => {
      const { annotations = [], reflection = '' } = disk.notebooks[id] ?? {};
      return { comments: annotations.map(({ comment }) => comment), reflection };
    });
  });

/** A window whose next files of notes hold a note for each of the first two essays, once and again. */
async function withNotes(options: Options = {}): Promise<Page> {
  const page = await firstEssay(options);
  const essays = await page.evaluate(async () => {
    const { disk } = await window.twin;
    return disk.catalog.entries.slice(0, 2).map(({ id, title, edition }, number): Came => {
      const essay = disk.essays[id];
      const text = essay?.blocks.map((block) => block.text).join('\n') ?? '';
      const start = text.indexOf('。') - 6;
      const words = text.slice(start, start + 6);
      const annotation = (name: string, comment: string, quote: string) => ({
        id: `came-${number}-${name}` as Came['moved'][number],
        target: { edition, start, end: start + 6, quote, prefix: '', suffix: '' },
        kind: 'highlight' as const,
        pigment: 'azurite' as const,
        comment,
        tags: [],
        starred: false,
        follows: null,
        created: '2026-01-01T00:00:00.000Z',
        modified: '2026-01-01T00:00:00.000Z',
      });
      const placed = annotation('one', `李老师：第 ${number + 1} 篇写得好`, words);
      const lost = annotation('two', '原文不在这里', '这里没有的一句话');
      return {
        essay: id,
        title,
        notebook: { annotations: [placed, lost], reflection: number === 0 ? '读后所想' : '' },
        moved: [],
        lost: [lost.id],
        versions: [],
        places: null,
      };
    });
  });
  await page.evaluate(async (came) => {
    const twin = await window.twin;
    twin.came.push({ name: '作业.docx', essays: came, elsewhere: 3, dropped: 1 });
    twin.came.push({ name: '作业.docx', essays: came, elsewhere: 0, dropped: 0 });
  }, essays);
  return page;
}

const choose = (page: Page) =>
  page.evaluate(async () => (await window.twin).tell('command.chosen', 'import-notes'));

test('notes of a file come into all their essays, the report says how, and one step takes them back', async () => {
  const page = await withNotes();
  await choose(page);
  await dialog(page).waitFor();
  await expect
    .poll(() => dialog(page).getByRole('listitem').allInnerTexts())
    .toEqual([
      '2 条放在原文的位置上',
      '2 条在文章里没有找到原文，放在“未定位”里',
      '心得已合在一起',
      '3 条所属的文章不在书库里，没有导入；先导入文章，再导入一次批注',
      '1 条读不出来，没有导入',
      expect.stringMatching(/^《.+》\s*2 条$/u),
      expect.stringMatching(/^《.+》\s*2 条$/u),
    ]);
  expect(await axeFindings(page)).toEqual([]);
  const first = { comments: ['李老师：第 1 篇写得好', '原文不在这里'], reflection: '读后所想' };
  const second = { comments: ['李老师：第 2 篇写得好', '原文不在这里'], reflection: '' };
  await expect.poll(() => saved(page)).toEqual([first, second]);
  await page.keyboard.press('Enter');
  await dialog(page).waitFor({ state: 'detached' });

  await choose(page);
  await dialog(page).getByText('4 条这里已经有了，没有重复导入').waitFor();
  await dialog(page).getByText('没有新的批注，什么也没有改动。').waitFor();
  await expect.poll(() => dialog(page).getByRole('button', { name: '撤销导入' }).count()).toBe(0);
  await page.keyboard.press('Escape');
  await dialog(page).waitFor({ state: 'detached' });

  await page.keyboard.press('Control+z');
  const none = { comments: [], reflection: '' };
  await expect.poll(() => saved(page)).toEqual([none, none]);
  await page.keyboard.press('Control+Shift+z');
  await expect.poll(() => saved(page)).toEqual([first, second]);
});

test('the report takes the import back, by keys alone', async () => {
  const page = await withNotes();
  await choose(page);
  await dialog(page).waitFor();
  await expect.poll(() => saved(page)).not.toContainEqual({ comments: [], reflection: '' });
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await page.getByText('已撤销导入', { exact: true }).first().waitFor();
  const none = { comments: [], reflection: '' };
  await expect.poll(() => saved(page)).toEqual([none, none]);
});

test('the report leads to the places that are to be checked, in English too', async () => {
  const page = await withNotes();
  await page.evaluate(async () => {
    await (await window.twin).request('settings.change', { language: 'en' });
  });
  await choose(page);
  const report = dialog(page, 'Import notes');
  await report.getByText('2 notes placed on the text').waitFor();
  await report.getByRole('button', { name: 'Check highlights' }).click();
  await dialog(page, 'Check highlights').waitFor();
});
