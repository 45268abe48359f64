import { execFile, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../core/annotation/annotation';
import { annotationSchema } from '../../core/annotation/annotation-schema';
import { catalogFormat } from '../../core/library/catalog-schema';
import { manifestFormat } from '../../core/backup/manifest';
import { shareFormat, shareVersion } from '../../core/share/shared-file';
import { shareFile } from '../../main/export/share-file';
import { essayFormat, idsOf } from '../../main/library/essay-files';
import { notesFormat } from '../../main/notes/notebook-format';
import { nodeFileSystem } from '../../main/storage/file-system';
import { buildBlocks } from '../core/document/build-blocks';
import { TestHome } from './backup/test-home';
import { sampleAnnotation } from './notes/sample-essay';
import { temporaryFolder } from './temporary-folder';

const text = readFileSync(new URL('../../docs/format.md', import.meta.url), 'utf8');

/** The program in docs/format.md that is written in a language. */
function programIn(language: string): string {
  const found = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``, 'u').exec(text)?.[1];
  if (found === undefined) throw new Error(`no ${language}`);
  return found;
}

/** What the program for libraries reads in one. */
async function read(home: string): Promise<readonly FoundNotes[]> {
  const program = join(temporaryFolder(), 'read-notes.mjs');
  writeFileSync(program, programIn('js'));
  const { stdout } = await promisify(execFile)(process.execPath, [program, home]);
  return (JSON.parse(stdout) as FoundNotes[]).map(sorted);
}

interface FoundNotes {
  readonly title: string;
  readonly annotations: readonly Annotation[];
}

const sorted = ({ title, annotations }: FoundNotes): FoundNotes => ({
  title,
  annotations: annotations.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
});

const python = 'python3';
const hasPython = spawnSync(python, ['--version']).status === 0;

describe('docs/format.md', () => {
  test.runIf(hasPython)('has a program that reads the notes of a shared file', async () => {
    const folder = temporaryFolder();
    const [file, program] = [join(folder, '笔记.meipi'), join(folder, 'read-notes.py')];
    const notebook = {
      annotations: [sampleAnnotation(3, '好 𠮷'), sampleAnnotation(4)],
      reflection: '心得',
    };
    const blocks = buildBlocks('𪚥甲');
    const essays = [{ ...idsOf(blocks), title: '样文', blocks, notebook }];
    writeFileSync(file, shareFile({ title: '样文', essays }, new Map()));
    writeFileSync(program, programIn('python'));
    const environment = { env: { ...process.env, PYTHONUTF8: '1' } };
    const { stdout } = await promisify(execFile)(python, [program, file], environment);
    expect(stdout.split(/\r?\n/u)).toEqual(['样文', '丁\t好 𠮷', '戊\t', '心得', '']);
  });

  test('has a program that reads the notes of a library, from snapshots and the journal', async () => {
    const folder = temporaryFolder();
    const home = new TestHome(nodeFileSystem, folder);
    await home.start();
    await home.add('样文', '另一篇');
    for (const n of [1, 2, 3]) await home.note(n);
    await home.stores.notebooks.settle();
    // What is only in the journal yet.
    await home.note(2, '后来改的');
    await home.note(4, '在别处 𠮷', 1);
    const [first, second] = [home.entry(0), home.entry(1)];
    const one = await home.stores.notebooks.open(first);
    const gone = one.ok ? one.value.annotations.find(({ comment }) => comment === '第 1 条') : null;
    if (!gone) throw new Error('no note');
    await home.stores.notebooks.apply(first, [{ kind: 'remove', id: gone.id }]);
    const expected = await Promise.all(
      [first, second].map(async (entry) => {
        const opened = await home.stores.notebooks.open(entry);
        if (!opened.ok) throw new Error(opened.failure.kind);
        return sorted({ title: entry.title, annotations: opened.value.annotations });
      }),
    );
    expect(expected.map(({ annotations }) => annotations.length)).toEqual([2, 1]);
    const found = await read(folder);
    expect(found).toHaveLength(2);
    expect(found).toEqual(expect.arrayContaining(expected));
    await home.stop();
    expect(await read(folder)).toEqual(expect.arrayContaining(expected));
  });

  test('shows an annotation as it is', () => {
    const sample: unknown = JSON.parse(programIn('json'));
    expect(annotationSchema.parse(sample)).toEqual(sample);
  });

  test('names the present versions', () => {
    for (const { format, version } of [catalogFormat, essayFormat, notesFormat]) {
      expect(text).toContain(`"${format}" ${version}`);
    }
    expect(text).toContain(`\`${manifestFormat.format}\` ${manifestFormat.version}`);
    expect(text).toContain(`"format": "${shareFormat}", "version": ${shareVersion}`);
  });
});
