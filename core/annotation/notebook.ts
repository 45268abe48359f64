import type { AnnotationId } from '../ids';
import type { Annotation } from './annotation';
import { byPosition } from './annotation';
import type { Change } from './change';
import { assertNever } from '../result';

/** A reader's notes on one essay. Immutable: an edit gives a new notebook. */
export interface Notebook {
  /** In text order. */
  readonly annotations: readonly Annotation[];
}

export const emptyNotebook: Notebook = { annotations: [] };

/** The annotation with this id, or null. */
export function find(notebook: Notebook, id: AnnotationId): Annotation | null {
  return notebook.annotations.find((annotation) => annotation.id === id) ?? null;
}

export interface Applied {
  readonly notebook: Notebook;
  /** Brings the notebook back when applied in its turn; empty where nothing changed. */
  readonly inverse: readonly Change[];
}

/**
 * Applies changes in order. The same notebook object comes back where nothing changed, so `===`
 * means unchanged. Removing what is not there changes nothing.
 */
export function apply(notebook: Notebook, changes: readonly Change[]): Applied {
  let annotations = notebook.annotations;
  const inverse: Change[] = [];
  for (const change of changes) {
    const id = change.kind === 'put' ? change.annotation.id : change.id;
    const old = annotations.find((annotation) => annotation.id === id);
    switch (change.kind) {
      case 'put':
        if (old === change.annotation) continue;
        annotations = insert(without(annotations, id), change.annotation);
        inverse.unshift(
          old === undefined ? { kind: 'remove', id } : { kind: 'put', annotation: old },
        );
        break;
      case 'remove':
        if (old === undefined) continue;
        annotations = without(annotations, id);
        inverse.unshift({ kind: 'put', annotation: old });
        break;
      default:
        assertNever(change);
    }
  }
  return inverse.length === 0 ? { notebook, inverse } : { notebook: { annotations }, inverse };
}

function without(annotations: readonly Annotation[], id: AnnotationId): readonly Annotation[] {
  return annotations.filter((annotation) => annotation.id !== id);
}

function insert(annotations: readonly Annotation[], added: Annotation): readonly Annotation[] {
  let low = 0;
  let high = annotations.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = annotations[middle];
    if (other !== undefined && byPosition(other, added) < 0) low = middle + 1;
    else high = middle;
  }
  return [...annotations.slice(0, low), added, ...annotations.slice(low)];
}
