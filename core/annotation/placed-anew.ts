import type { Resolver } from '../anchor/resolver';
import { differing } from '../differing';
import type { Annotation } from './annotation';
import type { Placement } from './placed';
import { byStanding, place } from './placed';

/** Annotations in text order, and where they stand. */
export interface Standing {
  readonly annotations: readonly Annotation[];
  readonly placement: Placement;
}

/**
 * The same as `place`, from where annotations stood before some of them changed. What did not change
 * is not looked for again, as long as the rest belongs to no thread and was found.
 */
export function placeAnew(
  before: Standing,
  annotations: readonly Annotation[],
  resolver: Resolver,
): Placement {
  const { gone, come } = differing(before.annotations, annotations);
  const { placed, orphans } = before.placement;
  const left = new Set(gone);
  const added = place(come, resolver);
  const isSimple =
    !isInThread([...gone, ...come], annotations) &&
    added.orphans.length === 0 &&
    !orphans.some(({ annotation }) => left.has(annotation));
  if (!isSimple) return place(annotations, resolver);
  const kept = placed.filter(({ annotation }) => !left.has(annotation));
  return { placed: [...kept, ...added.placed].sort(byStanding), orphans };
}

/** Whether one of them follows another annotation, or is followed. */
function isInThread(some: readonly Annotation[], annotations: readonly Annotation[]): boolean {
  const ids = new Set(some.map(({ id }) => id));
  return (
    some.some(({ follows }) => follows !== null) ||
    annotations.some(({ follows }) => follows !== null && ids.has(follows))
  );
}
