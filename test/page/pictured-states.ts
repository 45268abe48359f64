import type { Page } from 'playwright-core';
import { file } from '../main/library/imports-contract';
import type { TwinOptions } from '../bridge/memory-disk';
import { annotatePassages } from './random-marks';
import { openTypesetEssay, typesetEssay } from './typeset-essay';

/** A state of the window of which a picture is stored. */
export interface PicturedState {
  /** Of its file. */
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly options: Omit<TwinOptions, 'text'>;
  /** From the window as it starts. */
  readonly enter: (page: Page) => Promise<void>;
}

async function openEssay(page: Page): Promise<void> {
  await page.getByRole('button', { name: '从第一篇开始读' }).click();
  await page.locator('article').waitFor();
}

/** The first essay with marks of several colours and comments beside them. */
async function openNotes(page: Page): Promise<void> {
  await openEssay(page);
  await annotatePassages(page, [
    {
      words: '始终处于教学、科研、管理、服务育人的最前沿',
      kind: 'highlight',
      pigment: 'azurite',
      comment: '“最前沿”三个字是全文的立足点。',
    },
    { words: '都是党的基层组织', kind: 'underline', pigment: 'malachite' },
    {
      words: '不断开创高校党建的新局面',
      kind: 'highlight',
      pigment: 'carmine',
      comment: '怎样才算“新局面”？后文没有再说。',
    },
  ]);
  await page.reload();
  await page.locator('mark').first().waitFor();
  await page.locator('[data-region="text"]').focus();
}

const usual = { width: 1280, height: 800 } as const;
const light = { settings: { theme: 'light' } } as const;

/** The main states of the window, each in one theme and size. */
export const picturedStates: readonly PicturedState[] = [
  { name: 'essay', ...usual, options: light, enter: openEssay },
  {
    name: 'essay-sepia',
    width: 1440,
    height: 900,
    options: { settings: { theme: 'sepia' } },
    enter: openNotes,
  },
  {
    name: 'essay-dark',
    width: 1024,
    height: 700,
    options: { settings: { theme: 'dark' } },
    enter: openNotes,
  },
  { name: 'margin', ...usual, options: light, enter: openNotes },
  {
    name: 'notebook',
    width: 1440,
    height: 900,
    options: { settings: { theme: 'light', notebookOpen: true } },
    enter: openNotes,
  },
  {
    name: 'export',
    ...usual,
    options: light,
    enter: async (page) => {
      await openNotes(page);
      await page.keyboard.press('Control+e');
      await page.getByRole('dialog').getByText('怎样才算').first().waitFor();
    },
  },
  {
    name: 'settings',
    ...usual,
    options: light,
    enter: async (page) => {
      await openEssay(page);
      await page.keyboard.press('Control+Comma');
      await page.getByRole('tabpanel', { name: '外观' }).last().waitFor();
    },
  },
  {
    name: 'search',
    width: 1024,
    height: 700,
    options: { settings: { theme: 'light', sidebarOpen: true } },
    enter: async (page) => {
      await openEssay(page);
      await page.keyboard.press('Control+Shift+f');
      await page.keyboard.type('基层');
      await page.getByRole('navigation').locator('mark, b, strong').first().waitFor();
    },
  },
  {
    name: 'traditional',
    ...usual,
    options: { settings: { theme: 'light', script: 'traditional' } },
    enter: async (page) => {
      await openEssay(page);
      await page.locator('article').getByText('始終處於').first().waitFor();
    },
  },
  {
    name: 'typeset',
    ...usual,
    options: {
      settings: { theme: 'light', sidebarOpen: false },
      choices: [[file('样张.html', typesetEssay)]],
    },
    enter: async (page) => {
      await openTypesetEssay(page);
      await page.getByRole('region', { name: '导入' }).waitFor({ state: 'detached' });
      await page
        .locator('article pre, article [class*="preformatted"]')
        .last()
        .scrollIntoViewIfNeeded();
      // What was jumped to counts as read only after a while.
      await page.getByText('已读完').first().waitFor();
    },
  },
];
