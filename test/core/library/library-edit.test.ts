import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../core/library/catalog';
import { entryOf as entryIn } from '../../../core/library/catalog';
import type { LibraryEdit } from '../../../core/library/library-edit';
import { asRead, asUnread, canMove, edited, inverseOf } from '../../../core/library/library-edit';
import { mergedCatalog } from '../../../core/library/merged-catalog';
import { authorOf, titleOf } from '../../../core/library/own-details';
import { withRestored, withoutEssays } from '../../../core/library/removal';
import { categoriesOf, categoryOf, entryOf, idOf, libraryOf } from './shelved';

const nothing: LibraryEdit = { essays: [], categories: [] };
const read = { position: { offset: 7, drop: 0 }, furthest: 9, progress: 0.5 };
const library = libraryOf(
  'bundled: ab | one: c',
  [entryOf('a', { ...read, author: '识别的作者' })],
  '史 > 唐, 文',
);
const essay = (catalog: Catalog, letter: string) => {
  const entry = entryIn(catalog, idOf(letter));
  if (entry === null) throw new Error(`no ${letter}`);
  return entry;
};
const said = (letter: string, own: NonNullable<LibraryEdit['essays'][number]['own']>) => ({
  ...nothing,
  essays: [{ essay: idOf(letter), own }],
});

/** A catalogue without its counts of changes. */
const plainly = ({ entries, categories }: Catalog) => ({
  entries: entries.map((entry) => ({ ...entry, own: { ...entry.own, turn: 0 }, marks: 0 })),
  categories: categories.filter(({ gone }) => !gone).map((one) => ({ ...one, turn: 0 })),
});

describe('what the reader says of an essay', () => {
  test('is shown in the place of what was recognised, which stays', () => {
    const catalog = edited(library, said('a', { title: ' 我的\n题目 ', author: '某人' }));
    const entry = essay(catalog, 'a');
    expect([titleOf(entry), authorOf(entry)]).toEqual(['我的 题目', '某人']);
    expect([entry.title, entry.author]).toEqual(['a', '识别的作者']);
    const back = essay(edited(catalog, said('a', { title: '', author: null })), 'a');
    expect([titleOf(back), authorOf(back)]).toEqual(['a', '识别的作者']);
  });

  test('leaves what is not spoken of', () => {
    const first = edited(library, said('a', { tags: ['甲'], date: '2019', source: '读书' }));
    const second = essay(edited(first, said('a', { category: categoryOf('史') })), 'a').own;
    expect(second).toMatchObject({ tags: ['甲'], date: '2019', source: '读书', turn: 2 });
  });

  test.each([
    ['an essay that is not there', said('f', { title: '无' })],
    ['the same again', said('a', { title: null, tags: [] })],
    ['nothing', nothing],
    [
      'a category without a name',
      { ...nothing, categories: [{ id: categoryOf('新'), name: ' ', parent: null, gone: false }] },
    ],
  ])('changes nothing by %s', (_what, edit) => {
    expect(edited(library, edit)).toBe(library);
  });

  test('goes to the bin with the essay and comes back', () => {
    const catalog = edited(library, said('a', { tags: ['甲'], category: categoryOf('唐') }));
    const removed = withoutEssays(catalog, [idOf('a')]);
    expect(essay(withRestored(removed, [idOf('a')], ''), 'a')).toEqual(essay(catalog, 'a'));
  });
});

describe('an essay marked', () => {
  test('unread begins anew, and reading on counts again', () => {
    const unread = edited(library, { ...nothing, essays: [asUnread(essay(library, 'a'))] });
    expect(essay(unread, 'a')).toMatchObject({
      position: null,
      furthest: 0,
      progress: 0,
      marks: 1,
    });
  });

  test('read is finished and keeps its place', () => {
    const all = edited(library, { ...nothing, essays: library.entries.map(asRead) });
    expect(all.entries.map(({ finished }) => finished)).toEqual([true, true, true]);
    expect(essay(all, 'a').position).toEqual(read.position);
  });

  test('unread stays so where another computer knows only that it was read', () => {
    const unread = edited(library, { ...nothing, essays: [asUnread(essay(library, 'a'))] });
    expect(essay(mergedCatalog(unread, library), 'a').progress).toBe(0);
    expect(essay(mergedCatalog(library, unread), 'a').progress).toBe(0);
  });
});

