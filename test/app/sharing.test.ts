import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describe as anchorOf } from '../../core/anchor/anchor';
import type { Annotation } from '../../core/annotation/annotation';
import { bare } from '../../core/annotation/annotation';
import { textOf } from '../../core/document/essay';
import { defaultChoices, defaultEdition } from '../../core/export/export-choices';
import type { EssayId } from '../../core/ids';
import { annotationId } from '../../core/ids';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { focusIn } from '../page/focus-in';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let folders: readonly string[] = [];
beforeEach(() => {
  folders = [freshUserData(), freshUserData(), makeTemporaryFolder('meipi-sharing')];
});
afterEach(() => Promise.all(folders.map(removeUserData)));

async function entries({ page }: RunningApp, least = 10) {
  const { entries: all, collections } = await catalogOf(page, least);
  return { all, first: all[0]?.id as EssayId, collections };
}

/** Puts a note on the first words of the first essay. */
async function note(app: RunningApp, name: string, comment: string): Promise<void> {
  const { first: essay } = await entries(app);
  const opened = await askFor(app.page, 'library.open', essay);
  if (!opened.ok) throw new Error(opened.failure.kind);
  const { blocks, edition } = opened.value;
  const annotation: Annotation = {
    ...bare,
    id: annotationId(`annotation-${name}`),
    target: anchorOf(textOf(blocks), edition, { start: 4, end: 12 }),
    kind: 'highlight',
    pigment: 'azurite',
    comment,
    created: '2026-01-16T08:00:00.000Z',
    modified: '2026-01-16T08:00:00.000Z',
  };
  const changes = [
    { kind: 'put' as const, annotation },
    { kind: 'reflect' as const, text: `${comment}的心得` },
  ];
  expect((await askFor(app.page, 'notes.apply', { essay, changes })).ok).toBe(true);
}

async function comments({ page }: RunningApp, essay: EssayId): Promise<readonly string[]> {
  const opened = await askFor(page, 'notes.open', essay);
  if (!opened.ok) throw new Error(opened.failure.kind);
  return [...opened.value.annotations.map(({ comment }) => comment), opened.value.reflection];
}

async function share(app: RunningApp, filePath: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, path) => {
    Object.assign(dialog, {
      showSaveDialog: () => Promise.resolve({ canceled: false, filePath: path }),
    });
  }, filePath);
  const edition = { ...defaultEdition, format: 'meipi' as const };
  const choices = { ...defaultChoices, work: 'edition' as const, edition };
  const wish = { job: 'sharing', of: (await entries(app)).first, choices };
  expect(await askFor(app.page, 'export.save', wish)).toMatchObject({ ok: true });
}

/** Chooses files in the import dialog. */
async function choose(app: RunningApp, filePath: string): Promise<void> {
  await app.electron.evaluate(({ dialog }, path) => {
    Object.assign(dialog, {
      showOpenDialog: () => Promise.resolve({ canceled: false, filePaths: [path] }),
    });
  }, filePath);
  expect(await askFor(app.page, 'imports.choose', 'files')).toMatchObject({ ok: true });
}

const question = (page: Page) => page.getByRole('dialog', { name: '书库里已有这篇文章' });

test('an essay goes to another profile in one file, is merged there, undone, and kept as a copy', async () => {
  const [here = '', there = '', folder = ''] = folders;
  const file = join(folder, '笔记.meipi');
  const writer = await launchApp(here);
  await note(writer, 'theirs', '李老师 𠮷');
  await share(writer, file);
  const bytes = readFileSync(file);
  await share(writer, file);
  expect(readFileSync(file).equals(bytes)).toBe(true);
  await writer.close();

  const reader = await launchApp(there);
  const { page } = reader;
  await note(reader, 'mine', '我的');
  const { first } = await entries(reader);
  const before = await comments(reader, first);
  await choose(reader, file);
  await question(page).waitFor();
  await expect.poll(() => comments(reader, first)).toEqual(before);
  // The first answer is to merge; the keyboard is enough.
  await focusIn(question(page).getByRole('button', { name: '合并批注' }));
  await page.keyboard.press('Enter');
  const report = page.getByRole('dialog', { name: '导入批注' });
  await report.getByText('1 条放在原文的位置上').waitFor();
  await report.getByText('心得已合在一起').waitFor();
  const merged = await comments(reader, first);
  expect(merged).toEqual(expect.arrayContaining(['我的', '李老师 𠮷']));
  await report.getByRole('button', { name: '撤销导入' }).click();
  await expect.poll(() => comments(reader, first)).toEqual(before);

  await choose(reader, file);
  await question(page).getByRole('button', { name: '存为副本' }).click();
  await page.getByText('已存为副本').first().waitFor();
  const { all } = await entries(reader, 11);
  const copy = all.find(({ title }) => title.endsWith('（副本）'));
  if (copy === undefined) throw new Error('no copy');
  await expect.poll(() => comments(reader, copy.id)).toEqual(['李老师 𠮷', '李老师 𠮷的心得']);
  await expect.poll(() => comments(reader, first)).toEqual(before);
  await page.getByRole('button', { name: '撤销' }).click();
  await expect.poll(async () => (await catalogOf(page, 10)).entries.length).toBe(10);
  await reader.close();
});

test('a new essay simply comes in, opened with Meipi', async () => {
  const [here = '', there = '', folder = ''] = folders;
  const file = join(folder, '笔记.meipi');
  const writer = await launchApp(here);
  await note(writer, 'theirs', '李老师');
  const { first } = await entries(writer);
  await share(writer, file);
  await writer.close();

  const started = await launchApp(there);
  const { all } = await entries(started);
  await askFor(
    started.page,
    'library.remove',
    all.map(({ id }) => id),
  );
  await askFor(started.page, 'library.empty-bin', undefined);
  await started.close();
  const reader = await launchApp(there, undefined, [file]);
  await expect.poll(async () => (await catalogOf(reader.page, 0)).entries.length).toBe(1);
  await reader.page.locator('article').waitFor();
  await expect.poll(() => comments(reader, first)).toEqual(['李老师', '李老师的心得']);
  await reader.close();
});
