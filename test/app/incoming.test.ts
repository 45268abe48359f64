import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describe as anchorOf } from '../../core/anchor/anchor';
import type { Annotation } from '../../core/annotation/annotation';
import { bare } from '../../core/annotation/annotation';
import { textOf } from '../../core/document/essay';
import type { ExportChoices } from '../../core/export/export-choices';
import { defaultChoices } from '../../core/export/export-choices';
import { annotationId } from '../../core/ids';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { answerDialogs } from './answer-dialogs';
import { choose } from './app-menu';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let folders: readonly string[] = [];
beforeEach(() => {
  folders = [freshUserData(), freshUserData(), makeTemporaryFolder('meipi-incoming')];
});
afterEach(() => Promise.all(folders.map(removeUserData)));

async function firstEssay({ page }: RunningApp) {
  const [entry] = (await catalogOf(page, 10)).entries;
  if (entry === undefined) throw new Error('no essay');
  return entry.id;
}

/** Marks three paragraphs of the first essay: with a comment that is answered, with a tag, with nothing. */
async function annotate(app: RunningApp): Promise<void> {
  const essay = await firstEssay(app);
  const opened = await askFor(app.page, 'library.open', essay);
  if (!opened.ok) throw new Error(opened.failure.kind);
  const { blocks, edition } = opened.value;
  const text = textOf(blocks);
  const long = blocks.filter((block) => block.kind === 'paragraph' && block.text.length > 80);
  const on = (index: number, more: Partial<Annotation>): Annotation => {
    const start = text.indexOf(long[index]?.text ?? '');
    return {
      ...bare,
      id: annotationId(`annotation-${index}${more.follows ? '-later' : ''}`),
      target: anchorOf(text, edition, { start, end: start + 30 }),
      kind: 'highlight',
      pigment: 'azurite',
      created: '2025-07-16T08:00:00.000Z',
      modified: '2025-07-16T08:00:00.000Z',
      ...more,
    };
  };
  const head = on(0, { comment: '<b>落到实处</b>\n=1+1 𠮷' });
  const later = { created: '2025-07-18T08:00:00.000Z', follows: head.id, comment: '后来又想' };
  const changes = [head, on(0, later), on(1, { tags: ['论据'] }), on(2, {})].map((annotation) => ({
    kind: 'put' as const,
    annotation,
  }));
  expect((await askFor(app.page, 'notes.apply', { essay, changes })).ok).toBe(true);
}

async function exported(app: RunningApp, path: string, choices: Partial<ExportChoices>) {
  await answerDialogs(app, path);
  const wish = {
    job: 'one',
    of: await firstEssay(app),
    choices: { ...defaultChoices, ...choices },
  };
  expect(await askFor(app.page, 'export.save', wish)).toMatchObject({ ok: true });
}

/** The notes on the first essay, as they are on disk: their words and what they say. */
async function notes(app: RunningApp) {
  const opened = await askFor(app.page, 'notes.open', await firstEssay(app));
  if (!opened.ok) throw new Error(opened.failure.kind);
  return opened.value.annotations.map(({ target, comment, tags, follows }) => {
    return [target.start, comment, tags.join(), follows !== null];
  });
}

/** What the report of an import says, line by line; it is closed again. */
async function report(app: RunningApp, path: string): Promise<readonly string[]> {
  await answerDialogs(app, path);
  await choose(app, '导入批注…');
  const dialog = app.page.getByRole('dialog', { name: '导入批注' });
  await dialog.waitFor();
  const lines = await dialog.getByRole('listitem').allInnerTexts();
  await app.page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  return lines;
}

test('notes go to another profile by Word and by JSON-LD, once, and one step takes an import back', async () => {
  const [here = '', there = '', folder = ''] = folders;
  const [word, jsonLd] = [join(folder, '批注本.docx'), join(folder, '批注.jsonld')];
  const writer = await launchApp(here);
  await annotate(writer);
  const written = await notes(writer);
  await exported(writer, word, { work: 'edition' });
  await exported(writer, jsonLd, { format: 'json-ld' });
  expect(await report(writer, word)).toEqual(['3 条这里已经有了，没有重复导入']);
  await writer.close();

  const reader = await launchApp(there);
  await catalogOf(reader.page, 10);
  await reader.page.getByText('试论新时期高校基层党组织的建设').first().click();
  await reader.page.locator('article').waitFor();
  expect(await report(reader, word)).toEqual(['3 条放在原文的位置上']);
  // A mark on which nothing is written is no comment in Word.
  await expect.poll(() => notes(reader)).toEqual(written.slice(0, 3));
  expect(await report(reader, word)).toEqual(['3 条这里已经有了，没有重复导入']);
  await reader.page.keyboard.press('Control+z');
  await expect.poll(() => notes(reader)).toEqual([]);

  expect(await report(reader, jsonLd)).toEqual(['4 条放在原文的位置上']);
  await expect.poll(() => notes(reader)).toEqual(written);
  expect(await report(reader, jsonLd)).toEqual(['4 条这里已经有了，没有重复导入']);
  await reader.page.keyboard.press('Control+z');
  await expect.poll(() => notes(reader)).toEqual([]);
  const backups = await askFor(reader.page, 'backups.list', undefined);
  expect(backups.ok && backups.value.backups.some(({ reason }) => reason === 'import')).toBe(true);
  await reader.close();
});
