import { z } from 'zod';
import { mostBlocks } from '../document/essay-limits';
import type { RecognitionChoices } from './recognition';

const line = z.number().int().nonnegative();

export const recognitionChoicesSchema: z.ZodType<RecognitionChoices> = z.object({
  starts: z.array(line).min(1).max(mostBlocks).nullable(),
  restored: z.array(line).max(mostBlocks),
  breaks: z.enum(['joined', 'kept']),
});
