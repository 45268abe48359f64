import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describe as anchorFor } from '../../core/anchor/anchor';
import type { Annotation } from '../../core/annotation/annotation';
import { bare } from '../../core/annotation/annotation';
import { textOf } from '../../core/document/essay';
import { isAnnotationId } from '../../core/ids';
import { defaultChoices } from '../../core/export/export-choices';
import type { LibraryEntry } from '../../core/library/catalog';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let userData = '';
beforeEach(() => {
  userData = freshUserData();
});
afterEach(() => removeUserData(userData));

async function firstEssay(app: RunningApp): Promise<LibraryEntry> {
  const [entry] = (await catalogOf(app.page, 10)).entries;
  if (entry === undefined) throw new Error('no essay');
  return entry;
}

/** Marks the essay's title, and resolves when that is called saved. */
async function annotate(
  app: RunningApp,
  entry: LibraryEntry,
  comment: string,
): Promise<Annotation> {
  const essay = await askFor(app.page, 'library.open', entry.id);
  if (!essay.ok) throw new Error(essay.failure.kind);
  const text = textOf(essay.value.blocks);
  const start = text.indexOf('高校');
  const id = crypto.randomUUID();
  if (!isAnnotationId(id)) throw new Error('no id');
  const now = '2026-01-02T03:04:05.000Z';
  const annotation: Annotation = {
    id,
    target: anchorFor(text, entry.edition, { start, end: start + 2 }),
    ...bare,
    kind: 'highlight',
    pigment: 'carmine',
    comment,
    created: now,
    modified: now,
  };
  const change = { kind: 'put' as const, annotation };
  const saved = await askFor(app.page, 'notes.apply', { essay: entry.id, changes: [change] });
  expect(saved).toMatchObject({ ok: true, value: { kind: 'written' } });
  return annotation;
}

describe('a note called saved', () => {
  test('survives the end of the process at once', async () => {
    const first = await launchApp(userData);
    const entry = await firstEssay(first);
    const annotation = await annotate(first, entry, '为什么？');
    await first.kill();

    const second = await launchApp(userData);
    const notes = await askFor(second.page, 'notes.open', entry.id);
    expect(notes).toEqual({ ok: true, value: { annotations: [annotation], reflection: '' } });
    expect((await firstEssay(second)).annotations).toBe(1);
    await second.close();
  });

  test('survives it as 我的心得 too, in a field as high as its text', async () => {
    const first = await launchApp(userData);
    await first.page.getByRole('button', { name: '从第一篇开始读' }).click();
    await first.page.locator('article').waitFor();
    await first.page.keyboard.press('n');
    const lines = ['一', '二', '三', '四', '五', '六'].join('\n');
    const field = first.page.getByRole('textbox', { name: '我的心得' });
    await field.fill(lines);
    await expect
      .poll(() => field.evaluate((area) => area.scrollHeight - area.clientHeight))
      .toBe(0);
    await first.page.getByText('已自动保存').waitFor();
    await first.kill();

    const second = await launchApp(userData);
    const again = second.page.getByRole('textbox', { name: '我的心得' });
    await expect.poll(() => again.inputValue()).toBe(lines);
    await expect
      .poll(() => again.evaluate((area) => area.scrollHeight - area.clientHeight))
      .toBe(0);
    await second.close();
  });

  test('is said to be set aside when its file is damaged, while the window is open', async () => {
    const first = await launchApp(userData);
    const entry = await firstEssay(first);
    await annotate(first, entry, '为什么？');
    await first.close();
    const path = join(userData, 'notes', `${entry.id}.json`);
    writeFileSync(path, 'damaged');

    const second = await launchApp(userData);
    await askFor(second.page, 'notes.open', entry.id);
    await expect.poll(() => second.page.getByText('quarantine').count()).toBeGreaterThan(0);
    await second.close();
    const [kept = ''] = readdirSync(join(userData, 'quarantine'));
    expect(readFileSync(join(userData, 'quarantine', kept), 'utf8')).toBe('damaged');
  });
});

describe('study notes', () => {
  /** Answers the save dialog with a path, or with cancel. */
  const answerDialog = (app: RunningApp, path: string | null) =>
    app.electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () =>
        Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' });
    }, path);

  test('are written where the reader says, and the window learns no path', async () => {
    const target = makeTemporaryFolder('meipi-export');
    const app = await launchApp(userData);
    const entry = await firstEssay(app);
    const asked = {
      job: 'one',
      of: entry.id,
      choices: { ...defaultChoices, format: 'markdown' as const },
    };
    expect(await askFor(app.page, 'export.save', asked)).toEqual({
      ok: false,
      failure: { kind: 'nothing-to-export' },
    });

    await annotate(app, entry, '为什么？');
    await answerDialog(app, null);
    expect(await askFor(app.page, 'export.save', asked)).toEqual({
      ok: true,
      value: { kind: 'cancelled' },
    });

    const path = join(target, '笔记.md');
    await answerDialog(app, path);
    const saved = await askFor(app.page, 'export.save', asked);
    expect(saved).toMatchObject({ ok: true, value: { kind: 'saved', name: '笔记.md' } });
    expect(JSON.stringify(saved)).not.toContain('/');
    const notes = readFileSync(path, 'utf8');
    expect(notes).toContain('# 《试论新时期高校基层党组织的建设》学习笔记');
    expect(notes).toContain('- 高校\n\n  **批注** 为什么？');
    expect(readdirSync(target)).toEqual(['笔记.md']);
    await app.close();
    await removeUserData(target);
  });

  test('are refused where they cannot be, with the reason', async () => {
    const app = await launchApp(userData);
    const entry = await firstEssay(app);
    await annotate(app, entry, '');
    const asked = {
      job: 'one',
      of: entry.id,
      choices: { ...defaultChoices, format: 'markdown' as const },
    };
    const refusals = [
      [join(userData, 'notes', 'x.md'), { kind: 'export-into-own-folder' }],
      ['/proc/x.md', { kind: 'disk', reason: 'missing' }],
      ['/nowhere/at/all/x.md', { kind: 'disk', reason: 'missing' }],
    ] as const;
    for (const [path, failure] of refusals) {
      await answerDialog(app, path);
      const answer = await askFor(app.page, 'export.save', asked);
      expect(answer).toEqual({ ok: false, failure });
      expect(existsSync(path)).toBe(false);
    }
    await app.close();
  });
});
