import { categoryId, collectionId, editionId, essayId } from '../../../core/ids';
import type { Catalog, Collection, LibraryEntry } from '../../../core/library/catalog';
import { emptyCatalog } from '../../../core/library/catalog';
import type { Category } from '../../../core/library/category';
import { newEntry } from '../../../core/library/new-entry';
import type { OwnDetails } from '../../../core/library/own-details';
import { noDetails } from '../../../core/library/own-details';

export const idOf = (letter: string) => essayId(letter.repeat(32));

/** An essay that is named after its letter. */
export function entryOf(
  letter: string,
  more: Partial<Omit<LibraryEntry, 'own'>> = {},
  own: Partial<OwnDetails> = {},
): LibraryEntry {
  const [id, edition] = [idOf(letter), editionId(letter.repeat(64))];
  const entry = newEntry({ id, edition, title: letter, blocks: [] });
  return { ...entry, ...more, own: { ...noDetails, ...own } };
}

/** Categories drawn as "史 > 唐, 文": each stands in the one before its `>`. */
export function categoriesOf(picture: string): readonly Category[] {
  return picture
    .split(', ')
    .filter((way) => way !== '')
    .flatMap((way) => {
      const names = way.split(' > ');
      return names.map((name, index): Category => {
        const parent = names[index - 1];
        const around = parent === undefined ? null : categoryOf(parent);
        return { id: categoryOf(name), name, parent: around, gone: false, turn: 1 };
      });
    })
    .filter(({ id }, index, all) => all.findIndex((one) => one.id === id) === index);
}

const codes = (name: string) =>
  Array.from(name, (one) => one.codePointAt(0)?.toString(16)).join('-');

export const categoryOf = (name: string) => categoryId(codes(name));

/** A library drawn as "bundled: ab | own: c": the essays are named by their letters. */
export function libraryOf(
  picture: string,
  entries: readonly LibraryEntry[] = [],
  categories = '',
): Catalog {
  const collections = picture.split(' | ').map((part): Collection => {
    const [name = '', letters = ''] = part.split(': ');
    return {
      id: collectionId(name),
      title: name,
      bundled: name === 'bundled',
      before: [],
      after: [],
      essays: letters.split('').map(idOf),
    };
  });
  const given = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    ...emptyCatalog,
    collections,
    categories: categoriesOf(categories),
    entries: collections.flatMap(({ essays }) =>
      essays.map((id) => given.get(id) ?? entryOf(id.charAt(0))),
    ),
  };
}
