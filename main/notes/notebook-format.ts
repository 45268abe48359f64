import { z } from 'zod';
import type { Annotation } from '../../core/annotation/annotation';
import { byPosition } from '../../core/annotation/annotation';
import { annotationSchema } from '../../core/annotation/annotation-schema';
import type { Notebook } from '../../core/annotation/notebook';
import { essayIdSchema } from '../../core/document/essay-schema';
import type { EssayId } from '../../core/ids';
import type { StoredFormat } from '../../core/stored';

/** An essay's notes as they lie on disk. */
export interface StoredNotes {
  readonly essay: EssayId;
  /** For people who find the file without its essay. */
  readonly title: string;
  /** Checked one by one, so that a bad one costs itself and not the others. */
  readonly annotations: readonly unknown[];
}

export const notesFormat: StoredFormat<StoredNotes> = {
  format: 'meipi-notes',
  version: 1,
  schema: z.object({
    essay: essayIdSchema,
    title: z.string(),
    annotations: z.array(z.unknown()),
  }),
};

/** A notebook as it is stored. */
export function storedNotes(essay: EssayId, title: string, notebook: Notebook): StoredNotes {
  return { essay, title, ...notebook };
}

/** The notebook in stored notes, and how many entries do not fit or repeat an id. */
export function notebookIn(stored: StoredNotes): {
  readonly notebook: Notebook;
  readonly dropped: number;
} {
  const byId = new Map<string, Annotation>();
  for (const entry of stored.annotations) {
    const parsed = annotationSchema.safeParse(entry);
    if (parsed.success && !byId.has(parsed.data.id)) byId.set(parsed.data.id, parsed.data);
  }
  return {
    notebook: { annotations: [...byId.values()].sort(byPosition) },
    dropped: stored.annotations.length - byId.size,
  };
}
