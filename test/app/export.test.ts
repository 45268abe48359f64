import { readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { describe as anchorOf } from '../../core/anchor/anchor';
import type { Annotation } from '../../core/annotation/annotation';
import { bare } from '../../core/annotation/annotation';
import { pigments } from '../../core/annotation/pigment';
import { textOf } from '../../core/document/essay';
import type { ExportChoices } from '../../core/export/export-choices';
import { defaultChoices } from '../../core/export/export-choices';
import { extensions } from '../../core/export/formats';
import type { AnnotationId, EssayId } from '../../core/ids';
import { makeTemporaryFolder } from '../../scripts/unprivileged.mjs';
import { askFor, catalogOf } from './ask-for';
import type { RunningApp } from './launch-app';
import { freshUserData, launchApp, logged, removeUserData } from './launch-app';

let userData = '';
let folder = '';
let app: RunningApp;
let essay: EssayId;

beforeEach(async () => {
  userData = freshUserData();
  folder = makeTemporaryFolder('meipi-export');
  app = await launchApp(userData);
  const [first] = (await catalogOf(app.page, 10)).entries;
  if (first === undefined) throw new Error('no essay');
  essay = first.id;
  await annotate();
});
afterEach(async () => {
  await app.close();
  await Promise.all([removeUserData(userData), removeUserData(folder)]);
});

/** Marks the beginnings of a dozen paragraphs, every other with a comment. */
async function annotate(): Promise<void> {
  const opened = await askFor(app.page, 'library.open', essay);
  if (!opened.ok) throw new Error(opened.failure.kind);
  const { blocks, edition } = opened.value;
  const text = textOf(blocks);
  const long = blocks.filter((block) => block.kind === 'paragraph' && block.text.length > 80);
  const changes = long.slice(0, 12).map((block, index) => {
    const start = text.indexOf(block.text);
    const annotation: Annotation = {
      id: `annotation-${index}` as AnnotationId,
      target: anchorOf(text, edition, { start, end: start + 40 + index * 3 }),
      ...bare,
      kind: 'highlight',
      pigment: pigments[index % pigments.length] ?? 'gamboge',
      comment: index % 2 === 0 ? `联系本单位的第 ${index + 1} 个想法：<b>落到实处</b>。` : '',
      created: '2025-07-16T08:00:00.000Z',
      modified: '2025-07-18T08:00:00.000Z',
    };
    return { kind: 'put' as const, annotation };
  });
  const answer = await askFor(app.page, 'notes.apply', { essay, changes });
  expect(answer.ok).toBe(true);
}

/** Writes a comment on one of the marks. */
async function note(id: string, comment: string): Promise<void> {
  const opened = await askFor(app.page, 'notes.open', essay);
  if (!opened.ok) throw new Error(opened.failure.kind);
  const annotation = opened.value.annotations.find((one) => one.id === id);
  if (annotation === undefined) throw new Error(`no ${id}`);
  const changes = [{ kind: 'put' as const, annotation: { ...annotation, comment } }];
  expect((await askFor(app.page, 'notes.apply', { essay, changes })).ok).toBe(true);
}

/** What the save dialog will be answered with. */
async function answerDialog(...paths: readonly string[]): Promise<void> {
  await app.electron.evaluate(({ dialog }, answers) => {
    const left = [...answers];
    const asked: string[] = [];
    Object.assign(globalThis, { asked });
    Object.assign(dialog, {
      showSaveDialog: (_window: unknown, { defaultPath = '' }: { defaultPath?: string }) => {
        asked.push(defaultPath);
        const filePath = left.shift() ?? '';
        return Promise.resolve({ canceled: filePath === '', filePath });
      },
    });
  }, paths);
}

const choices = (format: ExportChoices['format']): ExportChoices => ({ ...defaultChoices, format });

async function exported(path: string, format: ExportChoices['format'], of: EssayId | null = essay) {
  await answerDialog(path);
  return askFor(app.page, 'export.save', { job: 'one', of, choices: choices(format) });
}

describe('exporting', () => {
  test('writes all four formats, and the same bytes again', async () => {
    const files = { word: 'a.docx', markdown: 'a.md', html: 'a.html', pdf: 'a.pdf' } as const;
    const bytes = new Map<string, Buffer>();
    for (const format of ['word', 'markdown', 'html', 'pdf'] as const) {
      const path = join(folder, files[format]);
      expect(await exported(path, format)).toMatchObject({ ok: true, value: { kind: 'saved' } });
      const first = readFileSync(path);
      expect(await exported(path, format)).toMatchObject({ ok: true });
      expect(readFileSync(path).equals(first), format).toBe(true);
      bytes.set(format, first);
    }
    expect(bytes.get('word')?.subarray(0, 2).toString()).toBe('PK');
    expect(bytes.get('pdf')?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(bytes.get('pdf')?.toString('latin1')).toMatch(/NotoSerif/u);
    expect(bytes.get('markdown')?.toString()).toContain('## 阅读小结');
    const html = bytes.get('html')?.toString() ?? '';
    expect(html).toContain("default-src 'none'");
    expect(html).not.toContain('<b>落到实处');
    expect(readdirSync(folder).sort()).toEqual(Object.values(files).sort());
    expect(logged(userData, 'export stopped')).toEqual([]);
    expect(logged(userData, 'request blocked')).toEqual([]);
  });

  test('exports from the dialog and tells where to', async () => {
    await app.page.getByText('试论新时期高校基层党组织的建设').first().click();
    await app.page.locator('article').waitFor();
    const path = join(folder, '笔记.docx');
    await answerDialog(path);
    await app.page.keyboard.press('Control+e');
    const dialog = app.page.getByRole('dialog', { name: '导出学习笔记' });
    await dialog.getByText('12 条摘录，6 条批注').waitFor();
    await dialog.getByRole('button', { name: '导出…' }).click();
    await app.page.getByRole('button', { name: '在文件夹中显示' }).waitFor();
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK');
    const asked = await app.electron.evaluate(
      () => (globalThis as unknown as { asked: string[] }).asked,
    );
    expect(asked[0]).toMatch(/《试论新时期高校基层党组织的建设》学习笔记_\d{4}-\d\d-\d\d\.docx$/u);
  });

  test.each(['markdown', 'obsidian'] as const)(
    'keeps own lines in a file that is exported again as %s',
    async (format) => {
      const path = join(folder, '笔记.md');
      await exported(path, format);
      const [, last = ''] = /(<!-- meipi note-annotation-2 .*-->)/u.exec(
        readFileSync(path, 'utf8'),
      ) ?? [''];
      const edited = readFileSync(path, 'utf8').replace(last, `我自己写的一段。\n\n${last}`);
      writeFileSync(path, `${edited}\n最后一行也是我的。\n`);
      await note('annotation-1', '后来写的批注');
      expect(await exported(path, format)).toMatchObject({
        ok: true,
        value: { kind: 'saved', aside: { pieces: 0 } },
      });
      const text = readFileSync(path, 'utf8');
      for (const words of ['我自己写的一段。', '最后一行也是我的。', '后来写的批注']) {
        expect(text).toContain(words);
      }
      await note('annotation-1', '又改了');
      writeFileSync(path, text.replace('后来写的批注', '在文件里改的'));
      expect(await exported(path, format)).toMatchObject({
        value: { aside: { pieces: 1, name: '笔记（未并入）.md' } },
      });
      expect(readFileSync(path, 'utf8')).toContain('又改了');
      expect(readFileSync(join(folder, '笔记（未并入）.md'), 'utf8')).toContain('在文件里改的');
    },
  );

  test('exports all essays that have notes', async () => {
    const path = join(folder, 'all.md');
    expect(await exported(path, 'markdown', null)).toMatchObject({ ok: true });
    expect(readFileSync(path, 'utf8')).toContain('# 学习笔记\n');
  });

  test('puts the extension there, and asks again before it meets another file', async () => {
    writeFileSync(join(folder, 'taken.md'), 'mine');
    await answerDialog(join(folder, 'taken'), '');
    const wish = { job: 'one', of: essay, choices: choices('markdown') };
    expect(await askFor(app.page, 'export.save', wish)).toMatchObject({
      value: { kind: 'cancelled' },
    });
    expect(readFileSync(join(folder, 'taken.md'), 'utf8')).toBe('mine');
    await answerDialog(join(folder, 'free'));
    expect(await askFor(app.page, 'export.save', wish)).toMatchObject({ ok: true });
    expect(readFileSync(join(folder, 'free.md'), 'utf8')).toContain('阅读小结');
  });

  test('writes neither into its own folder nor over a link', async () => {
    const inside = join(userData, 'notes', 'a.md');
    expect(await exported(inside, 'markdown')).toEqual({
      ok: false,
      failure: { kind: 'export-into-own-folder' },
    });
    writeFileSync(join(folder, 'real.md'), 'mine');
    symlinkSync(join(folder, 'real.md'), join(folder, 'link.md'));
    expect(await exported(join(folder, 'link.md'), 'markdown')).toEqual({
      ok: false,
      failure: { kind: 'export-over-link' },
    });
    expect(readFileSync(join(folder, 'real.md'), 'utf8')).toBe('mine');
  });

  test.each(['word', 'markdown', 'pdf'] as const)(
    'leaves the file as it was where %s is called off',
    async (format) => {
      const path = join(folder, `a.${extensions[format]}`);
      await exported(path, format);
      const before = readFileSync(path);
      await note('annotation-1', '后来写的批注');
      await app.electron.evaluate(({ dialog }, filePath) => {
        Object.assign(dialog, {
          showSaveDialog: () =>
            new Promise((resolve) => {
              setTimeout(() => resolve({ canceled: false, filePath }), 800);
            }),
        });
      }, path);
      const wish = { job: 'late', of: essay, choices: choices(format) };
      const answer = askFor(app.page, 'export.save', wish);
      await askFor(app.page, 'export.cancel', 'late');
      expect(await answer).toEqual({ ok: true, value: { kind: 'cancelled' } });
      expect(readFileSync(path).equals(before)).toBe(true);
      expect(readdirSync(folder)).toEqual([`a.${extensions[format]}`]);
      expect(logged(userData, 'export stopped')).toEqual([]);
    },
  );

  test('has a sentence for a folder that is gone, and leaves nothing behind', async () => {
    expect(await exported(join(folder, 'gone', 'a.html'), 'html')).toEqual({
      ok: false,
      failure: { kind: 'disk', reason: 'missing' },
    });
    expect(readdirSync(folder)).toEqual([]);
  });
});
