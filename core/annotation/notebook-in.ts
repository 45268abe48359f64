import type { Annotation } from './annotation';
import { byPosition } from './annotation';
import { annotationSchema, reflectionSchema } from './annotation-schema';
import type { Notebook } from './notebook';

/** Notes out of JSON of unknown origin. */
export interface UnreadNotes {
  readonly annotations: readonly unknown[];
  readonly reflection: unknown;
}

/** The notebook in them, and how many of the entries do not fit or repeat an id: one costs no other. */
export function notebookIn({ annotations, reflection }: UnreadNotes): {
  readonly notebook: Notebook;
  readonly dropped: number;
} {
  const byId = new Map<string, Annotation>();
  for (const one of annotations) {
    const parsed = annotationSchema.safeParse(one);
    if (parsed.success && !byId.has(parsed.data.id)) byId.set(parsed.data.id, parsed.data);
  }
  const said = reflectionSchema.safeParse(reflection);
  return {
    notebook: {
      annotations: [...byId.values()].sort(byPosition),
      reflection: said.data ?? '',
    },
    dropped: annotations.length - byId.size + (said.success ? 0 : 1),
  };
}
