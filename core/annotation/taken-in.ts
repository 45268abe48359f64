import type { AnnotationId } from '../ids';
import { assertNever } from '../result';
import type { Change } from './change';
import { targetOf } from './change';
import { copyId } from './copy-id';
import type { Notebook } from './notebook';
import { find } from './notebook';

export interface TakenIn {
  /** On disk already: only to be shown. */
  readonly shown: readonly Change[];
  /** Edits of the window's own, so that nothing is lost that it is about to write over. */
  readonly own: readonly Change[];
  /** The reflection as it is elsewhere, where the one here is being written: to be joined when that ends. */
  readonly reflection: string | null;
}

/**
 * What a window does with changes that a merge made while it was open. What is being written there
 * (`isWriting`; null: the reflection) stays as it is; what it would write over becomes an annotation
 * of its own.
 */
export function takenIn(
  notebook: Notebook,
  changes: readonly Change[],
  isWriting: (target: AnnotationId | null) => boolean,
): TakenIn {
  const shown = changes.filter((change) => !isWriting(targetOf(change)));
  const own: Change[] = [];
  let reflection: string | null = null;
  for (const change of changes.filter((one) => isWriting(targetOf(one)))) {
    switch (change.kind) {
      case 'put': {
        const { annotation } = change;
        const here = find(notebook, annotation.id);
        const copy = { ...annotation, id: copyId(annotation) };
        const isHeld = here?.comment.startsWith(annotation.comment) ?? false;
        if (!isHeld && find(notebook, copy.id) === null)
          own.push({ kind: 'put', annotation: copy });
        break;
      }
      case 'remove': {
        const here = find(notebook, change.id);
        if (here !== null) own.push({ kind: 'put', annotation: { ...here } });
        break;
      }
      case 'reflect':
        reflection = change.text;
        break;
      default:
        return assertNever(change);
    }
  }
  return { shown, own, reflection };
}
