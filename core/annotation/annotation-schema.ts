import { z } from 'zod';
import { editionIdSchema } from '../document/essay-schema';
import { type AnnotationId, isAnnotationId } from '../ids';
import type { Annotation } from './annotation';
import { longestComment } from './annotation';
import type { Change } from './change';
import { pigments } from './pigment';

const instant = z.iso.datetime();
const offset = z.number().int().nonnegative();

const annotationIdSchema = z.custom<AnnotationId>(isAnnotationId);

export const annotationSchema: z.ZodType<Annotation> = z.object({
  id: annotationIdSchema,
  target: z.object({
    edition: editionIdSchema,
    start: offset,
    end: offset,
    quote: z.string().min(1).max(2_000_000),
    prefix: z.string().max(64),
    suffix: z.string().max(64),
  }),
  pigment: z.enum(pigments),
  comment: z.string().max(longestComment),
  created: instant,
  modified: instant,
});

export const reflectionSchema = z.string().max(longestComment);

export const changeSchema: z.ZodType<Change> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('put'), annotation: annotationSchema }),
  z.object({ kind: z.literal('remove'), id: annotationIdSchema }),
  z.object({ kind: z.literal('reflect'), text: reflectionSchema }),
]);
