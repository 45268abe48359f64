import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { catalogFormat } from '../../../core/library/catalog-schema';
import { unpack } from '../../../core/stored';

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
