import { z } from 'zod';
import type { Annotation } from '../../core/annotation/annotation';
import { byPosition } from '../../core/annotation/annotation';
import { annotationSchema, reflectionSchema } from '../../core/annotation/annotation-schema';
import type { Notebook } from '../../core/annotation/notebook';
import { essayIdSchema } from '../../core/document/essay-schema';
import type { EssayId } from '../../core/ids';
import type { StoredFormat } from '../../core/stored';

/** An essay's notes as they lie on disk. */
export interface StoredNotes {
  readonly essay: EssayId;
  /** For people who find the file without its essay. */
  readonly title: string;
  /** Checked by itself too. */
  readonly reflection: unknown;
  /** Checked one by one, so that a bad one costs itself and not the others. */
  readonly annotations: readonly unknown[];
}

export const notesFormat: StoredFormat<StoredNotes> = {
  format: 'meipi-notes',
  version: 2,
  schema: z.object({
    essay: essayIdSchema,
    title: z.string(),
    reflection: z.unknown(),
    annotations: z.array(z.unknown()),
  }),
  upgrades: { 1: withReflection },
};

/** Version 1 had annotations alone. */
function withReflection(data: unknown): unknown {
  return typeof data === 'object' && data !== null ? { ...data, reflection: '' } : data;
}

/** A notebook as it is stored. */
export function storedNotes(essay: EssayId, title: string, notebook: Notebook): StoredNotes {
  const { reflection, annotations } = notebook;
  return { essay, title, reflection, annotations };
}

/** The notebook in stored notes, and how many of its entries do not fit or repeat an id. */
export function notebookIn(stored: StoredNotes): {
  readonly notebook: Notebook;
  readonly dropped: number;
} {
  const byId = new Map<string, Annotation>();
  for (const entry of stored.annotations) {
    const parsed = annotationSchema.safeParse(entry);
    if (parsed.success && !byId.has(parsed.data.id)) byId.set(parsed.data.id, parsed.data);
  }
  const reflection = reflectionSchema.safeParse(stored.reflection);
  return {
    notebook: {
      annotations: [...byId.values()].sort(byPosition),
      reflection: reflection.data ?? '',
    },
    dropped: stored.annotations.length - byId.size + (reflection.success ? 0 : 1),
  };
}
