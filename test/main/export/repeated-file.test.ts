import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeAgain } from '../../../main/export/repeated-file';
import type { WritingTask } from '../../../main/export/write-notes';
import { writeNotes } from '../../../main/export/write-notes';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { defaultSettings } from '../../../core/settings';
import { annotationId } from '../../core/annotation/drawn-text';
import { chapter, excerpt, source } from '../../core/export/notes-source';

let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'meipi-again-'));
  path = join(folder, '笔记.md');
});
afterEach(() => rmSync(folder, { recursive: true }));

function taskOf(...comments: readonly string[]): WritingTask {
  const excerpts = comments.map((comment, index) =>
    excerpt(`原文 ${index}`, '一、缘起', { id: annotationId(`passage${index}`), comment }),
  );
  const task = source([chapter(excerpts)], { choices: { format: 'markdown' } });
  return { ...task, pigmentNames: defaultSettings.pigmentNames, faces: '', present: null };
}

const written = () => readFileSync(path, 'utf8');
const again = (task: WritingTask) =>
  writeAgain({ fs: nodeFileSystem, own: [], write: writeNotes }, path, task);

describe('notes written into a file again', () => {
  test('leave own lines where they are and nothing else behind', async () => {
    await again(taskOf('甲'));
    writeFileSync(path, `我的开头\n\n${written()}\n我的结尾\n`);
    expect(await again(taskOf('甲', '乙'))).toEqual({
      ok: true,
      value: { pieces: 0, name: '', change: 'updated' },
    });
    expect(written()).toMatch(/^我的开头\n[^]*甲[^]*我的结尾[^]*乙/u);
    expect(readdirSync(folder)).toEqual(['笔记.md']);
  });

  test('put what clashes into a file beside it, after what lies there', async () => {
    await again(taskOf('甲'));
    for (const [mine, comment] of [
      ['第一回', '乙'],
      ['第二回', '丙'],
    ] as const) {
      writeFileSync(path, written().replace(/(\*\*批注\*\*) .$/mu, `$1 ${mine}`));
      expect(await again(taskOf(comment))).toEqual({
        ok: true,
        value: { pieces: 1, name: '笔记（未并入）.md', change: 'updated' },
      });
    }
    const aside = readFileSync(join(folder, '笔记（未并入）.md'), 'utf8');
    expect(aside).toMatch(/^# 没有并入的内容\n\n“笔记\.md”[^]*第一回[^]*第二回/u);
    expect(aside).toContain('## 2025年7月20日 · 在文件里改过');
    expect(written()).not.toMatch(/第.回/u);
  });

  test('are left alone where nothing has changed', async () => {
    expect(await again(taskOf('甲'))).toMatchObject({ value: { change: 'created' } });
    const before = statSync(path);
    expect(await again(taskOf('甲'))).toMatchObject({ value: { change: 'unchanged' } });
    expect(statSync(path).ino).toBe(before.ino);
  });

  test('keep a foreign file whole beside them', async () => {
    writeFileSync(path, '买菜');
    await again(taskOf('甲'));
    expect(readFileSync(join(folder, '笔记（未并入）.md'), 'utf8')).toContain('买菜');
  });

  test('do not touch a file that is no UTF-8', async () => {
    const gbk = Buffer.from([0xc2, 0xf2, 0xb2, 0xcb]);
    writeFileSync(path, gbk);
    expect(await again(taskOf('甲'))).toMatchObject({
      failure: { kind: 'export-over-other-text' },
    });
    expect(readFileSync(path).equals(gbk)).toBe(true);
  });

  test('are written neither over a link beside nor without it', async () => {
    writeFileSync(path, '买菜');
    symlinkSync(path, join(folder, '笔记（未并入）.md'));
    expect(await again(taskOf('甲'))).toMatchObject({ failure: { kind: 'export-over-link' } });
    expect(written()).toBe('买菜');
  });

  test('take in what an editor saved meanwhile', async () => {
    await again(taskOf('甲'));
    let saves = 0;
    const write = (task: WritingTask) => {
      if (saves++ === 0) writeFileSync(path, `${written()}\n刚刚写的\n`);
      return writeNotes(task);
    };
    await writeAgain({ fs: nodeFileSystem, own: [], write }, path, taskOf('乙'));
    expect(written()).toMatch(/乙[^]*刚刚写的/u);
  });
});
