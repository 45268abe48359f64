import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describe as anchorOf } from '../../../core/anchor/anchor';
import type { Notebook } from '../../../core/annotation/notebook';
import { emptyNotebook } from '../../../core/annotation/notebook';
import { textOf } from '../../../core/document/essay';
import { importedEssaySchema } from '../../../core/document/essay-schema';
import { fileKind } from '../../../core/import/file-kind';
import { notebookIn } from '../../../core/annotation/notebook-in';
import type { SharedEssay } from '../../../core/share/shared-file';
import { sharedNotebook } from '../../../core/share/shared-file';
import { shareFile } from '../../../main/export/share-file';
import { idsOf } from '../../../main/library/essay-files';
import { readMeipi } from '../../../renderer/import/read-meipi';
import { Pictures, noPictures } from '../../../renderer/import/pictures';
import { hostileTexts } from '../../core/export/hostile-text';
import { anyWords, blocks, randomNotebook } from '../../core/incoming/random-notebook';
import { annotated } from '../../core/annotation/drawn-text';

const none = new Map<string, Uint8Array>();

const shared = (notebook: Notebook, title = '论语二章'): SharedEssay => ({
  ...idsOf(blocks),
  title,
  blocks,
  notebook,
});

async function readBack(bytes: Uint8Array, pictures = noPictures) {
  expect(fileKind(bytes, '笔记.meipi')).toBe('meipi');
  const read = await readMeipi({ name: '笔记', extension: 'meipi', bytes }, pictures);
  if (!read.ok) throw new Error(read.failure.kind);
  // As it leaves the import window, and as main takes it.
  const essays = read.value.essays.map((one) =>
    importedEssaySchema.parse(JSON.parse(JSON.stringify(one))),
  );
  return { ...read.value, essays };
}

const notesOf = (essay: Awaited<ReturnType<typeof readBack>>['essays'][number] | undefined) =>
  essay?.notes === undefined ? null : notebookIn(essay.notes);

test('a shared file gives back text and notes to the letter, whatever is in them', async () => {
  const one = fc.record({ notebook: randomNotebook, title: anyWords });
  const many = fc.array(one, { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(many, anyWords, async (all, title) => {
      const essays = all.map((each) => shared(each.notebook, each.title));
      const bytes = shareFile({ title, essays }, none);
      expect(shareFile({ title, essays }, none)).toEqual(bytes);
      const back = await readBack(bytes);
      expect(back.title).toBe(title === '' ? '笔记' : title);
      expect(back.essays.map((essay) => essay.title)).toEqual(all.map((each) => each.title));
      for (const [index, essay] of back.essays.entries()) {
        expect(essay.blocks).toEqual(blocks);
        expect(notesOf(essay)).toEqual({ notebook: all[index]?.notebook, dropped: 0 });
      }
    }),
    { numRuns: 40 },
  );
});

test('the essay’s own text comes back to the letter, lone surrogates and all', async () => {
  const own = hostileTexts.map(([, text]) => ({ kind: 'paragraph' as const, text, runIn: null }));
  const { id, edition } = idsOf(own);
  const essay = { id, edition, title: '题', blocks: own, notebook: emptyNotebook };
  const back = await readBack(shareFile({ title: '', essays: [essay] }, none));
  expect(textOf(back.essays[0]?.blocks ?? [])).toBe(textOf(own));
  expect(idsOf(back.essays[0]?.blocks ?? [])).toEqual({ id, edition });
});

test('pictures lie beside the text, and one that is none is the figure’s words', async () => {
  const media = (digit: string) => ({ file: `${digit.repeat(64)}.png`, width: 2, height: 3 });
  const figure = (digit: string) => ({
    kind: 'figure' as const,
    text: `图 ${digit}`,
    caption: false,
    media: media(digit),
  });
  const own = [figure('a'), figure('b')];
  const essay = { ...idsOf(own), title: '图', blocks: own, notebook: emptyNotebook };
  const bytes = shareFile(
    { title: '图', essays: [essay] },
    new Map([
      [media('b').file, Buffer.from('none')],
      [media('a').file, Buffer.from('89504e470d0a1a0a0000000d494844520000000200000003', 'hex')],
    ]),
  );
  const given: Uint8Array[] = [];
  const redrawn = () =>
    Promise.resolve({ bytes: Uint8Array.of(1), extension: 'png' as const, width: 2, height: 3 });
  const pictures = new Pictures({ give: (one) => given.push(one), redrawn });
  const back = await readBack(bytes, pictures);
  const [first, second] = back.essays[0]?.blocks ?? [];
  expect(first).toMatchObject({ media: { width: 2, height: 3 } });
  expect(second).toMatchObject({ text: '图 b', media: null });
  expect(given).toEqual([Uint8Array.of(1)]);
  expect(back.lacks).toEqual([{ what: 'pictures', count: 1 }]);
});

test('holds no more of the notes than was chosen', () => {
  const text = textOf(blocks);
  const head = annotated(text, { start: 5, end: 9 }, { name: 1, comment: '批' });
  const later = annotated(text, { start: 5, end: 9 }, { name: 2, comment: '又', follows: head.id });
  const notebook = { annotations: [head, later], reflection: '心得' };
  const bare = { ...head, comment: '' };
  expect(sharedNotebook(notebook, { reflection: false, comments: true })).toEqual({
    annotations: [head, later],
    reflection: '',
  });
  expect(sharedNotebook(notebook, { reflection: true, comments: false })).toEqual({
    annotations: [bare],
    reflection: '心得',
  });
});

test('notes that cannot be read are counted, and cost no other', () => {
  const text = textOf(blocks);
  const sound = annotated(text, { start: 5, end: 9 }, { name: 1, comment: '批' });
  const strange = {
    ...sound,
    id: 'x',
    target: anchorOf(text, idsOf(blocks).edition, { start: 0, end: 2 }),
  };
  const annotations = [sound, sound, strange, null, '<b>', { ...sound, pigment: 'pink' }];
  const read = notebookIn({ annotations, reflection: 7 });
  expect(read).toEqual({ notebook: { annotations: [sound], reflection: '' }, dropped: 6 });
});
