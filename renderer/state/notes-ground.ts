import type { EditionText } from '../../core/anchor/resolver';
import { Resolver } from '../../core/anchor/resolver';
import type { Annotation } from '../../core/annotation/annotation';
import type { Making } from '../../core/annotation/marking';
import type { Placement } from '../../core/annotation/placed';
import { place } from '../../core/annotation/placed';
import type { Standing } from '../../core/annotation/placed-anew';
import { placeAnew } from '../../core/annotation/placed-anew';
import { blockStarts } from '../../core/document/block-offsets';
import type { Essay } from '../../core/document/essay';
import type { AnnotationId, EditionId } from '../../core/ids';
import { isAnnotationId } from '../../core/ids';
import type { Painted } from './painted';
import { paintByBlock } from './painted';

/** The text that notes stand on. */
export interface Ground {
  readonly text: string;
  readonly edition: EditionId;
  readonly resolver: Resolver;
  /** Where each block begins. */
  readonly starts: readonly number[];
}

/** `former`: the texts of other editions that notes may have been made on. */
export function groundOf(
  { edition, blocks }: Essay,
  text: string,
  former: readonly EditionText[],
): Ground {
  return {
    text,
    edition,
    resolver: new Resolver({ edition, text }, former),
    starts: blockStarts(blocks),
  };
}

/** Annotations on a text, where they stand, and how each block looks with them. */
interface Picture {
  readonly placement: Placement;
  readonly painted: Painted;
}

/** How annotations look on a text; `before` as others looked so far. */
export function placedOn(
  { resolver, starts }: Ground,
  annotations: readonly Annotation[],
  before: Picture,
): Picture {
  return painted(starts, place(annotations, resolver), before);
}

/** The same from annotations that looked so before on the very text. */
export function placedAnewOn(
  { resolver, starts }: Ground,
  annotations: readonly Annotation[],
  before: Picture & Standing,
): Picture {
  return painted(starts, placeAnew(before, annotations, resolver), before);
}

function painted(starts: readonly number[], placement: Placement, before: Picture): Picture {
  const { placed } = placement;
  const sofar = { placed: before.placement.placed, painted: before.painted };
  return { placement, painted: paintByBlock(starts, placed, sofar) };
}

/** What a new annotation on this text is made with. */
export function making({ text, edition }: Pick<Ground, 'text' | 'edition'>): Making {
  return { id: newId(), now: now(), text, edition };
}

function newId(): AnnotationId {
  const id = crypto.randomUUID();
  if (!isAnnotationId(id)) throw new Error('a UUID that is no annotation id');
  return id;
}

/** This moment as notes keep it. */
export function now(): string {
  return new Date().toISOString();
}
