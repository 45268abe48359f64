import { z } from 'zod';
import { importedRestSchema } from '../../core/document/essay-schema';
import { encodings } from '../../core/import/encoding';

const refusals = [
  'file-empty',
  'encoding-unknown',
  'essay-too-long',
  'file-damaged',
  'file-protected',
  'archive-too-large',
  'newer-version',
  'share-damaged',
  'import-stopped',
] as const;

const unsureSchema = z.object({
  kind: z.literal('encoding-unsure'),
  previews: z
    .array(z.object({ encoding: z.enum(encodings), lines: z.array(z.string().max(200)).max(10) }))
    .min(1)
    .max(encodings.length),
});

/** What the import window may answer: all else is a window gone wrong. */
export const answerSchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: importedRestSchema }),
  z.object({
    ok: z.literal(false),
    failure: z.union([z.object({ kind: z.enum(refusals) }), unsureSchema]),
  }),
]);
