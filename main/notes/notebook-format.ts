import { z } from 'zod';
import { binnedSchema, versionSchema } from '../../core/annotation/annotation-schema';
import type { Notebook } from '../../core/annotation/notebook';
import { emptyNotebook } from '../../core/annotation/notebook';
import { notebookIn } from '../../core/annotation/notebook-in';
import type { Past } from '../../core/annotation/past';
import { emptyPast } from '../../core/annotation/past';
import { essayIdSchema } from '../../core/document/essay-schema';
import type { EssayId } from '../../core/ids';
import type { StoredFormat } from '../../core/stored';

/** An essay's notes, and what they were before. */
export interface Notes {
  readonly notebook: Notebook;
  readonly past: Past;
}

export const emptyNotes: Notes = { notebook: emptyNotebook, past: emptyPast };

/** An essay's notes as they lie on disk. Each entry is checked by itself, so that a bad one costs no other. */
export interface StoredNotes {
  readonly essay: EssayId;
  /** For people who find the file without its essay. */
  readonly title: string;
  readonly reflection: unknown;
  readonly annotations: readonly unknown[];
  readonly past: unknown;
}

export const notesFormat: StoredFormat<StoredNotes> = {
  format: 'meipi-notes',
  version: 4,
  schema: z.object({
    essay: essayIdSchema,
    title: z.string(),
    reflection: z.unknown(),
    annotations: z.array(z.unknown()),
    past: z.unknown(),
  }),
  upgrades: {
    // Version 1 had annotations alone, version 2 no past, version 3 only highlights; what an annotation
    // of version 3 lacks has a value in the schema, because the journal lacks it too.
    1: (data) => withField(data, { reflection: '' }),
    2: (data) => withField(data, { past: emptyPast }),
    3: (data) => data,
  },
};

/** The same for the file of one essay: the notes of another one in its place are damage. */
export function notesFormatOf(essay: EssayId): StoredFormat<StoredNotes> {
  const schema = notesFormat.schema.refine((notes) => notes.essay === essay, 'another essay');
  return { ...notesFormat, schema };
}

function withField(data: unknown, field: object): unknown {
  return typeof data === 'object' && data !== null ? { ...data, ...field } : data;
}

/** Notes as they are stored. */
export function storedNotes(essay: EssayId, title: string, { notebook, past }: Notes): StoredNotes {
  const { reflection, annotations } = notebook;
  return { essay, title, reflection, annotations, past };
}

/** The notes in stored ones, and how many of the entries do not fit or repeat an id. */
export function notesIn(stored: Omit<StoredNotes, 'essay' | 'title'>): {
  readonly notes: Notes;
  readonly dropped: number;
} {
  const { notebook, dropped } = notebookIn(stored);
  const past = pastIn(stored.past);
  return { notes: { notebook, past: past.value }, dropped: dropped + past.dropped };
}

const pastSchema = z.object({
  versions: z.array(z.unknown()).catch(() => [null]),
  bin: z.array(z.unknown()).catch(() => [null]),
});

/** The past in a stored one, and how many of its entries do not fit; a list that is none counts as one. */
function pastIn(stored: unknown): { readonly value: Past; readonly dropped: number } {
  const lists = pastSchema.safeParse(stored);
  if (!lists.success) return { value: emptyPast, dropped: 1 };
  const versions = fitting(lists.data.versions, versionSchema);
  const bin = fitting(lists.data.bin, binnedSchema);
  const dropped = lists.data.versions.length - versions.length + lists.data.bin.length - bin.length;
  return { value: { versions, bin }, dropped };
}

function fitting<One>(entries: readonly unknown[], schema: z.ZodType<One>): readonly One[] {
  return entries.flatMap((entry) => {
    const parsed = schema.safeParse(entry);
    return parsed.success ? [parsed.data] : [];
  });
}
