import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayLength } from '../../../core/calendar';
import { collectionId, editionId, essayId } from '../../../core/ids';
import type { Catalog, Collection, LibraryEntry } from '../../../core/library/catalog';
import { emptyCatalog } from '../../../core/library/catalog';
import { withCollection, withKnownNotes } from '../../../core/library/catalog-changes';
import { newEntry } from '../../../core/library/new-entry';
import {
  leaving,
  withBinEmptied,
  withLeft,
  withRestored,
  withoutEssays,
} from '../../../core/library/removal';
import { binned, daysKept, keptFor, removedBundled } from '../../../core/library/removed';

const today = Date.UTC(2026, 0, 2);

const idOf = (letter: string) => essayId(letter.repeat(32));
const entryOf = (letter: string): LibraryEntry => ({
  ...newEntry({
    id: idOf(letter),
    edition: editionId(letter.repeat(64)),
    title: letter,
    blocks: [],
  }),
  position: { offset: letter.charCodeAt(0), drop: 0 },
  progress: 0.5,
});

const collectionOf = (name: string, letters: string): Collection => ({
  id: collectionId(name),
  title: name,
  bundled: name === 'bundled',
  before: [],
  after: [],
  essays: letters.split('').map(idOf),
});

/** A library drawn as "bundled: abc | own: de". */
function drawn(picture: string): Catalog {
  return picture.split(' | ').reduce<Catalog>(
    (catalog, part) => {
      const [name = '', letters = ''] = part.split(': ');
      return withCollection(catalog, collectionOf(name, letters), letters.split('').map(entryOf));
    },
    { ...emptyCatalog, calendar: today },
  );
}

const letters = (ids: readonly string[]) => ids.map((id) => id.charAt(0)).join('');
const picture = ({ collections }: Catalog) =>
  collections.map(({ title, essays }) => `${title}: ${letters(essays)}`).join(' | ');
const bin = (catalog: Catalog) => letters(binned(catalog).map((one) => one.entry.id));
const remove = (catalog: Catalog, text: string) => withoutEssays(catalog, text.split('').map(idOf));
const restore = (catalog: Catalog, text: string) =>
  withRestored(catalog, text.split('').map(idOf), 'recovered');
const later = (catalog: Catalog, ms: number): Catalog => ({ ...catalog, calendar: today + ms });
const letGo = (catalog: Catalog) => withLeft(catalog, leaving(catalog));

describe('removing an essay', () => {
  test('takes it out of the list and keeps all that is known of it, the last removed first', () => {
    const catalog = remove(remove(drawn('bundled: abc'), 'b'), 'a');
    expect(picture(catalog)).toBe('bundled: c');
    expect(bin(catalog)).toBe('ab');
    expect(catalog.removed.map((one) => one.entry)).toEqual([entryOf('b'), entryOf('a')]);
    expect(catalog.entries).toEqual([entryOf('c')]);
  });

  test('changes nothing where there is no such essay', () => {
    const catalog = drawn('own: a');
    expect(remove(catalog, 'f')).toBe(catalog);
    expect(restore(catalog, 'a')).toBe(catalog);
  });

  test('leaves a collection that has no essay left, so that it is known that it came', () => {
    const catalog = remove(drawn('bundled: ab | own: cd'), 'abcd');
    expect(picture(catalog)).toBe('bundled:  | own: ');
    expect(picture(restore(catalog, 'cdba'))).toBe('bundled: ab | own: cd');
  });
});

describe('restoring an essay', () => {
  test.each([
    ['the last one first', 'bc', ['c', 'b']],
    ['the first one first', 'bc', ['b', 'c']],
    ['at the ends', 'ad', ['d', 'a']],
    ['all of them one by one', 'abcd', ['c', 'a', 'd', 'b']],
  ])('puts it back in its place: %s', (_how, gone, back) => {
    const catalog = back.reduce(restore, gone.split('').reduce(remove, drawn('own: abcd')));
    expect(picture(catalog)).toBe('own: abcd');
    expect(catalog.removed).toEqual([]);
    expect(catalog.entries.toSorted((a, b) => a.id.localeCompare(b.id))).toEqual(
      'abcd'.split('').map(entryOf),
    );
  });

  test('puts it back into every collection that had it', () => {
    const both = drawn('one: abc | two: 1b2');
    expect(picture(restore(remove(both, 'b'), 'b'))).toBe('one: abc | two: 1b2');
  });

  test('keeps it where its collection is no more', () => {
    const catalog = { ...remove(drawn('own: ab | other: c'), 'a'), collections: [] };
    expect(picture(restore(catalog, 'a'))).toBe('recovered: a');
  });

  test('happens when its text is imported again, with what was read in it', () => {
    const removed = remove(drawn('own: abc | other: 1b2'), 'bc');
    const again = withCollection(removed, collectionOf('new', 'b4'), [
      { ...entryOf('b'), position: null, progress: 0 },
      entryOf('4'),
    ]);
    expect(picture(again)).toBe('own: a | other: 12 | new: b4');
    expect(again.entries.find(({ id }) => id === idOf('b'))).toEqual(entryOf('b'));
    expect(bin(again)).toBe('c');
    expect(picture(restore(again, 'c'))).toBe('own: ac | other: 12 | new: b4');
  });

  test('takes along what was written in its notes meanwhile', () => {
    const notes = { annotations: 3, reflected: true };
    const removed = withKnownNotes(remove(drawn('own: ab'), 'a'), idOf('a'), notes);
    expect(restore(removed, 'a').entries.at(-1)).toEqual({ ...entryOf('a'), ...notes });
    expect(withKnownNotes(removed, idOf('a'), notes)).toBe(removed);
  });
});

