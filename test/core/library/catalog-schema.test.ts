import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyCatalog } from '../../../core/library/catalog';
import { catalogFormat } from '../../../core/library/catalog-schema';
import { pack, unpack } from '../../../core/stored';

/** Written by that version; never to be edited. */
const fixture = (name: string): unknown =>
  JSON.parse(readFileSync(join(import.meta.dirname, 'fixtures', name), 'utf8'));

test('a catalogue of version 1 opens with an empty bin and no calendar yet', () => {
  const unpacked = unpack(catalogFormat, fixture('catalog-v1.json'));
  if (unpacked.kind !== 'value') throw new Error(unpacked.kind);
  const { collections, entries, removed, calendar } = unpacked.value;
  expect(collections.map((one) => [one.title, one.essays.length])).toEqual([
    ['基层党组织建设', 1],
    ['我的文稿', 1],
  ]);
  expect(entries.map((one) => [one.title, one.progress, one.position])).toEqual([
    ['试论新时期高校基层党组织的建设', 0.38, { offset: 1205, drop: -0.25 }],
    ['读书札记', 0, null],
  ]);
  expect([removed, calendar]).toEqual([[], null]);
});

test('an entry from before reflections knows of none', () => {
  const unpacked = unpack(catalogFormat, fixture('catalog-v1.json'));
  if (unpacked.kind !== 'value') throw new Error(unpacked.kind);
  expect(unpacked.value.entries.map((one) => one.reflected)).toEqual([true, false]);
});

test('a catalogue of version 2 keeps its bin, its calendar and its later editions', () => {
  const unpacked = unpack(catalogFormat, fixture('catalog-v2.json'));
  if (unpacked.kind !== 'value') throw new Error(unpacked.kind);
  const { entries, removed, editions, calendar } = unpacked.value;
  const day = Date.UTC(2026, 10, 20);
  expect(entries.map(({ edition, former, turn }) => [edition[0], former?.[0], turn])).toEqual([
    ['c', 'a', 1],
    ['b', undefined, 0],
  ]);
  expect(removed.map(({ entry, at }) => [entry.title, at])).toEqual([['旧稿', day]]);
  expect(editions.map(({ essay, edition }) => [essay[0], edition[0]])).toEqual([['a', 'c']]);
  expect(calendar).toBe(day);
});

test('a catalogue of version 2 from before later editions knows of none', () => {
  const unpacked = unpack(catalogFormat, fixture('catalog-v2-before-editions.json'));
  if (unpacked.kind !== 'value') throw new Error(unpacked.kind);
  const { entries, editions } = unpacked.value;
  expect(entries.map(({ former, turn }) => [former, turn])).toEqual([
    [null, 0],
    [null, 0],
  ]);
  expect(editions).toEqual([]);
});

test('a catalogue that knows of later editions is not opened by a version that knows of none', () => {
  const written = pack(catalogFormat, emptyCatalog);
  expect(unpack({ ...catalogFormat, version: 2 }, written)).toEqual({
    kind: 'newer-version',
    version: 3,
  });
});
