import type { Resolver } from '../anchor/resolver';
import type { TextRange } from '../document/text-range';
import type { AnnotationId } from '../ids';
import type { Annotation } from './annotation';
import { byPosition } from './annotation';
import type { Thread } from './thread';
import { threadsOf } from './thread';

/** An annotation and what follows it, together with where its passage lies in the edition on show. */
export interface Placed extends Thread, TextRange {
  /** The text around it changed so much that the reader is asked to check its place. */
  readonly toCheck?: true;
}

export interface Placement {
  /** In text order. */
  readonly placed: readonly Placed[];
  /** 未定位: shown in the notebook, never dropped. */
  readonly orphans: readonly Thread[];
}

/** Resolves every annotation against the edition of a resolver. */
export function place(annotations: readonly Annotation[], resolver: Resolver): Placement {
  const placed: Placed[] = [];
  const orphans: Thread[] = [];
  for (const thread of threadsOf(annotations)) {
    const found = resolver.resolve(thread.annotation.target);
    if (found.kind === 'orphan') orphans.push(thread);
    else if (found.kind === 'sure') placed.push({ ...thread, ...found.range });
    else placed.push({ ...thread, ...found.range, toCheck: true });
  }
  placed.sort(byStanding);
  return { placed, orphans };
}

/** Text order where annotations stand now: by start, then the longer first, then as they were made. */
export function byStanding(a: Placed, b: Placed): number {
  return a.start - b.start || b.end - a.end || byPosition(a.annotation, b.annotation);
}

/** The same for what must not be said of a place that the reader has still to check: it is not found. */
export function sureOnly({ placed, orphans }: Placement): Placement {
  const moved = placed.filter(({ toCheck }) => toCheck === true);
  if (moved.length === 0) return { placed, orphans };
  return {
    placed: placed.filter(({ toCheck }) => toCheck !== true),
    orphans: [...moved.map(({ annotation, followUps }) => ({ annotation, followUps })), ...orphans],
  };
}

/** The thread that an annotation belongs to; undefined where there is none such. */
export function threadIn({ placed, orphans }: Placement, id: AnnotationId): Thread | undefined {
  const isIn = ({ annotation, followUps }: Thread) =>
    annotation.id === id || followUps.some((one) => one.id === id);
  return placed.find(isIn) ?? orphans.find(isIn);
}
