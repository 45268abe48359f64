import { describe, expect, test } from 'vitest';
import { likenessTo } from '../../../core/anchor/likeness';
import type { Essay } from '../../../core/document/essay';
import { textOf } from '../../../core/document/essay';
import { collectionId, editionId, essayId } from '../../../core/ids';
import type { Catalog } from '../../../core/library/catalog';
import { emptyCatalog, entryOf, withEntry } from '../../../core/library/catalog';
import { withCollection } from '../../../core/library/catalog-changes';
import { mergedCatalog } from '../../../core/library/merged-catalog';
import {
  editionIn,
  essayOfEdition,
  essayReadAnew,
  filesOf,
  withEdition,
  withoutTurn,
  withTakenBack,
} from '../../../core/library/new-edition';
import { newEntry } from '../../../core/library/new-entry';
import { leaving, withBinEmptied, withLeft, withoutEssays } from '../../../core/library/removal';
import { buildBlocks } from '../document/build-blocks';

const id = essayId('a'.repeat(32));
const essayOf = (letter: string, ...lines: readonly string[]): Essay => ({
  id,
  edition: editionId(letter.repeat(64)),
  title: lines[0] ?? '',
  blocks: buildBlocks(...lines),
});
const first = essayOf('1', '论语', '学而时习之，不亦说乎？', '有朋自远方来，不亦乐乎？');
const second = essayOf('2', '论语新编', '子曰：', '学而时习之，不亦说乎？', '有朋自远方来。');
const [book, file] = [collectionId('book'), collectionId('file')];
const library = withCollection(
  emptyCatalog,
  { id: book, title: '书', bundled: false, before: [], after: [], essays: [id] },
  [newEntry(first)],
);
const changed = withEdition(library, second, textOf(first.blocks), file);
const entry = (catalog: Catalog) => {
  const found = entryOf(catalog, id);
  if (found === null) throw new Error('no entry');
  return found;
};

describe('the catalogue with another edition of an essay', () => {
  test('says what the new text is called, how it begins and how long it is', () => {
    expect(entry(changed)).toMatchObject({ ...newEntry(second), former: first.edition, turn: 1 });
  });

  test('goes on where one was reading, with all that was read', () => {
    const offset = textOf(first.blocks).indexOf('有朋');
    const read = { position: { offset, drop: 2 }, furthest: offset, progress: 0.6 };
    const now = entry(
      withEdition(withEntry(library, id, read), second, textOf(first.blocks), file),
    );
    const there = textOf(second.blocks).indexOf('有朋');
    expect(now).toMatchObject({ ...read, position: { offset: there, drop: 2 }, furthest: there });
  });

  test('takes the old one back', () => {
    const back = entry(withEdition(changed, first, textOf(second.blocks), null));
    expect(back).toMatchObject({ edition: first.edition, former: second.edition, title: '论语' });
  });

  test('knows which file each edition came in', () => {
    expect(filesOf(library, entry(library))).toEqual([book]);
    expect(filesOf(changed, entry(changed))).toEqual([file]);
    const back = withEdition(changed, first, textOf(second.blocks), null);
    expect(filesOf(back, entry(back))).toEqual([book]);
  });

  test('is as before where the library has no such essay', () => {
    expect(withEdition(emptyCatalog, second, '', file)).toBe(emptyCatalog);
  });

  test('still knows the essay of an edition when it is gone from the library and the bin', () => {
    const emptied = withBinEmptied(withoutEssays(changed, [id]));
    const going = leaving(emptied);
    expect(going.files).toEqual([book, file]);
    expect(essayOfEdition(withLeft(emptied, going), second.edition)).toBe(id);
  });

  test('lets a file stay that another essay came in too', () => {
    const other = { ...second, id: essayId('b'.repeat(32)) };
    const shared = withCollection(
      changed,
      { id: file, title: '', bundled: false, before: [], after: [], essays: [other.id] },
      [newEntry(other)],
    );
    expect(leaving(withBinEmptied(withoutEssays(shared, [id]))).files).toEqual([book]);
  });
});

test('an edition that was not kept leaves no trace', () => {
  const without = withoutTurn(changed, entry(library), library);
  expect(without.editions).toEqual(library.editions);
  expect(entry(without).edition).toBe(first.edition);
});

