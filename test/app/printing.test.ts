import { afterAll, beforeAll, expect, test } from 'vitest';
import { bare } from '../../core/annotation/annotation';
import { describe as anchorOf } from '../../core/anchor/anchor';
import { textOf } from '../../core/document/essay';
import type { AnnotationId, EssayId } from '../../core/ids';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, logged, removeUserData } from './launch-app';

let app: RunningApp;
let essay: EssayId;

beforeAll(async () => {
  app = await launchApp(freshUserData());
  const [first] = (await catalogOf(app.page, 10)).entries;
  if (first === undefined) throw new Error('no essay');
  essay = first.id;
  // The system's dialog is what the tests stand in for: what it is given is kept.
  await app.electron.evaluate(({ app: running }) => {
    const sent: string[] = [];
    Object.assign(globalThis, { sent });
    running.on('web-contents-created', (_event, contents) => {
      const print = (options: object, done: (isDone: boolean, why: string) => void) => {
        sent.push(`${contents.getURL()} ${contents.getTitle()} ${JSON.stringify(options)}`);
        const { answer = '' } = globalThis as { answer?: string };
        done(answer === '', answer);
      };
      Object.assign(contents, { print });
    });
  });
});
afterAll(async () => {
  await app.close();
  await removeUserData(app.userData);
});

const sent = () =>
  app.electron.evaluate(() => (globalThis as unknown as { sent: string[] }).sent.splice(0));

test('an essay is printed by the system, with its comments or without, also where it has none', async () => {
  for (const comments of [true, false]) {
    expect(await askFor(app.page, 'export.print', { essay, comments })).toMatchObject({ ok: true });
    const [page = ''] = await sent();
    expect(page).toMatch(/^meipi:\/\/print\/notes 《.+》批注本 .*"printBackground":true/u);
  }
  const opened = await askFor(app.page, 'library.open', essay);
  if (!opened.ok) throw new Error(opened.failure.kind);
  const { edition, blocks } = opened.value;
  const annotation = {
    id: 'printed-1' as AnnotationId,
    target: anchorOf(textOf(blocks), edition, { start: 0, end: 5 }),
    ...bare,
    kind: 'highlight' as const,
    pigment: 'gamboge' as const,
    comment: '想',
    created: '2025-07-16T08:00:00.000Z',
    modified: '2025-07-16T08:00:00.000Z',
  };
  await askFor(app.page, 'notes.apply', { essay, changes: [{ kind: 'put', annotation }] });
  expect(await askFor(app.page, 'export.print', { essay, comments: true })).toMatchObject({
    ok: true,
  });
  expect(await sent()).toHaveLength(1);
});

test('a print that the reader calls off is no failure, one that fails is told', async () => {
  const answering = (answer: string) =>
    app.electron.evaluate((_electron, why) => {
      Object.assign(globalThis, { answer: why });
    }, answer);
  await answering('Print job canceled');
  expect(await askFor(app.page, 'export.print', { essay, comments: true })).toMatchObject({
    ok: true,
  });
  await answering('Invalid printer settings');
  expect(await askFor(app.page, 'export.print', { essay, comments: true })).toMatchObject({
    ok: false,
    failure: { kind: 'print-stopped' },
  });
  expect(logged(app.userData, 'print stopped')).toHaveLength(1);
  // No window is left behind, and a PDF can still be made.
  await expect
    .poll(() => app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
    .toBe(1);
});
