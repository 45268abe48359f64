import type { EditionText } from '../../core/anchor/resolver';
import { Resolver } from '../../core/anchor/resolver';
import type { Annotation } from '../../core/annotation/annotation';
import type { Making } from '../../core/annotation/marking';
import type { Placement } from '../../core/annotation/placed';
import { place } from '../../core/annotation/placed';
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

/** Where annotations stand, and how each block looks with them; `before` as it looked so far. */
export function placedOn(
  { resolver, starts }: Ground,
  annotations: readonly Annotation[],
  before: Painted,
): { readonly placement: Placement; readonly painted: Painted } {
  const placement = place(annotations, resolver);
  return { placement, painted: paintByBlock(starts, placement.placed, before) };
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
