import { z } from 'zod';
import { annotationIdSchema } from '../annotation/annotation-schema';
import { essayIdSchema } from '../document/essay-schema';
import type { ExportChoices, Signature } from './export-choices';
import {
  arrangements,
  defaultChoices,
  defaultEdition,
  editionContents,
  editionFormats,
  exportContents,
  exportFiles,
  exportScopes,
  longestSignature,
  notesFormats,
  summaryFormats,
  wordLayouts,
  works,
} from './export-choices';
import type { ExportPreset } from './export-presets';
import { longestPresetName, mostPresets } from './export-presets';
import { collectionIdSchema } from '../library/catalog-schema';
import type { ChosenNotes, Exported } from './exported';

/** Choices that were stored before there were editions, layouts or contexts have none for them. */
export const exportChoicesSchema: z.ZodType<ExportChoices> = z.object({
  work: z.enum(works).default('notes'),
  scope: z.enum(exportScopes),
  content: z
    .partialRecord(z.enum(exportContents), z.boolean())
    .transform((stored) => ({ ...defaultChoices.content, ...stored })),
  arrangement: z.enum(arrangements),
  format: z.enum(notesFormats),
  edition: z
    .object({
      content: z.record(z.enum(editionContents), z.boolean()),
      format: z.enum(editionFormats),
    })
    .default(defaultEdition),
  summary: z.object({ format: z.enum(summaryFormats) }).default({ format: 'word' }),
  layout: z.enum(wordLayouts).default('common'),
  files: z.enum(exportFiles).default('one'),
});

export const exportPresetsSchema: z.ZodType<readonly ExportPreset[]> = z
  .array(
    z.object({
      name: z.string().trim().min(1).max(longestPresetName),
      choices: exportChoicesSchema,
    }),
  )
  .max(mostPresets);

export const signatureSchema: z.ZodType<Signature> = z.object({
  name: z.string().max(longestSignature),
  unit: z.string().max(longestSignature),
});

const chosenSchema: z.ZodType<ChosenNotes> = z.object({
  essay: essayIdSchema,
  ids: z.array(annotationIdSchema).min(1).max(100_000),
});

export const exportedSchema: z.ZodType<Exported> = z.union([
  essayIdSchema.nullable(),
  z.object({ collection: collectionIdSchema }),
  z.object({ essays: z.array(essayIdSchema).min(1).max(100_000) }),
  z.array(chosenSchema).min(1).max(100_000),
]);
