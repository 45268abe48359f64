import { resolve } from '../anchor/resolve';
import type { TextRange } from '../document/text-range';
import type { EditionId } from '../ids';
import type { Annotation } from './annotation';

/** An annotation together with where its passage lies in the edition on show. */
export interface Placed extends TextRange {
  readonly annotation: Annotation;
}

export interface Placement {
  /** In text order. */
  readonly placed: readonly Placed[];
  /** 未定位: shown in the notebook, never dropped. */
  readonly orphans: readonly Annotation[];
}

/** Resolves every annotation against an edition. */
export function place(
  annotations: readonly Annotation[],
  text: string,
  edition: EditionId,
): Placement {
  const placed: Placed[] = [];
  const orphans: Annotation[] = [];
  for (const annotation of annotations) {
    const found = resolve(annotation.target, text, edition);
    if (found.kind === 'orphan') orphans.push(annotation);
    else placed.push({ annotation, ...found.range });
  }
  placed.sort((a, b) => a.start - b.start || b.end - a.end);
  return { placed, orphans };
}
