import { z } from 'zod';
import type { ExportChoices, Signature } from './export-choices';
import {
  arrangements,
  exportContents,
  exportFormatNames,
  exportScopes,
  longestSignature,
} from './export-choices';

export const exportChoicesSchema: z.ZodType<ExportChoices> = z.object({
  scope: z.enum(exportScopes),
  content: z.record(z.enum(exportContents), z.boolean()),
  arrangement: z.enum(arrangements),
  format: z.enum(exportFormatNames),
});

export const signatureSchema: z.ZodType<Signature> = z.object({
  name: z.string().max(longestSignature),
  unit: z.string().max(longestSignature),
});
