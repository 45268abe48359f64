import { z } from 'zod';
import { longestTag, mostTags } from '../annotation/tags';
import { essayIdSchema } from '../document/essay-schema';
import { type CategoryId, isCategoryId } from '../ids';
import { positionSchema } from './catalog-schema';
import { longestCategoryName } from './category';
import type { LibraryEdit } from './library-edit';
import { longestDetail } from './own-details';

const categoryIdSchema = z.custom<CategoryId>(isCategoryId);
const detail = z.string().max(longestDetail);

const entryEditSchema = z.object({
  essay: essayIdSchema,
  own: z
    .object({
      title: detail.nullable(),
      author: detail.nullable(),
      date: detail,
      source: detail,
      tags: z.array(z.string().min(1).max(longestTag)).max(mostTags),
      category: categoryIdSchema.nullable(),
    })
    .partial()
    .optional(),
  reading: z
    .object({
      position: positionSchema.nullable(),
      furthest: z.number().int().nonnegative(),
      progress: z.number().min(0).max(1),
      finished: z.boolean(),
    })
    .optional(),
});

const categoryEditSchema = z.object({
  id: categoryIdSchema,
  name: z.string().min(1).max(longestCategoryName),
  parent: categoryIdSchema.nullable(),
  gone: z.boolean(),
});

/** What the window may ask to change in the library. */
export const libraryEditSchema: z.ZodType<LibraryEdit> = z.object({
  essays: z.array(entryEditSchema).max(100_000),
  categories: z.array(categoryEditSchema).max(10_000),
});
