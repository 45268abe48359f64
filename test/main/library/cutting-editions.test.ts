import { describe, expect, test } from 'vitest';
import type { Essay } from '../../../core/document/essay';
import { textOf } from '../../../core/document/essay';
import { decodedAnew } from '../../../main/library/decoded-anew';
import type { Encoding } from '../../../core/import/encoding';
import { asRecognised } from '../../../core/import/recognition';
import type { ImportTask } from '../../../preload/import-contract';
import { readFile } from '../../../renderer/import/read-file';
import { encoded } from '../../core/import/encoded-text';
import { imported, wrapped } from './cut-file';
import { valueOf } from './edition-hosts';

const newSummer = [
  '夏',
  '一、荷花',
  '新写的一句。',
  '夏天的第一句，说的是荷。',
  '二、蝉',
  '蝉在叫。',
];

type Imported = Awaited<ReturnType<typeof imported>>;

/** A library in whose file of three essays the second has a newer edition, by another file. */
async function edited() {
  const library = await imported();
  const { note } = library;
  await note('春', '桃花开了', '甲');
  await note('夏', '说的是荷', '乙');
  await replace(library, '夏', newSummer.join('\n'));
  await note('夏', '蝉在叫', '丙');
  return library;
}

async function replace({ home, essay }: Imported, title: string, content: string): Promise<void> {
  const bytes = Buffer.from(content);
  const document = valueOf(await readFile({ name: title, extension: 'txt', bytes }));
  const { id } = await essay(title);
  valueOf(await home.stores.editions.replace(id, { document, bytes, extension: 'txt' }));
}

const lastLines = ({ blocks }: Essay, count: number) =>
  blocks.slice(-count).map(({ text }) => text);

describe('a file of which an essay has a newer edition', () => {
  test('is shown with the lines of this edition, as it is cut', async () => {
    const { home, desk, file } = await edited();
    const look = valueOf(await desk.look(home.stores, file));
    expect(look.choices).toEqual(asRecognised);
    expect(look.outline.lines.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'folded 欢迎来到范文网',
      'start 春',
      'heading 一、桃花',
      'start 夏',
      'heading 一、荷花',
      'heading 二、蝉',
      'start 秋',
    ]);
  });

  test('has it in the merged essay, with all notes on their words, and comes back whole', async () => {
    const { home, cut, order, titles, essay, notes } = await edited();
    const [before, summer] = [order(), await essay('夏')];
    const outcome = valueOf(await cut({ starts: [1, 11] }));
    expect(titles()).toEqual(['春', '秋']);
    const merged = await essay('春');
    expect(lastLines(merged, 6)).toEqual(newSummer);
    const { annotations } = await notes('春');
    expect(annotations.map(({ comment }) => comment)).toEqual(['甲', '乙', '丙']);
    for (const { target } of annotations) {
      expect(target.edition).toBe(merged.edition);
      expect(textOf(merged.blocks).slice(target.start, target.end)).toBe(target.quote);
    }
    valueOf(await cut(outcome.before));
    expect(order()).toEqual(before);
    expect(await essay('夏')).toEqual(summer);
    const back = (await notes('夏')).annotations.map(({ comment }) => comment);
    expect(back.toSorted()).toEqual(['丙', '乙'].toSorted());
    valueOf(await home.stores.editions.takeBack(summer.id));
    expect(textOf((await essay('夏')).blocks)).toContain('夏天的第一句');
    expect((await essay('夏')).blocks).toHaveLength(2);
  });

  test('is split within it', async () => {
    const { cut, titles, notes } = await edited();
    valueOf(await cut({ starts: [1, 5, 9, 11] }));
    expect(titles()).toEqual(['春', '夏', '二、蝉', '秋']);
    expect((await notes('二、蝉')).annotations.map(({ comment }) => comment)).toEqual(['丙']);
  });

  test('keeps it where another essay is cut', async () => {
    const { cut, essay, titles, order } = await edited();
    const [summer, before] = [await essay('夏'), order()];
    const outcome = valueOf(await cut({ starts: [1, 3, 5, 11] }));
    expect(titles()).toEqual(['春', '一、桃花', '夏', '秋']);
    expect(await essay('夏')).toEqual(summer);
    valueOf(await cut(outcome.before));
    expect(order()).toEqual(before);
  });

  test('is cut anew also when the edition it was merged from has left the bin', async () => {
    const { home, cut, titles, essay, notes } = await edited();
    valueOf(await cut({ starts: [1, 11] }));
    valueOf(await home.stores.library.emptyBin());
    expect(home.stores.library.catalog.removed).toEqual([]);
    valueOf(await cut({ starts: [1, 5, 11] }));
    expect(titles()).toEqual(['春', '夏', '秋']);
    expect(lastLines(await essay('夏'), 6)).toEqual(newSummer);
    expect((await notes('夏')).annotations.map(({ comment }) => comment)).toEqual(['乙', '丙']);
  });

  test('is cut anew also where the newer edition is of a merged essay', async () => {
    const library = await imported();
    const { cut, titles, note, notes } = library;
    valueOf(await cut({ starts: [1, 7] }));
    await replace(library, '春', ['春', '桃花开了。', '夏', '夏天改写了。'].join('\n'));
    await note('春', '夏天改写', '甲');
    valueOf(await cut({ starts: [1, 3, 5] }));
    expect(titles()).toEqual(['春', '夏', '秋']);
    expect((await notes('夏')).annotations.map(({ comment }) => comment)).toEqual(['甲']);
  });

  test('has its lines broken as they were, with the newer edition as it is', async () => {
    const library = await imported(wrapped);
    const { cut, essay, titles, note, notes } = library;
    await replace(library, '夏', newSummer.join('\n'));
    await note('夏', '蝉在叫', '甲');
    const summer = await essay('夏');
    const outcome = valueOf(await cut({ breaks: 'kept' }));
    expect(titles()).toEqual(['春', '夏']);
    expect((await essay('春')).blocks.length).toBeGreaterThan(4);
    expect(await essay('夏')).toEqual(summer);
    expect((await notes('夏')).annotations).toHaveLength(1);
    expect(outcome.before.breaks).toBe('joined');
    valueOf(await cut(outcome.before));
    expect((await essay('春')).blocks).toHaveLength(2);
  });
});

