import { z } from 'zod';
import type { Notebook } from '../../core/annotation/notebook';
import type { Moment } from '../../core/annotation/past';
import type { FileSystem } from '../storage/file-system';
import { newerData } from '../storage/newer-data';
import type { NumberedSet } from './numbered-sets';
import { notesIn } from './notebook-format';
import { lastOf, replay } from './replay';

const shape = z.object({
  annotations: z.array(z.unknown()).catch(() => []),
  reflection: z.unknown(),
});

/**
 * As much of an essay's notes as can be read where a newer Meipi wrote to them: every annotation whose
 * shape is known, and the journal on top. For reading alone; nothing is written or moved.
 */
export async function newerNotes(
  fs: FileSystem,
  path: string,
  sets: readonly NumberedSet[],
  now: Moment,
): Promise<Notebook> {
  const found = await newerData(fs, path);
  const { annotations, reflection } = shape
    .catch({ annotations: [], reflection: '' })
    .parse(found?.data);
  const { notes } = notesIn({ annotations, reflection, past: null });
  return lastOf(replay({ ...notes, seq: found?.seq ?? 0 }, sets, now)).notebook;
}
