import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../core/library/catalog';
import { everyEssay, titledWith } from '../../../core/library/essay-filter';
import type { EssaySort } from '../../../core/library/essay-sort';
import { essaySorts } from '../../../core/library/essay-sort';
import type { EssayGroup, ListingWish } from '../../../core/library/listing';
import { listedGroups, neighbourOf } from '../../../core/library/listing';
import { titleOf } from '../../../core/library/own-details';
import { categoryOf, entryOf, idOf, libraryOf } from './shelved';

const plain: ListingWish = { filter: everyEssay, sort: 'collection', reversed: false };

const nameOf = (group: EssayGroup) => {
  if (group.kind === 'category') return group.category.name;
  return group.kind === 'own' ? 'own' : group.collection.title;
};
const drawn = (catalog: Catalog, wish: Partial<ListingWish> = {}) =>
  listedGroups(catalog, { ...plain, ...wish }).map((group) => {
    const essays = group.essays.map(({ entry, number }) => `${titleOf(entry)}${number}`);
    return `${'  '.repeat(group.depth)}${nameOf(group)}: ${essays.join(' ')}`.trimEnd();
  });

describe('the list', () => {
  const catalog = libraryOf('one: a | bundled: bc | book: de | two: f');

  test('shows what came with Meipi, single documents together, then those of several essays', () => {
    expect(drawn(catalog)).toEqual(['bundled: b1 c2', 'own: a1 f2', 'book: d1 e2']);
  });

  test('keeps 我的文档 for its words where it is empty', () => {
    expect(drawn(libraryOf('bundled: a'))).toEqual(['bundled: a1', 'own:']);
  });

  test('shows an essay of a category there alone, with its number there', () => {
    const history = categoryOf('史');
    const shelved = libraryOf(
      'bundled: bc | book: de | two: f',
      [
        entryOf('c', {}, { category: history }),
        entryOf('d', {}, { category: categoryOf('唐') }),
        entryOf('e', {}, { category: categoryOf('唐') }),
      ],
      '史 > 唐, 文',
    );
    expect(drawn(shelved)).toEqual(['史: c1', '  唐: d1 e2', '文:', 'bundled: b1', 'own: f1']);
  });

  test('shows what was in a deleted category in the one around it', () => {
    const shelved = libraryOf(
      'bundled: a | two: f',
      [entryOf('f', {}, { category: categoryOf('唐') })],
      '史 > 唐 > 诗',
    );
    const categories = shelved.categories.map((one) =>
      one.name === '唐' ? { ...one, gone: true } : one,
    );
    expect(drawn({ ...shelved, categories })).toEqual(['史: f1', '  诗:', 'bundled: a1', 'own:']);
    const none = categories.map((one) => ({ ...one, gone: true }));
    expect(drawn({ ...shelved, categories: none })).toEqual(['bundled: a1', 'own: f1']);
  });

  test('lists every essay once, however it is asked for', () => {
    const letter = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
    const name = fc.constantFrom('史', '唐', '诗', '文', null);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(letter, name)),
        fc.array(fc.tuple(fc.nat(3), fc.option(fc.constantFrom('史', '唐', '诗', '文')))),
        fc.constantFrom(...essaySorts),
        fc.boolean(),
        (put, moved, sort, reversed) => {
          const entries = put.map(([one, into]) =>
            entryOf(one, {}, { category: into === null ? null : categoryOf(into) }),
          );
          const shelved = libraryOf(
            'bundled: ab | book: cd | e: e | f: f',
            entries,
            '史, 唐, 诗, 文',
          );
          const categories = shelved.categories.map((one, index) => {
            const into = moved.find(([at]) => at === index)?.[1] ?? null;
            // Rings and all, as two computers may leave them.
            return { ...one, parent: into === null ? null : categoryOf(into), gone: false };
          });
          const groups = listedGroups({ ...shelved, categories }, { ...plain, sort, reversed });
          const listed = groups.flatMap(({ essays }) => essays.map(({ entry }) => entry.id));
          expect(listed.toSorted()).toEqual('abcdef'.split('').map(idOf));
          expect(groups.filter(({ kind }) => kind === 'category')).toHaveLength(4);
        },
      ),
    );
  });
});

