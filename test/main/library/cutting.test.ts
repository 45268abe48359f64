import { unlinkSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { asRecognised } from '../../../core/import/recognition';
import { textOf } from '../../../core/document/essay';
import { entryOf, withEntry } from '../../../core/library/catalog';
import { noDetails } from '../../../core/library/own-details';
import { knownFile } from '../../../main/library/known-document';
import { encoded } from '../../core/import/encoded-text';
import { FailingDisk } from '../storage/failing-disk';
import { imported, lines, wrapped } from './cut-file';
import { valueOf } from './edition-hosts';

describe('cutting a file anew', () => {
  test('merges essays into one that has the text of both, and is there after a restart', async () => {
    const { home, cut, titles, essay } = await imported();
    const outcome = valueOf(await cut({ starts: [1, 7] }));
    expect(outcome.parts.map(({ of }) => of.length)).toEqual([2, 0]);
    expect(titles()).toEqual(['春', '秋']);
    expect(textOf((await essay('春')).blocks)).toBe(lines.slice(1, 7).join('\n'));
    await home.start();
    expect(titles()).toEqual(['春', '秋']);
  });

  test('comes back by the choices that it answers, with the very essays', async () => {
    const { home, cut, order, titles } = await imported();
    const before = order();
    const outcome = valueOf(await cut({ starts: [1, 3, 7], restored: [0] }));
    expect(titles()).toEqual(['春', '一、桃花', '秋']);
    valueOf(await cut(outcome.before));
    expect(order()).toEqual(before);
    const { removed, collections } = home.stores.library.catalog;
    expect(removed.every(({ entry }) => !before.includes(entry.id))).toBe(true);
    expect(collections.at(-1)?.before).toEqual(['欢迎来到范文网']);
  });

  test('restores a folded line in the essay that it is in, which stays the same', async () => {
    const bytes = Buffer.from('题目\n第一段话，说的是读书。\n返回顶部\n第二段话，说的是写作。');
    const { cut, essay, order, note, notes } = await imported(bytes);
    await note('题目', '说的是写作', '一条批注');
    const before = order();
    valueOf(await cut({ restored: [2] }));
    expect(order()).toEqual(before);
    expect((await essay('题目')).blocks[2]?.kind).toBe('paragraph');
    expect((await notes('题目')).annotations).toHaveLength(1);
    valueOf(await cut(asRecognised));
    expect((await essay('题目')).blocks[2]?.kind).toBe('clutter');
  });

  test('takes notes and reflections along, there and back', async () => {
    const { home, cut, note, notes, essay } = await imported();
    await note('春', '桃花开了', '甲');
    await note('夏', '说的是荷', '乙');
    for (const title of ['春', '夏']) {
      const { id } = await essay(title);
      const entry = home.stores.library.entry(id);
      if (entry === null) throw new Error('no entry');
      valueOf(
        await home.stores.notebooks.apply(entry, [{ kind: 'reflect', text: `${title}的心得` }]),
      );
    }
    valueOf(await cut({ starts: [1, 7] }));
    const merged = await notes('春');
    expect(merged.annotations.map(({ comment, target }) => [comment, target.quote])).toEqual([
      ['甲', '桃花开了'],
      ['乙', '说的是荷'],
    ]);
    expect(merged.reflection).toBe('春的心得\n\n夏的心得');
    const { edition, id, blocks } = await essay('春');
    for (const { target } of merged.annotations) {
      expect(target.edition).toBe(edition);
      expect(textOf(blocks).slice(target.start, target.end)).toBe(target.quote);
    }
    expect(home.stores.library.entry(id)).toMatchObject({ annotations: 2, reflected: true });
    await note('春', '说的是花', '丙');
    valueOf(await cut({ starts: [1, 3, 5, 7] }));
    expect((await notes('春')).annotations.map(({ comment }) => comment)).toEqual(['丙']);
    expect((await notes('一、桃花')).annotations.map(({ comment }) => comment)).toEqual(['甲']);
    expect((await notes('夏')).annotations.map(({ comment }) => comment)).toEqual(['乙']);
  });

  test('goes on where one was reading', async () => {
    const { home, cut, essay } = await imported();
    const { id } = await essay('夏');
    const position = { offset: 7, drop: 1 };
    home.stores.library.keepReading(id, { position, furthest: 9, progress: 0.5, finished: false });
    valueOf(await cut({ starts: [1, 7] }));
    const merged = await essay('春');
    const entry = home.stores.library.entry(merged.id);
    expect(textOf(merged.blocks).slice(entry?.position?.offset).startsWith('的第一句')).toBe(true);
  });

  test('keeps the tags of what it is made of, and since when it is there', async () => {
    const { home, cut, essay } = await imported();
    const { library } = home.stores;
    const added = [];
    for (const [title, tag] of [
      ['春', '花'],
      ['夏', '荷'],
    ] as const) {
      const { id } = await essay(title);
      await library.become((catalog) => {
        const own = entryOf(catalog, id)?.own ?? noDetails;
        return withEntry(catalog, id, { own: { ...own, tags: [tag] } });
      });
      added.push(library.entry(id)?.added);
    }
    valueOf(await cut({ starts: [1, 7] }));
    const entry = library.entry((await essay('春')).id);
    expect([entry?.own.tags, entry?.added]).toEqual([['花', '荷'], added[0]]);
  });

  test('leaves in the bin what the reader had removed', async () => {
    const { home, cut, titles, essay, bytes } = await imported();
    await home.stores.library.remove([(await essay('秋')).id]);
    valueOf(await cut({ starts: [1, 7] }));
    expect(titles()).toEqual(['春']);
    await knownFile(home.stores.library, bytes);
    expect(titles()).toEqual(['春', '秋']);
  });

  test('the same file again brings nothing back that it was cut into before', async () => {
    const { home, cut, titles, bytes } = await imported();
    valueOf(await cut({ starts: [1] }));
    expect(await knownFile(home.stores.library, bytes)).toMatchObject({
      essays: 1,
      returned: false,
    });
    expect(titles()).toEqual(['春']);
  });

  test('has lines broken as in the file, and joined again, with the notes on their words', async () => {
    const { cut, desk, home, file, titles, essay, note, notes, order } = await imported(wrapped);
    const before = order();
    expect(titles()).toEqual(['春', '夏']);
    expect((await essay('春')).blocks).toHaveLength(2);
    await note('春', '页边写下几个字', '甲');
    const { blocks } = await essay('春');
    const offset = textOf(blocks).indexOf('记住的');
    home.stores.library.keepReading((await essay('春')).id, {
      position: { offset, drop: 1 },
      furthest: offset,
      progress: 0.5,
      finished: false,
    });
    const outcome = valueOf(await cut({ breaks: 'kept' }));
    expect([outcome.joined, outcome.before.breaks]).toEqual([0, 'joined']);
    expect((await essay('春')).blocks.length).toBeGreaterThan(4);
    const kept = await notes('春');
    expect(kept.annotations.map(({ comment, target }) => [comment, target.quote])).toEqual([
      ['甲', '页边写下\n几个字'],
    ]);
    const own = await essay('春');
    const place = home.stores.library.entry(own.id)?.position?.offset;
    expect(textOf(own.blocks).slice(place).startsWith('记住的')).toBe(true);
    const look = valueOf(await desk.look(home.stores, file));
    expect([look.choices.breaks, look.wraps]).toEqual(['kept', 6]);
    valueOf(await cut(outcome.before));
    expect(order()).toEqual(before);
    expect((await notes('春')).annotations.map(({ target }) => target.quote)).toEqual([
      '页边写下几个字',
    ]);
  });

  test('keeps where essays begin when only the line breaks change', async () => {
    const { cut, titles } = await imported(wrapped);
    valueOf(await cut({ starts: [0] }));
    expect(titles()).toEqual(['春']);
    const outcome = valueOf(await cut({ breaks: 'kept' }));
    expect([titles(), outcome.joined]).toEqual([['春'], 0]);
    expect(valueOf(await cut({ breaks: 'joined' })).joined).toBe(6);
    expect(titles()).toEqual(['春']);
  });

  test('finds the encoding again that the reader had chosen', async () => {
    const { cut, order, titles } = await imported(encoded('甲乙', 'gb18030'), 'gb18030');
    const before = order();
    valueOf(await cut(asRecognised));
    expect([order(), titles()]).toEqual([before, ['文集']]);
  });
});

describe('what cannot be cut is refused and stays', () => {
  test('a file that is gone from the disk', async () => {
    const { folder, desk, home, file, titles } = await imported();
    const originals = join(folder, 'library', 'originals');
    for (const name of readdirSync(originals)) unlinkSync(join(originals, name));
    expect(await desk.look(home.stores, file)).toMatchObject({
      failure: { kind: 'original-gone' },
    });
    expect(titles()).toEqual(['春', '夏', '秋']);
  });

  test.each(['write', 'rename', 'sync'] as const)(
    'anything, where the disk refuses to %s, with the notes where they were',
    async (call) => {
      const disk = new FailingDisk();
      const { home, cut, titles, note, notes } = await imported(undefined, 'utf-8', disk.fs);
      await note('夏', '说的是荷', '一条批注');
      disk.refuse.set(call, 'ENOSPC');
      const refused = await cut({ starts: [1, 7] });
      expect(refused).toMatchObject({ failure: { kind: 'disk', reason: 'full' } });
      disk.refuse.clear();
      expect(titles()).toEqual(['春', '夏', '秋']);
      expect((await notes('夏')).annotations).toHaveLength(1);
      valueOf(await cut({ starts: [1, 7] }));
      expect(titles()).toEqual(['春', '秋']);
      await home.start();
      expect((await notes('春')).annotations).toHaveLength(1);
    },
  );

  test('anything, where it refuses the catalogue alone', async () => {
    const disk = new FailingDisk();
    const { home, cut, titles, order } = await imported(undefined, 'utf-8', disk.fs);
    const before = order();
    const { library } = home.stores;
    const become = library.become.bind(library);
    let calls = 0;
    library.become = (change) => {
      calls += 1;
      if (calls === 1) disk.refuse.set('rename', 'ENOSPC');
      else disk.refuse.clear();
      return become(change);
    };
    expect(await cut({ starts: [1, 7] })).toMatchObject({ failure: { kind: 'disk' } });
    expect(titles()).toEqual(['春', '夏', '秋']);
    await home.start();
    expect(order()).toEqual(before);
  });
});
