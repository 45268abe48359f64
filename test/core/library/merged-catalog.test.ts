import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayLength } from '../../../core/calendar';
import { collectionId, editionId, essayId } from '../../../core/ids';
import type { Catalog, Collection, LibraryEntry } from '../../../core/library/catalog';
import { emptyCatalog, entryOf, withEntry } from '../../../core/library/catalog';
import { withCollection } from '../../../core/library/catalog-changes';
import { mergedCatalog } from '../../../core/library/merged-catalog';
import { newEntry } from '../../../core/library/new-entry';
import { withBinEmptied, withRestored, withoutEssays } from '../../../core/library/removal';
import { binned, keptFor } from '../../../core/library/removed';

const today = Date.UTC(2026, 0, 2);

const idOf = (letter: string) => essayId(letter.repeat(32));
const entry = (letter: string): LibraryEntry =>
  newEntry({
    id: idOf(letter),
    edition: editionId(letter.repeat(64)),
    title: letter,
    blocks: [],
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
      return withCollection(catalog, collectionOf(name, letters), letters.split('').map(entry));
    },
    { ...emptyCatalog, calendar: today },
  );
}

const letters = (ids: readonly string[]) => ids.map((id) => id.charAt(0)).join('');
const picture = ({ collections }: Catalog) =>
  collections.map(({ title, essays }) => `${title}: ${letters(essays)}`).join(' | ');
const bin = (catalog: Catalog) => letters(catalog.removed.map((one) => one.entry.id));
const remove = (catalog: Catalog, text: string) => withoutEssays(catalog, text.split('').map(idOf));
const restore = (catalog: Catalog, text: string) =>
  withRestored(catalog, text.split('').map(idOf), 'recovered');
const read = (catalog: Catalog, letter: string, furthest: number) =>
  withEntry(catalog, idOf(letter), {
    furthest,
    progress: furthest / 10,
    finished: furthest === 10,
    position: { offset: furthest, drop: 0 },
  });

describe('merging two states of the catalogue', () => {
  test('keeps the essays of both, each in its collection', () => {
    const merged = mergedCatalog(drawn('bundled: ab | own: c'), drawn('bundled: ab | theirs: de'));
    expect(picture(merged)).toBe('bundled: ab | own: c | theirs: de');
    expect(letters(merged.entries.map(({ id }) => id))).toBe('abcde');
  });

  test('keeps what was added to the same collection on either side', () => {
    expect(picture(mergedCatalog(drawn('own: abc'), drawn('own: abd')))).toBe('own: abcd');
  });

  test('takes the further of what was read, and stays where this computer is', () => {
    const merged = mergedCatalog(read(drawn('own: ab'), 'a', 3), read(drawn('own: ab'), 'a', 10));
    expect(entryOf(merged, idOf('a'))).toMatchObject({
      position: { offset: 3 },
      furthest: 10,
      progress: 1,
      finished: true,
    });
  });

  test('opens where the other stopped what was never opened here', () => {
    const merged = mergedCatalog(drawn('own: a'), read(drawn('own: a'), 'a', 4));
    expect(entryOf(merged, idOf('a'))?.position).toEqual({ offset: 4, drop: 0 });
  });

  test('is the same object where the other has nothing besides', () => {
    const mine = remove(read(drawn('own: abc'), 'a', 5), 'c');
    expect(mergedCatalog(mine, mine)).toBe(mine);
    expect(mergedCatalog(mine, read(drawn('own: ab'), 'a', 2))).toBe(mine);
  });

  test('takes the later calendar', () => {
    const mine = drawn('own: a');
    expect(mergedCatalog(mine, { ...mine, calendar: today + dayLength }).calendar).toBe(
      today + dayLength,
    );
    expect(mergedCatalog(mine, { ...mine, calendar: null })).toBe(mine);
  });
});

