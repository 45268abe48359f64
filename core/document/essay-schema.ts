import { z } from 'zod';
import { type EssayId, type EditionId, isEditionId, isEssayId } from '../ids';
import type { Block } from './block';
import type { Essay } from './essay';
import { textOf } from './essay';
import {
  deepestList,
  longestBlock,
  longestName,
  longestNoteId,
  mostAnnotations,
  mostBlocks,
  mostColumns,
  mostEssays,
  mostMarks,
  mostReplies,
} from './essay-limits';
import type { ImportedEssay } from './imported';
import type { Mark } from './mark';
import { linkAddress, marksOf } from './mark';
import { isMediaFile } from './media';
import { areRuby, rubyOf } from './ruby';

const text = z.string().max(longestBlock);
const offset = z.number().int().nonnegative();
const level = z.literal([1, 2, 3]);

export const essayIdSchema = z.custom<EssayId>(isEssayId);
export const editionIdSchema = z.custom<EditionId>(isEditionId);

const span = { start: offset, end: offset };
const noteId = z.string().max(longestNoteId);

const markSchema: z.ZodType<Mark> = z.discriminatedUnion('kind', [
  z.object({
    kind: z.enum(['strong', 'emphasis', 'code', 'sub', 'sup', 'underline', 'strike']),
    ...span,
  }),
  z.object({
    kind: z.literal('link'),
    ...span,
    href: z.string().refine((href) => linkAddress(href) === href),
  }),
  z.object({ kind: z.literal('note-reference'), ...span, note: noteId }),
]);

const marked = {
  marks: z.array(markSchema).max(mostMarks).exactOptional(),
  ruby: z
    .array(z.object({ ...span, base: offset }))
    .max(mostMarks)
    .exactOptional(),
};

const mediaSchema = z.object({
  file: z.string().refine(isMediaFile),
  width: z.number().int().positive(),
  height: z.number().int().positive(),
});

const kindSchema = z.discriminatedUnion('kind', [
  z
    .object({
      kind: z.literal('metadata'),
      field: z.enum(['title', 'author', 'affiliation', 'abstract', 'keywords', 'about-author']),
      text,
      value: offset,
      ...marked,
    })
    .refine((block) => block.value <= block.text.length),
  z.object({ kind: z.literal('heading'), level, text, ...marked }),
  z
    .object({
      kind: z.literal('paragraph'),
      text,
      runIn: z.object({ level, end: offset }).nullable(),
      caption: z.literal(true).exactOptional(),
      ...marked,
    })
    .refine((block) => block.runIn === null || block.runIn.end <= block.text.length),
  z.object({
    kind: z.literal('list-item'),
    text,
    level: z.number().int().min(1).max(deepestList),
    marker: z.string().max(16),
    ...marked,
  }),
  z.object({ kind: z.literal('quote'), text, ...marked }),
  z.object({
    kind: z.literal('cell'),
    text,
    table: offset,
    row: offset.max(mostBlocks),
    column: offset.max(mostColumns),
    rows: z.number().int().min(1).max(mostBlocks),
    columns: z.number().int().min(1).max(mostColumns),
    header: z.boolean(),
    ...marked,
  }),
  z.object({
    kind: z.literal('figure'),
    text,
    caption: z.boolean(),
    media: mediaSchema.nullable(),
    ...marked,
  }),
  z.object({ kind: z.literal('preformatted'), text, ...marked }),
  z.object({
    kind: z.literal('back-heading'),
    section: z.enum(['notes', 'references']),
    text,
  }),
  z.object({
    kind: z.literal('note'),
    text,
    mark: z.string().max(16),
    id: noteId.exactOptional(),
    ...marked,
  }),
  z.object({ kind: z.literal('reference'), text, ...marked }),
  z.object({
    kind: z.literal('clutter'),
    text,
    reason: z.enum(['repeated-title', 'web-page']),
  }),
]);

const blockSchema: z.ZodType<Block> = kindSchema.refine(
  (block) =>
    marksOf(block).every(({ start, end }) => start < end && end <= block.text.length) &&
    areRuby(rubyOf(block), block.text.length),
);

const blocks = z.array(blockSchema).max(mostBlocks);

/** An essay as it lies on disk. */
export const essaySchema: z.ZodType<Essay> = z.object({
  id: essayIdSchema,
  edition: editionIdSchema,
  title: text,
  blocks,
});

const comment = {
  comment: text,
  author: z.string().max(longestName),
  date: z.string().max(64).nullable(),
};

const annotationSchema = z
  .object({
    start: offset,
    end: offset,
    ...comment,
    replies: z.array(z.object(comment)).max(mostReplies),
  })
  .refine(({ start, end }) => start <= end);

/** Of a shared file; looked at one by one later, so that one that does not fit costs no other. */
const notesSchema = z.object({
  essay: essayIdSchema,
  annotations: z.array(z.unknown()).max(mostAnnotations),
  reflection: z.unknown(),
});

/** One essay as the import window gives it. */
export const importedEssaySchema: z.ZodType<ImportedEssay> = z
  .object({
    title: text,
    blocks,
    annotations: z.array(annotationSchema).max(mostAnnotations).exactOptional(),
    notes: notesSchema.exactOptional(),
  })
  .refine(({ blocks, annotations = [] }) => {
    const { length } = textOf(blocks);
    return annotations.every(({ end }) => end <= length);
  });

/** What the import window says of a document beside its essays and pictures: the number of essays. */
export const importedRestSchema = z.object({
  title: text,
  essays: z.number().int().min(1).max(mostEssays),
  before: z.array(text).max(mostBlocks),
  after: z.array(text).max(mostBlocks),
  joined: z.number().int().min(1).exactOptional(),
  library: z
    .string()
    .regex(/^[0-9a-f]{8}$/u)
    .exactOptional(),
  lacks: z
    .array(
      z.object({
        what: z.enum(['chapters', 'notes', 'comments', 'pictures']),
        count: z.number().int().min(1),
      }),
    )
    .max(4)
    .exactOptional(),
});
