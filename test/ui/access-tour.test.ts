import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Language, Theme } from '../../core/settings';
import { dragOver } from '../page/select-text';
import { axeFindings } from './axe';
import { firstEssay } from './first-essay';

interface Room {
  readonly theme: Theme;
  readonly language: Language;
  readonly width: number;
  readonly height: number;
}

/** By turns, so that each state is seen in all themes, both languages and three sizes. */
const rooms: readonly Room[] = [
  { theme: 'light', language: 'zh-CN', width: 1280, height: 800 },
  { theme: 'sepia', language: 'en', width: 640, height: 400 },
  { theme: 'dark', language: 'zh-CN', width: 1024, height: 700 },
  { theme: 'light', language: 'en', width: 1440, height: 900 },
  { theme: 'sepia', language: 'zh-CN', width: 1024, height: 700 },
  { theme: 'dark', language: 'en', width: 640, height: 400 },
];

/** Where the states are begun in. */
const home: Room = { theme: 'light', language: 'zh-CN', width: 1280, height: 800 };

async function enter(page: Page, { theme, language, width, height }: Room): Promise<void> {
  await page.evaluate(async (change) => (await window.twin).request('settings.change', change), {
    theme,
    language,
  });
  await page.setViewportSize({ width, height });
  await page.waitForFunction(
    (wanted) =>
      document.documentElement.dataset['theme'] === wanted.theme &&
      document.documentElement.lang === wanted.language &&
      innerWidth === wanted.width,
    { theme, language, width },
  );
}

/** What stands out of its box sideways, apart from what is meant to be cut. */
const cutOff = (page: Page) =>
  page.evaluate(() =>
    [
      ...document.querySelectorAll(
        'header, main, nav, [role="dialog"], :is(header, main, nav, [role="dialog"]) *',
      ),
    ]
      .filter((one) => one.checkVisibility() && one.clientWidth > 1)
      .filter((one) => one.scrollWidth > one.clientWidth + 1)
      .filter((one) => {
        const { textOverflow, display, overflowX } = getComputedStyle(one);
        return textOverflow !== 'ellipsis' && display !== 'inline' && overflowX !== 'auto';
      })
      .map((one) => `${one.tagName} ${(one.textContent ?? '').slice(0, 40)}`),
  );

async function findings(page: Page): Promise<readonly string[]> {
  const found = await axeFindings(page);
  const hasMenu = (await page.getByRole('menu').count()) > 0;
  // A menu lies in no landmark, as menus do.
  return [
    ...found.filter((one) => !(hasMenu && one.startsWith('region: '))),
    ...(await cutOff(page)),
  ];
}

const tab = (n: number) => (page: Page) => page.getByRole('dialog').getByRole('tab').nth(n).click();
const press = (key: string) => (page: Page) => page.keyboard.press(key);
const dialog = (page: Page) => page.getByRole('dialog').waitFor();

/** Esc, and what stood over the page is gone. */
async function leave(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.waitForFunction(
    () => document.querySelector('[role="dialog"], [role="menu"], [role="listbox"]') === null,
  );
}

/** What is done to come from one state to the next, each from where the one before ended. */
const tour: readonly (readonly [string, ...((page: Page) => Promise<void>)[]])[] = [
  [
    'a card',
    async (page) => {
      await dragOver(page, '始终处于教学、科研、管理、服务育人的最前沿');
      await page.keyboard.press('c');
      await page.getByRole('textbox', { name: '批注' }).pressSequentially('一问');
      await page.keyboard.press('Escape');
    },
  ],
  ['sentence by sentence', leave, press('f')],
  [
    'the toolbar',
    leave,
    (page) => dragOver(page, '新时期，面对高校'),
    (page) => page.getByRole('toolbar').waitFor(),
  ],
  ['a menu', press('Shift+F10'), (page) => page.getByRole('menu').waitFor()],
  ['finding', leave, press('Control+f'), (page) => page.getByRole('search').last().waitFor()],
  ['the palette', leave, press('Control+k'), (page) => page.getByRole('listbox').waitFor()],
  ['the look', leave, press('Control+Shift+Comma'), dialog],
  ['settings: marks', leave, press('Control+Comma'), dialog, tab(1)],
  ['settings: about', tab(5)],
  ['export', leave, press('Control+e'), dialog],
  [
    'the notebook',
    leave,
    press('n'),
    (page) => page.getByRole('complementary', { name: '学习笔记' }).waitFor(),
  ],
];

test(
  'every state is clean for axe and cut off nowhere, in all themes, languages and sizes',
  { timeout: 360_000 },
  async () => {
    const page = await firstEssay({ context: { reducedMotion: 'reduce' } });
    const bad: string[] = [];
    let turn = 0;
    for (const [name, ...steps] of tour) {
      await enter(page, home);
      for (const step of steps) await step(page);
      // Two of the six each, and over the tour all of them three times and more.
      for (const _ of [0, 1]) {
        const room = rooms[turn % rooms.length] ?? home;
        turn += 1;
        await enter(page, room);
        const said = `${name}, ${room.theme}, ${room.language}, ${room.width}×${room.height}`;
        bad.push(...(await findings(page)).map((one) => `${said}: ${one}`));
      }
    }
    expect(bad).toEqual([]);
  },
);