describe('a category', () => {
  test('that is deleted takes no essay with it', () => {
    const filled = edited(library, said('c', { category: categoryOf('唐') }));
    const [, tang] = filled.categories;
    if (tang === undefined) throw new Error('no category');
    const gone = edited(filled, { ...nothing, categories: [{ ...tang, gone: true }] });
    expect(gone.entries).toBe(filled.entries);
    expect(gone.categories.map((one) => one.gone)).toEqual([false, true, false]);
  });

  test.each([
    ['史', '文', true],
    ['唐', null, true],
    ['史', '唐', false],
    ['史', '史', false],
    ['唐', '史', false],
    ['史', null, false],
  ] as const)('%s goes into %s: %s', (name, into, can) => {
    const around = into === null ? null : categoryOf(into);
    expect(canMove(library.categories, categoryOf(name), around)).toBe(can);
  });

  test('deleted here stays deleted where another computer still has it', () => {
    const [history] = library.categories;
    if (history === undefined) throw new Error('no category');
    const gone = edited(library, { ...nothing, categories: [{ ...history, gone: true }] });
    expect(mergedCatalog(library, gone).categories).toEqual(gone.categories);
    expect(mergedCatalog(gone, library)).toBe(gone);
  });
});

const letter = fc.constantFrom('a', 'b', 'c');
const text = fc.constantFrom('', '题', '作者', '2019');
const category = fc.option(fc.constantFrom('史', '唐', '文').map(categoryOf));
const anyEdit: fc.Arbitrary<LibraryEdit> = fc.record({
  essays: fc.uniqueArray(
    fc.record(
      {
        essay: letter.map(idOf),
        own: fc.record(
          {
            title: fc.option(text),
            author: fc.option(text),
            date: text,
            source: text,
            tags: fc.subarray(['甲', '乙']),
            category,
          },
          { requiredKeys: [] },
        ),
        reading: fc.record({
          position: fc.constant(null),
          furthest: fc.nat(9),
          progress: fc.constantFrom(0, 0.5, 1),
          finished: fc.boolean(),
        }),
      },
      { requiredKeys: ['essay'] },
    ),
    { selector: (one) => one.essay },
  ),
  categories: fc.uniqueArray(
    fc.record({
      id: fc.constantFrom('史', '唐', '文', '新').map(categoryOf),
      name: fc.constantFrom('史', '改名'),
      parent: category,
      gone: fc.boolean(),
    }),
    { selector: (one) => one.id },
  ),
});

describe('any change', () => {
  test('is taken back by its inverse', () => {
    fc.assert(
      fc.property(anyEdit, (edit) => {
        const back = edited(edited(library, edit), inverseOf(library, edit));
        expect(plainly(back)).toEqual(plainly(library));
      }),
    );
  });

  test('made on two computers comes to the same on both', () => {
    fc.assert(
      fc.property(anyEdit, anyEdit, (mine, theirs) => {
        const [here, there] = [edited(library, mine), edited(library, theirs)];
        const [one, other] = [mergedCatalog(here, there), mergedCatalog(there, here)];
        const told = ({ entries, categories }: Catalog) => ({
          own: entries.map(({ own }) => own),
          categories: [...categories].sort((a, b) => (a.id < b.id ? -1 : 1)),
        });
        expect(told(one)).toEqual(told(other));
        expect(mergedCatalog(one, other)).toBe(one);
      }),
    );
  });
});

test('a drawn category stands in the one before it', () => {
  expect(categoriesOf('史 > 唐, 文').map(({ name, parent }) => [name, parent])).toEqual([
    ['史', null],
    ['唐', categoryOf('史')],
    ['文', null],
  ]);
});
