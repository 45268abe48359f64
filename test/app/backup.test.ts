import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describe as anchorFor } from '../../core/anchor/anchor';
import type { Annotation } from '../../core/annotation/annotation';
import { bare } from '../../core/annotation/annotation';
import { textOf } from '../../core/document/essay';
import type { AnnotationId } from '../../core/ids';
import type { LibraryEntry } from '../../core/library/catalog';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { openDataSettings } from '../page/data-settings';
import { answerDialogs } from './answer-dialogs';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let folders: string[] = [];
let file = '';
let app: RunningApp | null = null;

beforeEach(() => {
  folders = [freshUserData(), freshUserData(), makeTemporaryFolder('meipi-backup')];
  file = join(folders[2] ?? '', '眉批备份_2026-11-26.tar');
});
afterEach(async () => {
  await app?.close().catch(() => undefined);
  await Promise.all(folders.map(removeUserData));
});

async function entriesOf({ page }: RunningApp): Promise<readonly LibraryEntry[]> {
  const { entries } = await catalogOf(page, 10);
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Comments, one of them rewritten and one deleted, 我的心得, and a place to read on at. */
async function study({ page }: RunningApp, entry: LibraryEntry): Promise<void> {
  const opened = await askFor(page, 'library.open', entry.id);
  if (!opened.ok) throw new Error(opened.failure.kind);
  const text = textOf(opened.value.blocks);
  const note = (n: number, comment: string) => ({
    kind: 'put' as const,
    annotation: {
      id: `annotation-${n}` as AnnotationId,
      target: anchorFor(text, entry.edition, { start: 200 + n * 20, end: 208 + n * 20 }),
      ...bare,
      kind: 'highlight',
      pigment: 'carmine',
      comment,
      created: '2026-01-02T03:04:05.000Z',
      modified: '2026-01-02T03:04:05.000Z',
    } satisfies Annotation,
  });
  for (const changes of [
    [note(1, '先写的一句，后来全改了'), note(2, '第二条'), note(3, '删掉的')],
    [note(1, '重写'), { kind: 'remove' as const, id: 'annotation-3' as AnnotationId }],
    [{ kind: 'reflect' as const, text: '读后的心得' }],
  ]) {
    const saved = await askFor(page, 'notes.apply', { essay: entry.id, changes });
    expect(saved.ok).toBe(true);
  }
  const position = { offset: 300, drop: 1 };
  const reading = { essay: entry.id, position, furthest: 4000, progress: 0.8, finished: false };
  expect((await askFor(page, 'library.reading', reading)).ok).toBe(true);
}

/** px by which the page is scrolled. */
function scrolled({ page }: RunningApp): Promise<number> {
  return page.evaluate(() => {
    let element = document.querySelector('article')?.parentElement ?? null;
    while (element !== null && element.scrollTop === 0) element = element.parentElement;
    return element?.scrollTop ?? 0;
  });
}

/** All that the reader has in an essay, as main tells it. */
async function allOf({ page }: RunningApp, essay: LibraryEntry['id']) {
  const notes = await askFor(page, 'notes.open', essay);
  return {
    text: await askFor(page, 'library.open', essay),
    // Turns count what this run was told: they are nothing that the reader has.
    notes: notes.ok ? { ...notes, value: { ...notes.value, turn: 0 } } : notes,
    binned: await askFor(page, 'past.binned', undefined),
    versions: await askFor(page, 'past.versions', {
      essay,
      target: 'annotation-1' as AnnotationId,
    }),
  };
}

test('a library backed up into one file is the same on another profile', async () => {
  const [own = '', other = ''] = folders;
  app = await launchApp(own);
  // The first in the list: its title is like no other's.
  const [first] = (await catalogOf(app.page, 10)).entries;
  if (first === undefined) throw new Error('no essays');
  await study(app, first);
  await answerDialogs(app, file);
  expect(await askFor(app.page, 'backups.save-whole', undefined)).toMatchObject({
    ok: true,
    value: { kind: 'saved', name: '眉批备份_2026-11-26.tar' },
  });
  const entries = await entriesOf(app);
  const all = await allOf(app, first.id);
  expect(all.notes).toMatchObject({ value: { annotations: [{}, {}], reflection: '读后的心得' } });
  await app.close();

  app = await launchApp(other);
  await catalogOf(app.page, 10);
  await app.page.getByText(first.title, { exact: true }).first().click();
  await app.page.locator('article').waitFor();
  await expect.poll(() => app?.page.locator('mark').count()).toBe(0);
  await answerDialogs(app, file);
  await openDataSettings(app.page);
  await app.page.getByRole('button', { name: '从备份文件恢复…' }).click();
  const dialog = app.page.getByRole('dialog', { name: '从备份恢复' });
  await dialog.getByText('10 篇文章 · 2 处标注').waitFor();
  await dialog.getByRole('radio', { name: '替换现有书库' }).click();
  await dialog.getByRole('button', { name: '恢复', exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
  // Without a new start.
  await expect.poll(() => app?.page.locator('mark').count()).toBeGreaterThanOrEqual(2);
  const others = entries.filter(({ id }) => id !== first.id);
  const found = await entriesOf(app);
  expect(found.filter(({ id }) => id !== first.id)).toEqual(others);
  // The open page stands at the restored place, and says so to within a line.
  const place = { furthest: 4000, progress: 0.8, annotations: 2, reflected: true };
  expect(found.find(({ id }) => id === first.id)).toMatchObject(place);
  await expect.poll(() => (app === null ? 0 : scrolled(app))).toBeGreaterThan(100);
  expect(await allOf(app, first.id)).toEqual(all);
  const made = await askFor(app.page, 'backups.list', undefined);
  expect(made).toMatchObject({ value: { backups: [{ reason: 'restore' }] } });

  await app.close();
  app = await launchApp(other);
  const kept = await entriesOf(app);
  expect(kept.map(({ id, annotations }) => [id, annotations])).toEqual(
    entries.map(({ id, annotations }) => [id, annotations]),
  );
  expect(await allOf(app, first.id)).toEqual(all);
});

test('a file that is no backup is refused with a sentence', async () => {
  const [own = ''] = folders;
  app = await launchApp(own);
  await catalogOf(app.page, 10);
  await answerDialogs(app, join(own, 'library', 'catalog.json'));
  await openDataSettings(app.page);
  await app.page.getByRole('button', { name: '从备份文件恢复…' }).click();
  await app.page.getByText('这个文件不是眉批的备份，或者已经损坏').waitFor();
});
