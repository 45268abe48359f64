import { readFileSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Chapter } from '../../../core/export/chapter';
import { essayId } from '../../../core/ids';
import { defaultSettings } from '../../../core/settings';
import { saveEach } from '../../../main/export/save-each';
import type { WritingTask } from '../../../main/export/write-notes';
import { writeNotes } from '../../../main/export/write-notes';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { annotationId } from '../../core/annotation/drawn-text';
import { chapter, excerpt, source } from '../../core/export/notes-source';
import { temporaryFolder } from '../temporary-folder';

let folder = '';
beforeEach(() => {
  folder = temporaryFolder();
});

/** Notes on the essay of a number, with one comment. */
const notesOn = (number: number, title: string, comment: string): Chapter =>
  chapter([excerpt('学而时习之', '一、甲', { id: annotationId(`note-${number}`), comment })], {
    essay: essayId(String(number).repeat(32)),
    title,
  });

function taskOf(...chapters: readonly Chapter[]): WritingTask {
  const { words: _, ...task } = source(chapters, {
    choices: { scope: 'all', format: 'markdown', files: 'each' },
  });
  return { ...task, pigmentNames: defaultSettings.pigmentNames, faces: '', present: null };
}

const underway = { signal: new AbortController().signal, told: () => {} };

async function saved(...chapters: readonly Chapter[]) {
  const place = { fs: nodeFileSystem, own: [], write: writeNotes };
  const answer = await saveEach(place, folder, taskOf(...chapters), underway);
  if (!answer.ok) throw new Error(answer.failure.kind);
  return answer.value;
}

const text = (name: string) => readFileSync(join(folder, name), 'utf8');

describe('a file of notes for each essay', () => {
  test('is named by its essay, and counted', async () => {
    expect(await saved(notesOn(1, '论学习', '甲'), notesOn(2, '论思考', '乙'))).toEqual({
      created: 2,
      updated: 0,
      unchanged: 0,
      aside: 0,
      left: [],
      isWhole: true,
    });
    expect(readdirSync(folder).sort()).toEqual(
      ['《论学习》学习笔记.md', '《论思考》学习笔记.md'].sort(),
    );
    expect(text('《论学习》学习笔记.md')).toContain('甲');
    expect(text('《论学习》学习笔记.md')).not.toContain('乙');
  });

  test('is written again under whatever name it has now, with own lines kept', async () => {
    await saved(notesOn(1, '论学习', '甲'), notesOn(2, '论思考', '乙'));
    renameSync(join(folder, '《论学习》学习笔记.md'), join(folder, '读书.md'));
    writeFileSync(join(folder, '读书.md'), `${text('读书.md')}\n我的话\n`);
    const report = await saved(notesOn(1, '论学习', '后来'), notesOn(2, '论思考', '乙'));
    expect(report).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect(text('读书.md')).toMatch(/后来[^]*我的话/u);
    expect(readdirSync(folder).sort()).toEqual(['《论思考》学习笔记.md', '读书.md'].sort());
  });

  test('never takes the name of another file, nor of an essay of the same title', async () => {
    writeFileSync(join(folder, '《论学习》学习笔记.MD'), '我的');
    await saved(notesOn(1, '论学习', '甲'), notesOn(2, '论学习', '乙'));
    expect(text('《论学习》学习笔记.MD')).toBe('我的');
    expect(text('《论学习》学习笔记 (2).md')).toContain('甲');
    expect(text('《论学习》学习笔记 (3).md')).toContain('乙');
    await saved(notesOn(2, '论学习', '丙'));
    expect(text('《论学习》学习笔记 (3).md')).toContain('丙');
    expect(readdirSync(folder)).toHaveLength(3);
  });

  test('has a name that every disk takes, whatever the title', async () => {
    const long = '长'.repeat(300);
    await saved(notesOn(1, long, '甲'), notesOn(2, long, '乙'), notesOn(3, 'a/b:c', '丙'));
    const names = readdirSync(folder);
    expect(names).toHaveLength(3);
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
    expect(names.filter((name) => name.endsWith(' (2).md'))).toHaveLength(1);
    expect(names.join('')).not.toMatch(/[/:]/u);
  });

  test('leaves 阅读小结 of the same essay alone', async () => {
    const name = '《论学习》阅读小结.md';
    const task = taskOf(notesOn(1, '论学习', '甲'));
    const choices = {
      ...task.choices,
      work: 'summary',
      scope: 'essay',
      summary: { format: 'markdown' },
    } as const;
    const { bytes } = await writeNotes({ ...task, choices });
    writeFileSync(join(folder, name), bytes);
    expect(await saved(notesOn(1, '论学习', '甲'))).toMatchObject({ created: 1, updated: 0 });
    expect(readFileSync(join(folder, name)).equals(bytes)).toBe(true);
  });

  test('that cannot be written is reported, and the others are written', async () => {
    await saved(notesOn(1, '论学习', '甲'));
    const path = join(folder, '《论学习》学习笔记.md');
    renameSync(path, join(folder, 'real.txt'));
    symlinkSync(join(folder, 'real.txt'), path);
    const report = await saved(notesOn(1, '论学习', '乙'), notesOn(2, '论思考', '丙'));
    expect(report).toMatchObject({
      created: 1,
      left: [{ name: '《论学习》学习笔记.md', failure: { kind: 'export-over-link' } }],
    });
    expect(text('real.txt')).not.toContain('乙');
  });

  test('is whole or not there where the export is called off', async () => {
    const controller = new AbortController();
    const place = {
      fs: nodeFileSystem,
      own: [],
      write: (task: WritingTask) => {
        if (task.chapters[0]?.title === '论思考') controller.abort();
        return writeNotes(task);
      },
    };
    const chapters = [
      notesOn(1, '论学习', '甲'),
      notesOn(2, '论思考', '乙'),
      notesOn(3, '论辩', '丙'),
    ];
    const answer = await saveEach(place, folder, taskOf(...chapters), {
      signal: controller.signal,
      told: () => {},
    });
    expect(answer).toMatchObject({ value: { created: 1, isWhole: false } });
    expect(readdirSync(folder)).toEqual(['《论学习》学习笔记.md']);
  });
});
