import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ImportedDocument } from '../../../core/document/imported';
import { wordsIn } from '../../../core/words/words';
import type { EssayId } from '../../../core/ids';
import { success } from '../../../core/result';
import { notesInFile } from '../../../main/incoming/notes-in-file';
import { nodeFileSystem } from '../../../main/storage/file-system';
import { buildBlocks } from '../../core/document/build-blocks';
import { TestHome } from '../backup/test-home';
import { temporaryFolder } from '../temporary-folder';

const fs = nodeFileSystem;
let folder = '';
let home: TestHome;
beforeEach(async () => {
  folder = temporaryFolder();
  home = new TestHome(fs, join(folder, 'here'));
  await home.start();
  await home.add('样文', '另一篇');
});
afterEach(() => home.stop());

/** Reads a file; a document that is read in an import window comes to this one. */
const read = (path: string, onShow: EssayId | null = null, document?: ImportedDocument) =>
  notesInFile(path, onShow, home.stores, {
    fs,
    hand: () => ({ name: '', words: [wordsIn('zh-CN')] }),
    imports: {
      read: () => {
        if (document === undefined) throw new Error('not to be read');
        return Promise.resolve(success(document));
      },
    },
  });

function written(name: string, content: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const annotation = (source: string, exact: string, edition?: string) => ({
  id: `urn:x:${exact}`,
  type: 'Annotation',
  body: { type: 'TextualBody', value: '好' },
  target: { source, edition, selector: { type: 'TextQuoteSelector', exact } },
});

const backups = async () => (await home.stores.backups.list()).map(({ reason }) => reason);

describe('a file of notes', () => {
  test('is placed on the essays it names, after a backup', async () => {
    const { id, edition } = home.entry();
    const words = '样文\n甲乙丙丁戊己庚辛壬癸甲乙丙丁戊己';
    const path = written('a.jsonld', [
      annotation(`urn:meipi:essay:${id}`, words, edition),
      annotation(`urn:meipi:essay:${'0'.repeat(32)}`, '甲乙丙丁'),
    ]);
    const found = await read(path);
    expect(found).toMatchObject({
      ok: true,
      value: { name: 'a.jsonld', elsewhere: 1, dropped: 0, essays: [{ essay: id, title: '样文' }] },
    });
    const [came] = found.ok ? found.value.essays : [];
    const targets = came?.notebook.annotations.map(({ target }) => target);
    expect(targets).toMatchObject([{ edition, quote: words }]);
    expect(await backups()).toContain('import');
  });

  test('that names no essay is about the one on show', async () => {
    const { id } = home.entry(1);
    const found = await read(written('b.json', annotation('https://example.org', '没有的话')), id);
    const [came] = found.ok ? found.value.essays : [];
    expect([came?.essay, came?.lost.length]).toEqual([id, 1]);
  });

  test.each([
    ['prose', 'x.txt', '学而时习之', 'no-notes-in-file'],
    ['no notes', 'x.jsonld', { type: 'AnnotationPage', items: [] }, 'no-notes-in-file'],
    ['notes on another essay', 'x.jsonld', [annotation('urn:x', '甲')], 'notes-without-essay'],
    ['nothing', 'x.json', '', 'no-notes-in-file'],
    ['no backup', 'x.tar', 'x'.repeat(600), 'backup-unreadable'],
  ])(
    'that holds %s is refused with its reason, without a backup',
    async (_what, name, content, kind) => {
      const before = await backups();
      expect(await read(written(name, content))).toEqual({ ok: false, failure: { kind } });
      expect(await backups()).toEqual(before);
    },
  );

  test('may be a backup: its notes come to the same essays', async () => {
    const other = new TestHome(fs, join(folder, 'there'));
    await other.start();
    await other.add('样文', '另一篇');
    await other.note(3, '在别处写的');
    const path = join(folder, 'whole.tar');
    await other.stores.backups.saveWhole(path, () => undefined);
    await other.stop();
    const found = await read(path);
    const essays = found.ok ? found.value.essays : [];
    expect(essays.map(({ title, notebook }) => [title, notebook.annotations[0]?.comment])).toEqual([
      ['样文', '在别处写的'],
    ]);
  });

  test('may be a document with comments on a text like an essay, each where its words are', async () => {
    const blocks = buildBlocks('样文', `${'甲乙丙丁戊己庚辛壬癸'.repeat(10)}另加一句。`);
    const said = { comment: '好', author: '李老师', date: null, replies: [] };
    const essay = { title: '作业', blocks, annotations: [{ start: 3, end: 43, ...said }] };
    const document = { title: '作业', essays: [essay], before: [], after: [] };
    const found = await read(written('c.html', '<html>'), null, document);
    const [came] = found.ok ? found.value.essays : [];
    const { id, edition } = home.entry();
    expect(came?.essay).toBe(id);
    expect(came?.notebook.annotations).toMatchObject([
      { comment: '李老师：好', target: { edition, start: 3, end: 43 } },
    ]);
  });
});