/** Reads the first essay of the file in another encoding, as its reader chose. */
async function decode({ home, order }: Imported, encoding: Encoding): Promise<void> {
  const [id] = order();
  if (id === undefined) throw new Error('no essay');
  const { library, editions } = home.stores;
  const read = (task: ImportTask) => readFile(task);
  const file = valueOf(await decodedAnew({ read }, library, id, encoding));
  valueOf(await editions.readAnew(id, file));
}

describe('a text that is read in another encoding', () => {
  test('is all of the file where it was, and is cut in it', async () => {
    const content = '篇1：春\n春天的第一句，说的是花。\n篇2：夏\n夏天的第一句，说的是荷。';
    const library = await imported(encoded(content, 'gb18030'), 'big5');
    const { cut, titles, order, note, notes } = library;
    await decode(library, 'gb18030');
    expect(titles()).toEqual(['春']);
    await note('春', '说的是荷', '甲');
    const before = order();
    const outcome = valueOf(await cut({ starts: null }));
    expect(titles()).toEqual(['春', '夏']);
    expect((await notes('夏')).annotations).toHaveLength(1);
    valueOf(await cut(outcome.before));
    expect(order()).toEqual(before);
  });

  test.each(['kept', 'joined'] as const)(
    'has its line breaks %s as before, also after one in which they cannot be told',
    async (breaks) => {
      const content = wrapped.toString().split('\n').slice(0, 5).join('\n');
      const library = await imported(encoded(content, 'gb18030'), 'gb18030');
      const { home, desk, file, cut, order } = library;
      valueOf(await cut({ breaks }));
      const lines = (await blocksOf(library)).length;
      expect(lines > 2).toBe(breaks === 'kept');
      await decode(library, 'big5');
      await decode(library, 'gb18030');
      expect(await blocksOf(library)).toHaveLength(lines);
      expect(order()).toHaveLength(1);
      expect(valueOf(await desk.look(home.stores, file)).choices.breaks).toBe(breaks);
    },
  );
});

async function blocksOf({ home, order }: Imported): Promise<Essay['blocks']> {
  const [id] = order();
  if (id === undefined) throw new Error('no essay');
  return valueOf(await home.stores.library.essay(id)).blocks;
}
