import { readFileSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describe as anchorOf } from '../../core/anchor/anchor';
import { bare } from '../../core/annotation/annotation';
import { textOf } from '../../core/document/essay';
import type { ExportChoices } from '../../core/export/export-choices';
import { defaultChoices } from '../../core/export/export-choices';
import type { AnnotationId, EssayId } from '../../core/ids';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, removeUserData } from './launch-app';

let userData = '';
let folder = '';
let app: RunningApp;
let essays: readonly EssayId[] = [];

beforeEach(async () => {
  userData = freshUserData();
  folder = makeTemporaryFolder('meipi-export-folder');
  app = await launchApp(userData);
  essays = (await catalogOf(app.page, 10)).entries.slice(0, 2).map(({ id }) => id);
  for (const essay of essays) await comment(essay, '联系本单位');
});
afterEach(async () => {
  await app.close();
  await Promise.all([removeUserData(userData), removeUserData(folder)]);
});

/** Marks the beginning of an essay's text, with a comment. */
async function comment(essay: EssayId, words: string): Promise<void> {
  const opened = await askFor(app.page, 'library.open', essay);
  if (!opened.ok) throw new Error(opened.failure.kind);
  const { blocks, edition } = opened.value;
  const target = anchorOf(textOf(blocks), edition, { start: 200, end: 230 });
  const at = '2025-07-16T08:00:00.000Z';
  const id = `annotation-${essays.indexOf(essay)}` as AnnotationId;
  const annotation = {
    ...bare,
    id,
    target,
    kind: 'highlight' as const,
    pigment: 'gamboge' as const,
    comment: words,
    created: at,
    modified: at,
  };
  const changes = [{ kind: 'put' as const, annotation }];
  expect((await askFor(app.page, 'notes.apply', { essay, changes })).ok).toBe(true);
}

const choices: ExportChoices = {
  ...defaultChoices,
  scope: 'all',
  format: 'markdown',
  files: 'each',
};

/** Exports all essays into a folder, which the dialog is answered with. */
async function exported(where: string) {
  await app.electron.evaluate(({ dialog }, path) => {
    Object.assign(dialog, {
      showOpenDialog: () => Promise.resolve({ canceled: path === '', filePaths: [path] }),
    });
  }, where);
  return askFor(app.page, 'export.save', { job: 'one', of: null, choices });
}

describe('exporting into a folder', () => {
  test('writes a file of each essay, and again into the same ones', async () => {
    writeFileSync(join(folder, '我的.md'), '买菜');
    expect(await exported(folder)).toMatchObject({
      value: { kind: 'folder', report: { created: 2, updated: 0, isWhole: true } },
    });
    const [first = '', second = ''] = readdirSync(folder).filter((name) => name !== '我的.md');
    renameSync(join(folder, first), join(folder, '甲.md'));
    writeFileSync(
      join(folder, '甲.md'),
      `${readFileSync(join(folder, '甲.md'), 'utf8')}\n自己的话\n`,
    );
    for (const essay of essays) await comment(essay, '后来写的');
    const again = await exported(folder);
    expect(again).toMatchObject({ value: { report: { created: 0, updated: 2 } } });
    expect(JSON.stringify(again)).not.toContain('/');
    expect(readdirSync(folder).sort()).toEqual(['我的.md', '甲.md', second].sort());
    expect(readFileSync(join(folder, '甲.md'), 'utf8')).toMatch(/后来写的[^]*自己的话/u);
    expect(readFileSync(join(folder, '我的.md'), 'utf8')).toBe('买菜');
  });

  test('writes neither into its own folder nor where none was chosen', async () => {
    expect(await exported(join(userData, 'notes'))).toEqual({
      ok: false,
      failure: { kind: 'export-into-own-folder' },
    });
    expect(await exported('')).toEqual({ ok: true, value: { kind: 'cancelled' } });
  });
});
