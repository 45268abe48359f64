import type { Page } from 'playwright-core';
import { editedEssay } from '../page/edited-essay';
import type { Passage } from '../page/random-marks';
import { annotatePassages } from '../page/random-marks';
import { dragOver } from '../page/select-text';
import { essay, file } from '../main/library/imports-contract';
import { firstEssay } from './first-essay';
import type { OpenOptions } from './open-page';

/** A state of the window that tests of access and looks go through. */
export interface MainState {
  readonly name: string;
  readonly options?: OpenOptions;
  /** From the essay with its notes on show to the state, by keys where keys lead there. */
  readonly enter: (page: Page) => Promise<void>;
  /** What holds the state's controls; the last one on the page. */
  readonly part: string;
  /** Whether the focus stays in it. */
  readonly isModal?: true;
}

/** Comments and marks on the first essay, of several colours and kinds. */
const notes: readonly Passage[] = [
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
    tags: ['存疑'],
  },
  { words: '具有十分重要的意义', kind: 'wavy', pigment: 'gamboge' },
];

/** The first essay on show with these notes in it. */
export async function essayWithNotes(options: OpenOptions = {}): Promise<Page> {
  const page = await firstEssay(options);
  await annotatePassages(page, notes);
  await page.reload();
  await page.locator('mark').first().waitFor();
  await page.locator('[data-region="text"]').focus();
  return page;
}

export async function arrive(state: MainState, options: OpenOptions = {}): Promise<Page> {
  const page = await essayWithNotes({ ...state.options, ...options });
  await state.enter(page);
  return page;
}

const dialog = '[role="dialog"]';
const opened = async (page: Page, selector = dialog) => {
  await page.locator(selector).last().waitFor();
};

const settingsTabs = ['外观', '标注', '快捷键', '数据', '语言', '关于'] as const;

const settings = (name: (typeof settingsTabs)[number]): MainState => ({
  name: `设置 ${name}`,
  part: dialog,
  isModal: true,
  enter: async (page) => {
    await page.keyboard.press('Control+Comma');
    await page.getByRole('dialog').getByRole('tab', { name }).click();
    await page.getByRole('tabpanel', { name }).last().waitFor();
  },
});

/** The states that issue 9 names, each from the essay with its notes. */
export const mainStates: readonly MainState[] = [
  { name: 'title bar', part: '[data-region="bar"]', enter: (page) => opened(page, 'header') },
  {
    name: 'reader with margin',
    options: { settings: { sidebarOpen: false } },
    part: 'main',
    enter: async (page) => {
      await page.keyboard.press(']');
      await page.locator('[role="comment"][data-active]').waitFor();
    },
  },
  {
    name: 'rail',
    options: { width: 800, height: 700 },
    part: 'main',
    enter: async (page) => {
      await page.getByRole('complementary', { name: '批注' }).getByRole('button').first().waitFor();
    },
  },
  {
    name: 'library',
    part: 'nav',
    enter: (page) => opened(page, 'nav [data-essay]'),
  },
  {
    name: 'outline',
    part: 'nav',
    enter: async (page) => {
      await page.keyboard.press('o');
      await page.getByRole('tabpanel', { name: '目录' }).waitFor();
    },
  },
  {
    name: 'search results',
    part: 'nav',
    enter: async (page) => {
      await page.keyboard.press('Control+Shift+f');
      await page.keyboard.type('基层');
      await page.getByRole('navigation').locator('mark, b, strong').first().waitFor();
    },
  },
  {
    name: 'notebook',
    part: '[data-region="notebook"]',
    enter: async (page) => {
      await page.keyboard.press('n');
      await opened(page, '[data-region="notebook"] [data-rove]');
    },
  },
  {
    name: 'toolbar',
    part: '[data-toolbar]',
    enter: (page) => dragOver(page, '新时期，面对高校'),
  },
  {
    name: 'find bar',
    part: '[role="search"]',
    enter: async (page) => {
      await page.keyboard.press('Control+f');
      await page.keyboard.type('组织');
      // What was selected before is sought first, and has one place.
      await page
        .getByRole('search')
        .getByText(/^1 \/ \d{2,}$/u)
        .waitFor();
    },
  },
  {
    name: 'imports panel',
    options: {
      choices: [[file('读书.txt', essay('读《师说》有感')), file('扫描.pdf', '%PDF-1.7')]],
    },
    part: '[data-region="imports"]',
    enter: async (page) => {
      await page.keyboard.press('Control+o');
      await page.getByRole('region', { name: '导入' }).getByText('已导入').waitFor();
      await page.getByRole('button', { name: '复制结果' }).waitFor();
    },
  },
  {
    name: 'context menu',
    part: '[role="menu"]',
    enter: async (page) => {
      await page.keyboard.press(']');
      await page.locator('[role="comment"][data-active]').waitFor();
      await page.keyboard.press('Shift+F10');
      await opened(page, '[role="menu"]');
    },
  },
  {
    name: 'palette',
    part: dialog,
    isModal: true,
    enter: async (page) => {
      await page.keyboard.press('Control+k');
      await opened(page, '[role="listbox"]');
    },
  },
  {
    name: '字',
    part: dialog,
    enter: async (page) => {
      await page.keyboard.press('Control+Shift+Comma');
      await opened(page);
    },
  },
  {
    name: 'export',
    part: dialog,
    isModal: true,
    enter: async (page) => {
      await page.keyboard.press('Control+e');
      await opened(page);
      await page.getByRole('dialog').getByText('怎样才算').first().waitFor();
    },
  },
  ...settingsTabs.map(settings),
  {
    name: '文章信息',
    part: dialog,
    isModal: true,
    enter: async (page) => {
      await page.locator('nav [data-essay] [data-rove]').first().focus();
      await page.keyboard.press('F2');
      await opened(page);
    },
  },
  {
    name: '回收站',
    part: dialog,
    isModal: true,
    enter: async (page) => {
      await page.locator('nav [data-essay] [data-rove]').nth(3).focus();
      await page.keyboard.press('Delete');
      await page.getByRole('status').getByText('撤销').first().waitFor();
      await page.getByRole('navigation').getByRole('button', { name: '回收站' }).press('Enter');
      await opened(page);
    },
  },
  {
    name: '核对标注',
    part: dialog,
    isModal: true,
    enter: async (page) => {
      await page.evaluate(async (text) => {
        (await window.twin).chosen = { text };
      }, editedEssay());
      await page.locator('nav [data-essay] [data-rove]').first().focus();
      await page.keyboard.press('Shift+F10');
      await page.getByRole('menuitem', { name: '用新版本替换' }).press('Enter');
      await page.getByRole('dialog', { name: '核对标注' }).getByRole('listitem').first().waitFor();
    },
  },
];
