import type { Resolver } from '../anchor/resolver';
import type { TextRange } from '../document/text-range';
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

/** Resolves every annotation against the edition of a resolver. */
export function place(annotations: readonly Annotation[], resolver: Resolver): Placement {
  const placed: Placed[] = [];
  const orphans: Annotation[] = [];
  for (const annotation of annotations) {
    const found = resolver.resolve(annotation.target);
    if (found.kind === 'orphan') orphans.push(annotation);
    else placed.push({ annotation, ...found.range });
  }
  placed.sort((a, b) => a.start - b.start || b.end - a.end);
  return { placed, orphans };
}
