import { expect, test } from 'vitest';
import { editionId, essayId } from '../../../core/ids';
import { catalogSchema } from '../../../core/library/catalog-schema';
import { newEntry } from '../../../core/library/new-entry';

test('a catalogue from before reflections knows of none', () => {
  const entry = newEntry({
    id: essayId('a'.repeat(32)),
    edition: editionId('1'.repeat(64)),
    title: '样文',
    blocks: [],
  });
  const { reflected: _, ...before } = entry;
  const catalog = catalogSchema.parse({ collections: [], entries: [before] });
  expect(catalog.entries).toEqual([{ ...entry, reflected: false }]);
});
