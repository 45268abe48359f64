import { z } from 'zod';
import { essayIdSchema } from '../document/essay-schema';
import type { StoredFormat } from '../stored';
import type { ReadingRecord } from './reading-record';
import { mostDays } from './reading-record';

const daySchema = z.object({
  day: z.string().regex(/^\d{4}-\d\d-\d\d$/u),
  seconds: z.number().int().min(0).max(86_400),
  times: z.number().int().nonnegative(),
  progress: z.number().min(0).max(1),
});

/** `library/reading.json`: what was read when (docs/format.md). */
export const readingRecordFormat: StoredFormat<ReadingRecord> = {
  format: 'meipi-reading',
  version: 1,
  schema: z.record(essayIdSchema, z.array(daySchema).max(mostDays)),
};
