import { z } from 'zod';
import { type EssayId, type EditionId, isEditionId, isEssayId } from '../ids';
import type { Block } from './block';
import type { Essay } from './essay';
import { longestBlock, mostBlocks, mostEssays } from './essay-limits';
import type { ImportedEssay } from './imported';

const text = z.string().max(longestBlock);
const offset = z.number().int().nonnegative();
const level = z.literal([1, 2, 3]);

export const essayIdSchema = z.custom<EssayId>(isEssayId);
export const editionIdSchema = z.custom<EditionId>(isEditionId);

const blockSchema: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('metadata'),
      field: z.enum(['title', 'author', 'affiliation', 'abstract', 'keywords', 'about-author']),
      text,
      value: offset,
    })
    .refine((block) => block.value <= block.text.length),
  z.object({ kind: z.literal('heading'), level, text }),
  z
    .object({
      kind: z.literal('paragraph'),
      text,
      runIn: z.object({ level, end: offset }).nullable(),
    })
    .refine((block) => block.runIn === null || block.runIn.end <= block.text.length),
  z.object({
    kind: z.literal('back-heading'),
    section: z.enum(['notes', 'references']),
    text,
  }),
  z.object({ kind: z.literal('note'), text, mark: z.string().max(16) }),
  z.object({ kind: z.literal('reference'), text }),
  z.object({
    kind: z.literal('clutter'),
    text,
    reason: z.enum(['repeated-title', 'web-page']),
  }),
]);

const blocks = z.array(blockSchema).max(mostBlocks);

/** An essay as it lies on disk. */
export const essaySchema: z.ZodType<Essay> = z.object({
  id: essayIdSchema,
  edition: editionIdSchema,
  title: text,
  blocks,
});

/** One essay as the import window gives it. */
export const importedEssaySchema: z.ZodType<ImportedEssay> = z.object({ title: text, blocks });

/** What the import window says of a document beside its essays: their number. */
export const importedRestSchema = z.object({
  title: text,
  essays: z.number().int().min(1).max(mostEssays),
  before: z.array(text).max(mostBlocks),
  after: z.array(text).max(mostBlocks),
});
