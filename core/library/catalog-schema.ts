import { z } from 'zod';
import { longestTag, mostTags } from '../annotation/tags';
import { editionIdSchema, essayIdSchema } from '../document/essay-schema';
import { type CategoryId, type CollectionId, isCategoryId, isCollectionId } from '../ids';
import type { StoredFormat } from '../stored';
import type { Catalog, ReadingPosition } from './catalog';
import { listText } from './list-text';
import type { OwnDetails } from './own-details';
import { noDetails } from './own-details';

export const positionSchema: z.ZodType<ReadingPosition> = z.object({
  offset: z.number().int().nonnegative(),
  drop: z.number().min(-1000).max(1000),
});

export const collectionIdSchema = z.custom<CollectionId>(isCollectionId);

/** A catalogue of a stranger's may hold a title of any length. */
const shownText = z.string().transform(listText);

const categoryIdSchema = z.custom<CategoryId>(isCategoryId);

const instantSchema = z.number().int().nonnegative();

const ownSchema: z.ZodType<OwnDetails> = z.object({
  turn: z.number().int().nonnegative(),
  title: shownText.nullable(),
  author: shownText.nullable(),
  date: shownText,
  source: shownText,
  tags: z.array(z.string().min(1).max(longestTag)).max(mostTags),
  category: categoryIdSchema.nullable(),
});

const entrySchema = z.object({
  id: essayIdSchema,
  edition: editionIdSchema,
  // Catalogues from before later editions say nothing of them.
  former: editionIdSchema.nullable().default(null),
  turn: z.number().int().nonnegative().default(0),
  title: shownText,
  author: shownText.nullable().default(null),
  firstSentence: shownText,
  length: z.number().int().nonnegative(),
  position: positionSchema.nullable(),
  furthest: z.number().int().nonnegative(),
  progress: z.number().min(0).max(1),
  finished: z.boolean(),
  marks: z.number().int().nonnegative().default(0),
  added: instantSchema.nullable().default(null),
  lastRead: instantSchema.nullable().default(null),
  own: ownSchema.default(() => noDetails),
  annotations: z.number().int().nonnegative(),
  // Catalogues from before reflections say nothing of them.
  reflected: z.boolean().default(false),
});

const schema: z.ZodType<Catalog> = z.object({
  collections: z.array(
    z.object({
      id: collectionIdSchema,
      title: shownText,
      bundled: z.boolean(),
      before: z.array(z.string()),
      after: z.array(z.string()),
      essays: z.array(essayIdSchema),
    }),
  ),
  entries: z.array(entrySchema),
  removed: z.array(
    z.object({
      entry: entrySchema,
      at: instantSchema.nullable(),
      from: z.array(
        z.object({ collection: collectionIdSchema, index: z.number().int().nonnegative() }),
      ),
    }),
  ),
  editions: z
    .array(
      z.object({
        essay: essayIdSchema,
        edition: editionIdSchema,
        file: collectionIdSchema,
        // Before version 3 none was known as taken back.
        withdrawn: z.boolean().default(false),
        turn: z.number().int().nonnegative().default(0),
      }),
    )
    .default([]),
  categories: z
    .array(
      z.object({
        id: categoryIdSchema,
        name: shownText,
        parent: categoryIdSchema.nullable(),
        gone: z.boolean(),
        turn: z.number().int().nonnegative(),
      }),
    )
    .default([]),
  calendar: instantSchema.nullable(),
});

/**
 * The catalogue as it lies on disk. A field that a version gets after its first file has a default
 * above, because files of that version are about without it.
 */
export const catalogFormat: StoredFormat<Catalog> = {
  format: 'meipi-catalog',
  version: 3,
  schema,
  // 3 is 2 with later editions, which a Meipi of before would drop: it shows the catalogue only.
  upgrades: { 1: withBin, 2: (data) => data },
};

/** In version 1 no essay could be removed. */
function withBin(data: unknown): unknown {
  return typeof data === 'object' && data !== null
    ? { ...data, removed: [], calendar: null }
    : data;
}
