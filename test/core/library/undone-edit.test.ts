import { expect, test } from 'vitest';
import { entryOf as entryIn } from '../../../core/library/catalog';
import type { Catalog } from '../../../core/library/catalog';
import type { LibraryEdit } from '../../../core/library/library-edit';
import { asRead, edited } from '../../../core/library/library-edit';
import type { OwnDetails } from '../../../core/library/own-details';
import { takingBack } from '../../../core/library/undone-edit';
import { categoryOf, entryOf, idOf, libraryOf } from './shelved';

const library = libraryOf('bundled: ab | one: c', [entryOf('a', {})], '史 > 唐, 文');
const said = (own: Partial<OwnDetails>): LibraryEdit => ({
  essays: [{ essay: idOf('a'), own }],
  categories: [],
});
const ownIn = (catalog: Catalog) => entryIn(catalog, idOf('a'))?.own;

/** The library after one window’s edit, then another’s, then the first one taken back. */
function afterBoth(mine: LibraryEdit, theirs: LibraryEdit): Catalog {
  const now = edited(edited(library, mine), theirs);
  return edited(now, takingBack(mine, library, now));
}

test('an edit of the library is taken back where nobody changed the same since', () => {
  const mine = said({ title: '我的题目', category: categoryOf('史'), tags: ['甲'] });
  expect(ownIn(afterBoth(mine, said({ author: '某人' })))).toMatchObject({
    title: null,
    category: null,
    tags: [],
    author: '某人',
  });
});

test('what another window said since stays', () => {
  const mine = said({ title: '我的题目', category: categoryOf('史') });
  const theirs = said({ title: '别的题目' });
  expect(ownIn(afterBoth(mine, theirs))).toMatchObject({ title: '别的题目', category: null });
});

test('of tags only those go that were added, and only those come back that were taken away', () => {
  expect(ownIn(afterBoth(said({ tags: ['甲'] }), said({ tags: ['甲', '乙'] })))?.tags).toEqual([
    '乙',
  ]);
});

test('of a category what another window changed stays', () => {
  const [old] = library.categories;
  if (old === undefined) throw new Error('no category');
  const { id, name, parent, gone } = old;
  const mine: LibraryEdit = { essays: [], categories: [{ id, name: '史学', parent, gone }] };
  const theirs: LibraryEdit = {
    essays: [],
    categories: [{ id, name: '史学', parent, gone: true }],
  };
  const [now] = afterBoth(mine, theirs).categories;
  expect(now).toMatchObject({ name, gone: true });
});

test('an essay that is in the bin by then is left alone', () => {
  const mine = said({ title: '我的题目' });
  const now = edited(library, mine);
  const gone = { ...now, entries: now.entries.filter(({ id }) => id !== idOf('a')) };
  expect(takingBack(mine, library, gone).essays).toEqual([]);
});

test('已读完 goes where the essay still counts as read', () => {
  const entry = entryIn(library, idOf('a'));
  if (entry === null) throw new Error('no essay');
  const mine: LibraryEdit = { essays: [asRead(entry)], categories: [] };
  const back = entryIn(afterBoth(mine, said({ author: '某人' })), idOf('a'));
  expect(back).toMatchObject({ finished: false, progress: entry.progress });
});
