import { describe, expect, test } from 'vitest';
import { collectionId } from '../../../core/ids';
import type { Catalog, Collection } from '../../../core/library/catalog';
import { emptyCatalog } from '../../../core/library/catalog';
import { afterReading, recoveredId, withCollection } from '../../../core/library/catalog-changes';
import { newEntry } from '../../../core/library/new-entry';
import { editionId, essayId } from '../../../core/ids';

const entry = (digit: string) =>
  newEntry({
    id: essayId(digit.repeat(32)),
    edition: editionId(digit.repeat(64)),
    title: digit,
    blocks: [],
  });
const [one, two, three] = [entry('1'), entry('2'), entry('3')];

const collection = (name: string, entries: readonly { id: Collection['essays'][number] }[]) => ({
  id: collectionId(name),
  title: name,
  bundled: name === 'bundled',
  before: [],
  after: [],
  essays: entries.map(({ id }) => id),
});

const drawn = (catalog: Catalog) =>
  catalog.collections.map(
    ({ title, essays }) => `${title}: ${essays.map((id) => id.charAt(0)).join('')}`,
  );

describe('a collection', () => {
  test('comes behind the others, a bundled one before them', () => {
    let catalog = withCollection(emptyCatalog, collection('first', [one]), [one]);
    catalog = withCollection(catalog, collection('second', [two]), [two]);
    catalog = withCollection(catalog, collection('bundled', [three]), [three]);
    expect(drawn(catalog)).toEqual(['bundled: 3', 'first: 1', 'second: 2']);
  });

  test('of the same file takes the place of the old one', () => {
    let catalog = withCollection(emptyCatalog, collection('file', [one, two]), [one, two]);
    catalog = withCollection(catalog, collection('file', [one]), [one]);
    expect(drawn(catalog)).toEqual(['file: 1']);
  });

  test('leaves what was read in an essay that is there already', () => {
    const read = { ...one, progress: 0.5 };
    const catalog = withCollection(emptyCatalog, collection('first', [one]), [read]);
    const again = withCollection(catalog, collection('second', [one]), [one]);
    expect(again.entries).toEqual([read]);
  });

  test('takes its essays out of the recovered ones, which go when none is left', () => {
    const recovered = { ...collection('recovered', [one, two]), id: recoveredId };
    let catalog = withCollection(emptyCatalog, recovered, [one, two]);
    catalog = withCollection(catalog, collection('bundled', [one]), [one]);
    expect(drawn(catalog)).toEqual(['bundled: 1', 'recovered: 2']);
    catalog = withCollection(catalog, collection('second', [two]), [two]);
    expect(drawn(catalog)).toEqual(['bundled: 1', 'second: 2']);
  });
});

describe('reading on', () => {
  const position = { offset: 3, drop: 0 };
  const far = { ...one, furthest: 9, progress: 0.9, finished: true };

  const now = Date.UTC(2026, 10, 26);

  test('moves the position and never unreads', () => {
    const report = { position, furthest: 3, progress: 0.3, finished: false };
    expect(afterReading(far, report, now)).toEqual({
      position,
      furthest: 9,
      progress: 0.9,
      finished: true,
      lastRead: now,
    });
  });

  test('counts what is new', () => {
    const report = { position, furthest: 5, progress: 0.5, finished: true };
    expect(afterReading(one, report, now)).toEqual({ ...report, lastRead: now });
  });
});
