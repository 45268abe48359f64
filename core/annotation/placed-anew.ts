import type { Resolver } from '../anchor/resolver';
import { differing } from '../differing';
import { lowest } from '../lowest';
import type { Annotation } from './annotation';
import type { Placed, Placement } from './placed';
import { byStanding, place } from './placed';
import { isSingle, knowSingle } from './thread';
import { knowParts } from './touching';

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
  knowSingle(annotations, before.annotations, come);
  const { placed, orphans } = before.placement;
  const left = new Set(gone);
  const added = place(come, resolver);
  const isSimple =
    !isInThread([...gone, ...come], annotations) &&
    added.orphans.length === 0 &&
    !orphans.some(({ annotation }) => left.has(annotation));
  if (!isSimple) return place(annotations, resolver);
  const kept = left.size === 0 ? placed : placed.filter(({ annotation }) => !left.has(annotation));
  const now =
    added.placed.length > few
      ? [...kept, ...added.placed].sort(byStanding)
      : added.placed.reduce(inserted, kept);
  knowParts(now, placed, added.placed);
  return { placed: now, orphans };
}

/** So many annotations are put in one by one; more are sorted together with the rest. */
const few = 8;

function inserted(placed: readonly Placed[], one: Placed): readonly Placed[] {
  const at = lowest(placed.length, (index) => {
    const other = placed[index];
    return other !== undefined && byStanding(other, one) > 0;
  });
  return placed.toSpliced(at, 0, one);
}

/** Whether one of them follows another annotation, or is followed. */
function isInThread(some: readonly Annotation[], annotations: readonly Annotation[]): boolean {
  if (some.some(({ follows }) => follows !== null)) return true;
  if (isSingle(annotations)) return false;
  const ids = new Set(some.map(({ id }) => id));
  return annotations.some(({ follows }) => follows !== null && ids.has(follows));
}
