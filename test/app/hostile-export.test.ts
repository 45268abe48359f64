import { readFileSync } from 'node:fs';
import { bare } from '../../core/annotation/annotation';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describe as anchorOf } from '../../core/anchor/anchor';
import { apply, emptyNotebook } from '../../core/annotation/notebook';
import type { Change } from '../../core/annotation/change';
import { pigments } from '../../core/annotation/pigment';
import { textOf } from '../../core/document/essay';
import { defaultChoices } from '../../core/export/export-choices';
import type { AnnotationId, EssayId } from '../../core/ids';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { hostileTexts } from '../core/export/hostile-text';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, logged, removeUserData } from './launch-app';

let folder = '';
let app: RunningApp;
let essay: EssayId;
let changes: readonly Change[];

beforeAll(async () => {
  folder = makeTemporaryFolder('meipi-export');
  app = await launchApp(freshUserData());
  const [first] = (await catalogOf(app.page, 10)).entries;
  if (first === undefined) throw new Error('no essay');
  essay = first.id;
  const opened = await askFor(app.page, 'library.open', essay);
  if (!opened.ok) throw new Error(opened.failure.kind);
  const text = textOf(opened.value.blocks);
  const { edition } = opened.value;
  changes = hostileTexts.map(([, comment], index) => ({
    kind: 'put',
    annotation: {
      id: `hostile-${index}` as AnnotationId,
      target: anchorOf(text, edition, { start: index * 20, end: index * 20 + 8 }),
      ...bare,
      kind: 'highlight',
      pigment: pigments[index % pigments.length] ?? 'gamboge',
      comment,
      created: '2025-07-16T08:00:00.000Z',
      modified: '2025-07-16T08:00:00.000Z',
    },
  }));
});
afterAll(async () => {
  await app.close();
  await Promise.all([removeUserData(app.userData), removeUserData(folder)]);
});

test('hostile comments are kept as they were written', async () => {
  expect(await askFor(app.page, 'notes.apply', { essay, changes: [...changes] })).toMatchObject({
    ok: true,
  });
  const kept = await askFor(app.page, 'notes.open', essay);
  expect(kept.ok && { ...kept.value, turn: 0 }).toEqual({
    ...apply(emptyNotebook, changes).notebook,
    turn: 0,
  });
});

test.each(['notes', 'edition'] as const)(
  'hostile comments make a PDF without actions, links or files: %s',
  async (work) => {
    const path = join(folder, 'notes.pdf');
    await app.electron.evaluate(({ dialog }, filePath) => {
      Object.assign(dialog, {
        showSaveDialog: () => Promise.resolve({ canceled: false, filePath }),
      });
    }, path);
    const edition = { ...defaultChoices.edition, format: 'pdf' as const };
    const choices = { ...defaultChoices, work, edition, format: 'pdf' as const };
    expect(await askFor(app.page, 'export.save', { job: 'one', of: essay, choices })).toMatchObject(
      {
        ok: true,
      },
    );
    const pdf = readFileSync(path).toString('latin1');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).not.toMatch(
      /\/(?:URI|JS|JavaScript|Launch|OpenAction|AA|GoToR|SubmitForm|EmbeddedFiles?|RichMedia|AcroForm|XFA|Link)\b/u,
    );
    expect(logged(app.userData, 'request blocked')).toEqual([]);
    expect(logged(app.userData, 'export stopped')).toEqual([]);
  },
  120_000,
);
