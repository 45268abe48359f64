import { z } from 'zod';
import { editionIdSchema } from '../document/essay-schema';
import { type AnnotationId, isAnnotationId } from '../ids';
import type { Annotation } from './annotation';
import { longestComment } from './annotation';
import { markKinds } from './mark-kind';
import type { Change } from './change';
import type { Binned, Version } from './past';
import type { NotesChange } from './remember';
import { pigments } from './pigment';
import { longestTag, mostTags } from './tags';

export const instantSchema = z.iso.datetime();
const offset = z.number().int().nonnegative();

export const annotationIdSchema = z.custom<AnnotationId>(isAnnotationId);

/** Levels of what an unknown field may hold: far below where JSON cannot be written any more. */
const deepestExtra = 16;

/** What another version of Meipi put there is kept as it came; what could not be written again goes. */
const extra = z
  .unknown()
  .refine((value) => isShallow(value, deepestExtra))
  .catch(undefined);

function isShallow(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return typeof value !== 'bigint';
  return levels > 0 && Object.values(value).every((inner) => isShallow(inner, levels - 1));
}

const placeSchema = z.object({
  edition: editionIdSchema,
  start: offset,
  end: offset,
  quote: z.string().max(2_000_000),
});

export const annotationSchema: z.ZodType<Annotation> = z
  .object({
    id: annotationIdSchema,
    target: z
      .object({
        edition: editionIdSchema,
        start: offset,
        end: offset,
        quote: z.string().max(2_000_000),
        prefix: z.string().max(64),
        suffix: z.string().max(64),
        carriedFrom: placeSchema.exactOptional(),
        absentFrom: editionIdSchema.exactOptional(),
      })
      .catchall(extra),
    // What came with version 4 has a value that is true of older annotations, also in the journal.
    kind: z.enum(markKinds).default('highlight'),
    pigment: z.enum(pigments),
    comment: z.string().max(longestComment),
    tags: z.array(z.string().min(1).max(longestTag)).max(mostTags).default([]),
    starred: z.boolean().default(false),
    follows: annotationIdSchema.nullable().default(null),
    created: instantSchema,
    modified: instantSchema,
  })
  .catchall(extra)
  .refine(({ kind, target }) => (kind === 'point') === (target.quote === ''), 'no words');

export const reflectionSchema = z.string().max(longestComment);

const edits = [
  z.object({
    kind: z.literal('put'),
    annotation: annotationSchema,
    made: z.literal(true).exactOptional(),
  }),
  z.object({
    kind: z.literal('remove'),
    id: annotationIdSchema,
    unmade: z.literal(true).exactOptional(),
  }),
  z.object({ kind: z.literal('reflect'), text: reflectionSchema }),
] as const;

export const changeSchema: z.ZodType<Change> = z.discriminatedUnion('kind', edits);

/** Days since 1970, to 2200. */
export const daySchema = z.number().int().min(0).max(84_006);

export const versionSchema: z.ZodType<Version> = z.object({
  target: annotationIdSchema.nullable(),
  text: reflectionSchema,
  fleeting: z.boolean(),
  at: instantSchema,
  day: daySchema,
});

export const binnedSchema: z.ZodType<Binned> = z.object({
  annotation: annotationSchema,
  at: instantSchema,
  day: daySchema,
});

export const notesChangeSchema: z.ZodType<NotesChange> = z.discriminatedUnion('kind', [
  ...edits,
  z.object({ kind: z.literal('purge'), ids: z.array(annotationIdSchema) }),
  z.object({
    kind: z.literal('recall'),
    past: z.object({ versions: z.array(versionSchema), bin: z.array(binnedSchema) }),
  }),
]);