describe('two computers’ catalogues', () => {
  const read = (catalog: Catalog) => withEntry(catalog, id, { position: { offset: 3, drop: 0 } });

  test('agree on the edition that came last, whichever is merged into which', () => {
    for (const merged of [mergedCatalog(library, changed), mergedCatalog(changed, library)]) {
      expect(entry(merged)).toEqual(entry(changed));
      expect(merged.editions).toEqual(changed.editions);
    }
    const back = withEdition(changed, first, textOf(second.blocks), null);
    for (const merged of [mergedCatalog(back, changed), mergedCatalog(changed, back)]) {
      expect(entry(merged)).toEqual(entry(back));
    }
  });

  test('agree on whether an edition was taken back', () => {
    const back = withTakenBack(changed, first, textOf(second.blocks));
    const again = withTakenBack(back, second, textOf(first.blocks));
    for (const [later, before] of [
      [back, changed],
      [again, back],
      [again, changed],
    ] as const) {
      for (const merged of [mergedCatalog(later, before), mergedCatalog(before, later)]) {
        expect(merged.editions).toEqual(later.editions);
      }
    }
    expect(essayOfEdition(back, second.edition)).toBeNull();
    expect(essayOfEdition(again, second.edition)).toBe(id);
  });

  test('leave a place that is one in another text', () => {
    expect(entry(mergedCatalog(read(library), changed)).position).toBeNull();
    expect(entry(mergedCatalog(changed, read(library))).position).toBeNull();
  });

  test('that are alike come to the very same', () => {
    expect(mergedCatalog(changed, { ...changed })).toBe(changed);
  });
});

describe('the essay of a file that is a new edition', () => {
  const lines = [
    '学而时习之，不亦说乎？有朋自远方来，不亦乐乎？人不知而不愠，不亦君子乎？',
    '吾日三省吾身：为人谋而不忠乎？与朋友交而不信乎？传不习乎？',
    '道千乘之国，敬事而信，节用而爱人，使民以时。',
  ];
  const document = (...texts: readonly string[]) => ({
    title: '',
    essays: texts.map((text) => ({ title: text.slice(0, 2), blocks: buildBlocks(text) })),
    before: [],
    after: [],
  });

  test.each([
    ['the only one, however little it is like the old', lines.slice(2), 'x', '道千'],
    ['the one that is most like it', lines, `新：${lines[1] ?? ''}又及。`, '吾日'],
    ['none, where none is like it', lines, '这是另外的一篇文章，说的完全是别的事情。', null],
    ['none, in a file without any', [], 'x', null],
  ])('is %s', (_says, texts, before, title) => {
    expect(editionIn(document(...texts), before)?.title ?? null).toBe(title);
  });

  test('is all of them together where the old text is like that, with what was written to each', () => {
    const annotation = { start: 0, end: 2, comment: '批', author: '', date: null, replies: [] };
    const { essays, ...rest } = document(...lines);
    const commented = essays.map((essay) => ({ ...essay, annotations: [annotation] }));
    const found = editionIn({ ...rest, essays: commented }, `${lines.join('')}新写的一句。`);
    const text = textOf(found?.blocks ?? []);
    expect([found?.title, text]).toEqual(['学而', lines.join('\n')]);
    expect(found?.annotations?.map(({ start, end }) => text.slice(start, end))).toEqual([
      '学而',
      '吾日',
      '道千',
    ]);
  });

  test('is the one in the same place where the file itself is read anew, however it reads', () => {
    const others = [essayOf('3', '甲'), essayOf('4', '乙')].map((one, n) => ({
      ...one,
      id: essayId(String(n).repeat(32)),
    }));
    const essays = [others[0], first, others[1]].filter((one) => one !== undefined);
    const three = withCollection(
      emptyCatalog,
      {
        id: book,
        title: '书',
        bundled: false,
        before: [],
        after: [],
        essays: essays.map((one) => one.id),
      },
      essays.map(newEntry),
    );
    const garbled = document('ÃÂ', 'ÂÃ', 'Ã');
    const before = textOf(first.blocks);
    expect(essayReadAnew(garbled, three, entry(three), before)?.blocks[0]?.text).toBe('ÂÃ');
    const removed = withoutEssays(three, [essayId('0'.repeat(32))]);
    expect(essayReadAnew(garbled, removed, entry(removed), before)?.blocks[0]?.text).toBe('ÂÃ');
    expect(essayReadAnew(document('ÃÂ', 'ÂÃ'), three, entry(three), before)).toBeNull();
    expect(essayReadAnew(document('ÃÂ'), three, entry(three), before)?.title).toBe('ÃÂ');
  });

  test('is judged by what both have in common, whatever its length', () => {
    const likeness = likenessTo(lines[0] ?? '');
    expect(likeness(lines[0] ?? '')).toBe(1);
    expect(likeness(lines[1] ?? '')).toBeLessThan(0.1);
    expect(likeness('')).toBe(0);
    expect(likenessTo('')('')).toBe(0);
    expect(likeness(lines.join(''))).toBeGreaterThan(0.4);
  });
});
