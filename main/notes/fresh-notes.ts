import type { Annotation } from '../../core/annotation/annotation';
import type { Change } from '../../core/annotation/change';
import { copyId } from '../../core/annotation/copy-id';
import type { Notebook } from '../../core/annotation/notebook';
import { find } from '../../core/annotation/notebook';
import type { NotesChange } from '../../core/annotation/remember';
import type { AnnotationId } from '../../core/ids';

/** ms after a merge in which a window may still send what it wrote before it knew. */
const unknownFor = 10_000;

/**
 * What merges have just brought in. A change that was on its way meanwhile would write over it
 * unseen: then it becomes an annotation of its own first.
 */
export class FreshNotes {
  readonly #fresh = new Map<AnnotationId, { annotation: Annotation; until: number }>();

  /** `now` in ms, by the clock that only runs forward. */
  add(changes: readonly Change[], now: number): void {
    for (const change of changes) {
      if (change.kind !== 'put') continue;
      const { annotation } = change;
      this.#fresh.set(annotation.id, { annotation, until: now + unknownFor });
    }
  }

  /** The annotations that have to be made before these changes are applied. */
  saved(notebook: Notebook, changes: readonly NotesChange[], now: number): readonly Change[] {
    if (this.#fresh.size === 0) return [];
    return changes.flatMap((change): Change[] => {
      if (change.kind !== 'put') return [];
      const { id, comment } = change.annotation;
      const fresh = this.#fresh.get(id);
      this.#fresh.delete(id);
      if (fresh === undefined || fresh.until < now) return [];
      if (comment.startsWith(fresh.annotation.comment)) return [];
      const annotation = { ...fresh.annotation, id: copyId(fresh.annotation) };
      return find(notebook, annotation.id) === null ? [{ kind: 'put', annotation }] : [];
    });
  }
}