describe('what is in the bin', () => {
  test('stays for thirty days by the calendar and then goes', () => {
    const catalog = remove(drawn('own: ab'), 'a');
    expect(catalog.removed.map((one) => daysKept(catalog, one))).toEqual([30]);
    const last = later(catalog, keptFor - 1);
    expect([bin(last), leaving(last).essays, daysKept(last, one(last))]).toEqual(['a', [], 1]);
    const due = later(catalog, keptFor);
    expect([bin(due), letters(leaving(due).essays)]).toEqual(['', 'a']);
    expect(restore(due, 'a')).toBe(due);
    expect(letGo(due)).toMatchObject({ removed: [], entries: [entryOf('b')] });
  });

  test('needs its original for as long as another essay of the file is there', () => {
    const gone = (catalog: Catalog) => leaving(catalog).collections.map(({ title }) => title);
    const part = remove(drawn('own: ab'), 'a');
    expect(gone(later(part, keptFor))).toEqual([]);
    const rest = remove(later(part, dayLength), 'b');
    expect(gone(later(rest, keptFor))).toEqual([]);
    const first = letGo(later(rest, keptFor));
    expect([picture(first), bin(first)]).toEqual(['own: ', 'b']);
    const second = later(first, keptFor + dayLength);
    expect(gone(second)).toEqual(['own']);
    expect(letGo(second)).toMatchObject({ collections: [], entries: [], removed: [] });
  });

  test('goes at once when the bin is emptied, but the built-in ones stay known', () => {
    const emptied = withBinEmptied(remove(drawn('bundled: abc | own: d'), 'bd'));
    expect([bin(emptied), letters(leaving(emptied).essays)]).toEqual(['', 'bd']);
    const left = letGo(emptied);
    expect(picture(left)).toBe('bundled: ac');
    expect(letters(removedBundled(left).map(({ entry }) => entry.id))).toBe('b');
    const again = withCollection(
      left,
      collectionOf('bundled', 'abc'),
      'abc'.split('').map(entryOf),
    );
    expect([picture(again), again.removed]).toEqual(['bundled: abc', []]);
  });

  test('never goes while the library has the very same essay', () => {
    const catalog = withBinEmptied(remove(drawn('own: ab'), 'a'));
    const both = { ...catalog, entries: [...catalog.entries, entryOf('a')] };
    expect(leaving(both).essays).toEqual([]);
  });
});

const one = ({ removed: [first] }: Catalog) => {
  if (first === undefined) throw new Error('nothing is removed');
  return first;
};

describe('whatever the reader does', () => {
  const step = fc.record({
    what: fc.constantFrom('remove', 'restore', 'wait', 'empty', 'import'),
    which: fc.subarray('abcdef'.split(''), { minLength: 1 }),
  });

  test('every essay is in the list or in the bin, in its order, and never in both', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let catalog = drawn('bundled: abc | own: def');
        const lost = new Set<string>();
        for (const { what, which } of steps) {
          const text = which.join('');
          if (what === 'remove') catalog = remove(catalog, text);
          else if (what === 'restore') catalog = restore(catalog, text);
          else if (what === 'import') {
            catalog = withCollection(
              catalog,
              collectionOf('own', 'def'),
              'def'.split('').map(entryOf),
            );
            for (const letter of 'def') lost.delete(letter);
          } else {
            const ready =
              what === 'empty'
                ? withBinEmptied(catalog)
                : { ...catalog, calendar: (catalog.calendar ?? 0) + 20 * dayLength };
            for (const id of leaving(ready).essays) lost.add(id.charAt(0));
            catalog = letGo(ready);
          }
          const here = catalog.entries.map(({ id }) => id.charAt(0));
          const away = binned(catalog).map(({ entry }) => entry.id.charAt(0));
          for (const letter of 'abc') if (here.includes(letter)) lost.delete(letter);
          expect([...here, ...away, ...lost].sort().join('')).toBe('abcdef');
          const listed = catalog.collections.map(({ essays }) => letters(essays));
          expect(listed.join('').split('').sort()).toEqual(here.sort());
          for (const order of listed) expect(order).toBe(order.split('').sort().join(''));
        }
      }),
    );
  });
});