describe('a filter', () => {
  const entries = [
    entryOf('a', { progress: 0.2, annotations: 2 }, { title: '《论语》札记', author: '李华' }),
    entryOf(
      'b',
      { finished: true, progress: 1 },
      { tags: ['儒家', 'ＧＤＰ'], source: '读书 2019' },
    ),
    entryOf('c', { reflected: true, author: '王明' }, { tags: ['道家'] }),
    entryOf('d', {}, { title: '儒家与 道家' }),
  ];
  const catalog = libraryOf('bundled: ab | book: cd', entries);
  const left = (filter: Partial<ListingWish['filter']>) =>
    listedGroups(catalog, { ...plain, filter: { ...everyEssay, ...filter } })
      .flatMap(({ essays }) => essays.map(({ entry }) => entry.id.charAt(0)))
      .join('');

  test.each([
    ['nothing', '', 'abcd'],
    ['spaces', '  ', 'abcd'],
    ['a title', '论语', 'a'],
    ['an author of the text', '王明', 'c'],
    ['an author of the reader’s', '李华', 'a'],
    ['a source', '读书', 'b'],
    ['a tag, and a title alike', '儒家', 'bd'],
    ['a tag alone', '#儒家', 'b'],
    ['a tag, with a full-width sign', '＃道', 'c'],
    ['a tag of another width and case', 'gdp', 'b'],
    ['several words, each somewhere', '李华 札记', 'a'],
    ['several words, one of them nowhere', '李华 道家', ''],
    ['a sign alone', '#', 'abcd'],
    ['something that is nowhere', '法家', ''],
  ])('by %s', (_what, words, found) => {
    expect(left({ words })).toBe(found);
  });

  test.each([
    ['unread', { unread: true }, 'cd'],
    ['has notes or reflections', { noted: true }, 'ac'],
    ['a tag', { tags: ['儒家'] }, 'b'],
    ['two tags at once', { tags: ['儒家', '道家'] }, ''],
    ['an author', { authors: ['王明'] }, 'c'],
    ['one of two authors', { authors: ['王明', '李华'] }, 'ac'],
    ['an author, as the text has it, where the reader says another', { authors: ['孔子'] }, ''],
    ['all of it', { unread: true, noted: true, tags: ['道家'], words: '王' }, 'c'],
  ])('by %s', (_what, filter, found) => {
    expect(left(filter)).toBe(found);
  });

  test('keeps the numbers and leaves empty groups out', () => {
    expect(drawn(catalog, { filter: { ...everyEssay, words: '与' } })).toEqual([
      'book: 儒家与 道家2',
    ]);
  });

  test('narrows as more is typed', () => {
    const typed = fc.string({
      unit: fc.constantFrom('儒', '家', '道', '论', '语', '李', ' ', '#'),
      maxLength: 6,
    });
    fc.assert(
      fc.property(typed, fc.constantFrom('儒', '家', '道', '论', '语', '李'), (words, more) => {
        const before = left({ words });
        for (const one of left({ words: words + more })) expect(before).toContain(one);
      }),
    );
  });
});

describe('the order', () => {
  const entries = [
    entryOf('a', { lastRead: 5, added: 1, progress: 0.5, author: '张三' }, { title: '中国' }),
    entryOf('b', { lastRead: 9, added: 3, finished: true, progress: 1 }, { title: '阿 10' }),
    entryOf('c', { lastRead: null, added: 2, author: '陈一' }, { title: '阿 9' }),
    entryOf('d', { lastRead: 5, added: null, progress: 0.1, author: '李四' }, { title: '北京' }),
  ];
  const catalog = libraryOf('bundled: abcd', entries);
  const order = (sort: EssaySort, reversed: boolean) =>
    listedGroups(catalog, { ...plain, sort, reversed })
      .flatMap(({ essays }) => essays.map(({ entry }) => entry.id.charAt(0)))
      .join('');

  test.each([
    ['collection', 'abcd', 'dcba'],
    // By pinyin, and 9 before 10.
    ['title', 'cbda', 'adbc'],
    ['author', 'cdab', 'adcb'],
    ['read', 'badc', 'adbc'],
    ['added', 'bcad', 'acbd'],
    ['progress', 'badc', 'cdab'],
  ] as const)('by %s is stable, with what cannot be put in order last', (sort, forth, back) => {
    expect(order(sort, false)).toBe(forth);
    expect(order(sort, true)).toBe(back);
  });
});

describe('neighbours', () => {
  const groups = (sort: EssaySort) =>
    listedGroups(libraryOf('bundled: a | one: b | book: cd | two: e'), {
      ...plain,
      sort,
      reversed: sort === 'title',
    });

  test.each([
    ['the first of all is followed by the first of one’s own', 'a', null, 'b'],
    ['the first of one’s own stands between another group and the next of its kind', 'b', 'a', 'e'],
    ['the last of one’s own is followed by the first of a book', 'e', 'b', 'c'],
    ['the last of all has one before it', 'd', 'c', null],
    ['an essay that is nowhere has none', 'f', null, null],
  ] as const)('%s', (_what, id, previous, next) => {
    const of = (which: 'previous' | 'next') => neighbourOf(groups('collection'), idOf(id), which);
    expect(of('previous')).toBe(previous === null ? null : idOf(previous));
    expect(of('next')).toBe(next === null ? null : idOf(next));
  });

  test('are those of the order on show', () => {
    expect(neighbourOf(groups('title'), idOf('d'), 'next')).toBe(idOf('c'));
  });
});

describe('essays asked for by their titles', () => {
  const entries = [
    entryOf('a', {}, { title: '街道总结' }),
    entryOf('b', {}, { title: '高校党建', author: '总结' }),
    entryOf('c', {}, { title: '總結 二', tags: ['街道'] }),
  ];
  const found = (words: string, most = 6) =>
    titledWith(words, entries, most).map((entry) => titleOf(entry));

  test('have each word in their titles, and not in what else is said of them', () => {
    expect(found('总结')).toEqual(['街道总结', '總結 二']);
    expect(found('总结 街道')).toEqual(['街道总结']);
    expect(found('#街道')).toEqual([]);
  });

  test('are no more than asked for, and none for no words', () => {
    expect(found('总结', 1)).toEqual(['街道总结']);
    expect(found(' ')).toEqual([]);
  });
});