describe('an essay that one side removed', () => {
  const before = read(drawn('own: abc'), 'b', 4);

  test('stays removed where the other only has it still', () => {
    const removed = remove(before, 'b');
    for (const merged of [mergedCatalog(removed, before), mergedCatalog(before, removed)]) {
      expect([picture(merged), bin(merged)]).toEqual(['own: ac', 'b']);
      expect(picture(restore(merged, 'b'))).toBe('own: abc');
    }
  });

  test('is back in its place where the other read on in it since', () => {
    const removed = remove(before, 'b');
    const further = read(before, 'b', 7);
    for (const merged of [mergedCatalog(removed, further), mergedCatalog(further, removed)]) {
      expect([picture(merged), bin(merged)]).toEqual(['own: abc', '']);
      expect(entryOf(merged, idOf('b'))?.furthest).toBe(7);
    }
  });

  test('is back where the other wrote in it since', () => {
    const annotated = withEntry(before, idOf('b'), { annotations: 1 });
    const reflected = withEntry(before, idOf('b'), { reflected: true });
    expect(bin(mergedCatalog(remove(before, 'b'), annotated))).toBe('');
    expect(bin(mergedCatalog(reflected, remove(before, 'b')))).toBe('');
  });

  test('is kept for its whole time from when this computer hears of it', () => {
    const late = { ...before, calendar: today + 29 * dayLength };
    const merged = mergedCatalog(late, remove(before, 'b'));
    const lastDay = { ...merged, calendar: today + 29 * dayLength + keptFor - 1 };
    expect(letters(binned(lastDay).map((one) => one.entry.id))).toBe('b');
  });

  test('stays where the other emptied its bin: nothing goes for good by the word of a file', () => {
    const merged = mergedCatalog(before, withBinEmptied(remove(before, 'b')));
    expect([picture(merged), bin(merged)]).toEqual(['own: abc', '']);
  });
});

/** What one computer did to a library that both began with. */
const state = fc
  .array(
    fc.record({
      letter: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      act: fc.constantFrom('remove', 'restore', 'read', 'add'),
      furthest: fc.integer({ min: 1, max: 10 }),
    }),
    { maxLength: 12 },
  )
  .map((acts) => {
    let catalog = drawn('bundled: ab | own: cd');
    for (const { letter, act, furthest } of acts) {
      if (act === 'remove') catalog = remove(catalog, letter);
      else if (act === 'restore') catalog = restore(catalog, letter);
      else if (act === 'read') catalog = read(catalog, letter, furthest);
      else if (bin(catalog).includes(letter)) catalog = restore(catalog, letter);
      else
        catalog = withCollection(catalog, collectionOf(`file-${letter}`, letter), [entry(letter)]);
    }
    return catalog;
  });

const all = ({ entries, removed }: Catalog) => [...entries, ...removed.map((one) => one.entry)];
const ids = (entries: readonly LibraryEntry[]) => letters(entries.map(({ id }) => id).sort());

describe('of any two states the merged catalogue', () => {
  test('has every essay of both, in the library or in the bin, never in both', () => {
    fc.assert(
      fc.property(state, state, (mine, theirs) => {
        const merged = mergedCatalog(mine, theirs);
        const wanted = new Set(ids([...all(mine), ...all(theirs)]));
        expect(ids(all(merged))).toBe([...wanted].sort().join(''));
        const listed = new Set(letters(merged.collections.flatMap(({ essays }) => essays)));
        expect([...listed].sort().join('')).toBe(ids(merged.entries));
        for (const { essays } of merged.collections)
          expect(new Set(essays).size).toBe(essays.length);
      }),
    );
  });

  test('has every essay as far as it was read in either', () => {
    fc.assert(
      fc.property(state, state, (mine, theirs) => {
        const merged = new Map(all(mergedCatalog(mine, theirs)).map((one) => [one.id, one]));
        for (const one of [...all(mine), ...all(theirs)]) {
          const { furthest = -1, progress = -1, finished = false } = merged.get(one.id) ?? {};
          expect(furthest).toBeGreaterThanOrEqual(one.furthest);
          expect(progress).toBeGreaterThanOrEqual(one.progress);
          expect(finished || !one.finished).toBe(true);
        }
        for (const one of all(mine).filter(({ position }) => position !== null)) {
          expect(merged.get(one.id)?.position).toEqual(one.position);
        }
      }),
    );
  });

  test('takes in the same state but once', () => {
    fc.assert(
      fc.property(state, state, (mine, theirs) => {
        const merged = mergedCatalog(mine, theirs);
        expect(mergedCatalog(merged, theirs)).toBe(merged);
        expect(mergedCatalog(merged, mine)).toBe(merged);
      }),
    );
  });

  test('has the same essays in the library whichever side merges', () => {
    fc.assert(
      fc.property(state, state, (mine, theirs) => {
        const [here, there] = [mergedCatalog(mine, theirs), mergedCatalog(theirs, mine)];
        expect(ids(here.entries)).toBe(ids(there.entries));
        expect(here.removed.length).toBe(there.removed.length);
      }),
    );
  });
});
