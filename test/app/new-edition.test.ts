import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { docxOf, paragraph, run } from '../core/import/docx/docx-of';
import { editedEssay, ownEssay, passages, reworded } from '../page/edited-essay';
import { focusIn } from '../page/focus-in';
import { dragOver, wordsOnPage } from '../page/select-text';
import { answerDialogs } from './answer-dialogs';
import { choose } from './app-menu';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let userData = '';
let folder = '';
beforeEach(() => {
  userData = freshUserData();
  folder = makeTemporaryFolder('meipi-documents');
});
afterEach(() => Promise.all([removeUserData(userData), removeUserData(folder)]));

const comments = { kept: '留下的', reworded: '改写的', gone: '没了的' } as const;
const rows = (page: Page) => page.locator('nav [data-essay] [data-rove]');

/** A file of the reader's, with which the system's next dialog is answered. */
async function answerWith(
  app: RunningApp,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  const path = join(folder, name);
  writeFileSync(path, content);
  await answerDialogs(app, path);
}

/** What marks stand on, by the comment of each, as main has it on disk. */
async function places(page: Page): Promise<Record<string, string>> {
  const [entry] = (await catalogOf(page, 11)).entries.slice(10);
  if (entry === undefined) throw new Error('no essay');
  const notes = await askFor(page, 'notes.open', entry.id);
  if (!notes.ok) throw new Error(notes.failure.kind);
  return Object.fromEntries(
    notes.value.annotations.map(({ comment, target }) => [
      comment,
      target.edition === entry.edition ? target.quote : 'elsewhere',
    ]),
  );
}

test('a new version keeps the notes: one stays, one is accepted, one is put in its place, also after a restart', async () => {
  const first = await launchApp(userData);
  const { page } = first;
  await catalogOf(page, 10);
  await answerWith(first, '论文.txt', ownEssay());
  await askFor(page, 'imports.choose', 'files');
  await catalogOf(page, 11);
  await rows(page).nth(10).click();
  await page.locator('article').waitFor();
  for (const which of ['kept', 'reworded', 'gone'] as const) {
    await dragOver(page, passages[which]);
    await page.keyboard.press('c');
    await page.keyboard.type(comments[which]);
    await page.keyboard.press('Escape');
  }
  await page.getByText('3 处标注').first().waitFor();

  await answerWith(first, '论文（新版）.txt', editedEssay());
  await choose(first, '用新版本替换，保留标注…');
  const dialog = page.getByRole('dialog', { name: '核对标注' });
  await dialog.getByText('1 处在原处 · 1 处待核对 · 1 处未定位').waitFor();
  await expect
    .poll(() => places(page))
    .toEqual({
      [comments.kept]: passages.kept,
      [comments.reworded]: 'elsewhere',
      [comments.gone]: 'elsewhere',
    });
  await focusIn(dialog.getByRole('listitem').filter({ hasText: passages.reworded }));
  await page.keyboard.press('Enter');
  await dialog.getByText('2 处在原处').waitFor();
  await focusIn(dialog.getByRole('listitem').filter({ hasText: passages.gone }));
  await page.keyboard.press('r');
  await dialog.waitFor({ state: 'detached' });
  const { from, to } = await wordsOnPage(page, '战斗堡垒');
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await page.mouse.up();
  await page.getByRole('button', { name: '就选这里' }).click();
  await dialog.getByText('都核对过了。').waitFor();
  await page.keyboard.press('Escape');
  const settled = {
    [comments.kept]: passages.kept,
    [comments.reworded]: reworded,
    [comments.gone]: '战斗堡垒',
  };
  await expect.poll(() => places(page)).toEqual(settled);
  await first.kill();

  const second = await launchApp(userData);
  await second.page.locator('article mark').first().waitFor();
  await expect.poll(() => places(second.page)).toEqual(settled);
  await expect.poll(() => second.page.locator('article').innerText()).toContain('新版：高校是汇聚');
  const marked = await second.page.locator('article mark').allInnerTexts();
  expect(marked.join('｜')).toContain('战斗堡垒');

  // And back: the version before, with every note where it was made.
  await rows(second.page).nth(10).click({ button: 'right' });
  await second.page.getByRole('menuitem', { name: '换回上一版本' }).click();
  await second.page.getByText('3 处标注都在原处').first().waitFor();
  await expect
    .poll(() => places(second.page))
    .toEqual({
      [comments.kept]: passages.kept,
      [comments.reworded]: passages.reworded,
      [comments.gone]: passages.gone,
    });

  // The version that was a mistake is an essay of its own where it is wanted after all.
  await answerWith(second, '论文（新版）.txt', editedEssay());
  await askFor(second.page, 'imports.choose', 'files');
  const [essay, other] = (await catalogOf(second.page, 12)).entries.slice(10);
  expect(other?.id).not.toBe(essay?.id);
  expect([essay?.annotations, other?.annotations]).toEqual([3, 0]);
  await second.close();
});

/** A Word file of the teacher's: these paragraphs, the last with a comment on it and replies to that. */
function commented(paragraphs: readonly string[], ...said: readonly string[]): Uint8Array {
  const ids = said.map((_, id) => id);
  const last = [
    ...ids.map((id) => `<w:commentRangeStart w:id="${id}"/>`),
    run(paragraphs.at(-1) ?? ''),
    ...ids.map((id) => `<w:commentRangeEnd w:id="${id}"/>`),
  ];
  const comments = said.map(
    (words, id) =>
      `<w:comment w:id="${id}" w:author="李老师" w:date="2026-03-04T05:0${id}:00Z">` +
      `<w:p w14:paraId="P${id}">${run(words)}</w:p></w:comment>`,
  );
  const threads = ids.map(
    (id) => `<w15:commentEx w15:paraId="P${id}"${id > 0 ? ' w15:paraIdParent="P0"' : ''}/>`,
  );
  return docxOf([...paragraphs.slice(0, -1), last.join('')].map((one) => paragraph(one)).join(''), {
    comments: comments.join(''),
    commentsExtended: threads.join(''),
  });
}

test('a Word file brings the comments that were written in it, also with the same text, and later replies', async () => {
  const app = await launchApp(userData);
  const { page } = app;
  const text = ['论学习', '学而时习之，不亦说乎？', '吾日三省吾身。'];
  await catalogOf(page, 10);
  await answerWith(app, '作业.docx', commented(text));
  await askFor(page, 'imports.choose', 'files');
  await catalogOf(page, 11);
  await rows(page).nth(10).click();
  await page.locator('article').getByText('吾日三省').waitFor();

  await answerWith(app, '作业（批改）.docx', commented(text, '怎么省？'));
  await choose(app, '用新版本替换，保留标注…');
  await page.getByText('文字和现在的一样，带来 1 处标注').first().waitFor();
  const card = page.locator('[role="comment"]');
  await card.getByText('李老师：怎么省？').waitFor();

  const later = [...text.slice(0, 1), '新写的一段话，讲学习的由来。', ...text.slice(1)];
  await answerWith(app, '作业（再改）.docx', commented(later, '怎么省？', '这样好多了。'));
  await choose(app, '用新版本替换，保留标注…');
  await page
    .getByText(/已换成新版本.*1 处标注都在原处.*带来 1 处标注/u)
    .first()
    .waitFor();
  await page.locator('article').getByText('新写的一段话').waitFor();
  await card.getByText('李老师：这样好多了。').waitFor();
  await expect.poll(() => card.count()).toBe(1);
  await app.close();
});
