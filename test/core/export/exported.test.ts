import { describe, expect, test } from 'vitest';
import { defaultChoices, defaultEdition } from '../../../core/export/export-choices';
import { exportedSchema } from '../../../core/export/export-schema';
import { scopeOfExport, takesBare, writtenChapters } from '../../../core/export/exported';
import { collectionId, essayId } from '../../../core/ids';
import { drawnChapter } from './drawn-chapter';

const noted = drawnChapter(['学而[时习]之'], [{ comment: '好' }]);
const bare = drawnChapter(['学而时习之'], []);
const essay = essayId('a'.repeat(32));
const editionIn = (format: 'word' | 'meipi') =>
  ({ ...defaultChoices, work: 'edition', edition: { ...defaultEdition, format } }) as const;

describe('what is exported', () => {
  test.each([
    ['an essay', essay],
    ['all essays', null],
    ['a collection', { collection: collectionId('b'.repeat(32)) }],
    ['essays that were chosen', { essays: [essay] }],
  ])('crosses to main as it is: %s', (_what, exported) => {
    expect(exportedSchema.parse(exported)).toEqual(exported);
  });

  test('is never a choice of no essays', () => {
    expect(exportedSchema.safeParse({ essays: [] }).success).toBe(false);
  });

  test('is of one essay where no other of those chosen has notes', () => {
    expect(scopeOfExport({ essays: [essay] }, [noted])).toBe('essay');
    expect(scopeOfExport({ essays: [essay, essay] }, [noted, noted])).toBe('all');
  });
});

describe('an essay without notes', () => {
  test('is gathered where it was named, and its text may be wanted', () => {
    expect(takesBare({ essays: [essay] }, 'edition')).toBe(true);
    expect(takesBare(essay, 'edition')).toBe(true);
    expect(takesBare(null, 'edition')).toBe(false);
    expect(takesBare(essay, 'notes')).toBe(false);
  });

  test('is passed on as it is, and is in no document of notes', () => {
    expect(writtenChapters([noted, bare], editionIn('meipi'))).toEqual([noted, bare]);
    expect(writtenChapters([noted, bare], editionIn('word'))).toEqual([noted]);
    expect(writtenChapters([noted, bare], defaultChoices)).toEqual([noted]);
  });
});
