import { isCarriedFrom } from '../anchor/anchor';
import type { AnnotationId } from '../ids';
import type { Annotation } from './annotation';
import { byPosition } from './annotation';
import { copyId, isCopyId, saying } from './copy-id';
import { mergedReflection } from './merged-reflection';
import type { Notebook } from './notebook';
import { find } from './notebook';
import type { Past } from './past';

/** One of two states of an essay's notes that went their own ways. */
export interface Side {
  readonly notebook: Notebook;
  /** Of the last journal record in it. Never a clock: clocks of two computers say nothing. */
  readonly seq: number;
  /** Tells what the reader deleted there, and which texts were written over. */
  readonly past: Past;
}

export interface Merged {
  readonly notebook: Notebook;
  /** False where two reflections together are longer than one may be: then the first side's alone is here. */
  readonly isWhole: boolean;
}

/**
 * Two states of an essay's notes in one, by annotation id. Nothing that either side says is lost: of
 * two comments that clash the one of the higher seq keeps the id, the other becomes an annotation of
 * its own on the same words. `base`, where it is known, is the last state that both had: what only
 * one side has changed since then is no clash. Merging again, in any order and on any computer, adds
 * nothing.
 */
export function merge(one: Side, other: Side, base: Notebook | null = null): Merged {
  const [ours, theirs, olds] = [byId(one.notebook), byId(other.notebook), byId(base)];
  const annotations = new Map<AnnotationId, Annotation>();
  const copies: Annotation[] = [];
  const put = (annotation: Annotation) => annotations.set(annotation.id, annotation);
  for (const [id, mine] of ours) {
    const their = theirs.get(id);
    const old = olds.get(id) ?? null;
    if (their === undefined) {
      if (!isDeleted(mine, other, old)) put(mine);
      continue;
    }
    const { kept, copy } = settled(one, other, mine, their, old);
    put(kept);
    if (copy !== null) copies.push(copy);
  }
  for (const [id, their] of theirs) {
    if (!ours.has(id) && !isDeleted(their, one, olds.get(id) ?? null)) put(their);
  }
  for (const copy of copies) {
    if (!annotations.has(copy.id) && !isBinned(copy, one) && !isBinned(copy, other)) put(copy);
  }
  dropNeedless(annotations);
  const reflection = mergedReflection(
    { text: one.notebook.reflection, seq: one.seq },
    { text: other.notebook.reflection, seq: other.seq },
    base?.reflection ?? null,
  );
  return {
    notebook: {
      annotations: [...annotations.values()].sort(byPosition),
      reflection: reflection ?? one.notebook.reflection,
    },
    isWhole: reflection !== null,
  };
}

function byId(notebook: Notebook | null): ReadonlyMap<AnnotationId, Annotation> {
  return new Map((notebook?.annotations ?? []).map((annotation) => [annotation.id, annotation]));
}

/** Whether the side that lacks an annotation once had just this state of it, and deleted it. */
function isDeleted(annotation: Annotation, by: Side, old: Annotation | null): boolean {
  return (old !== null && saysSame(old, annotation)) || isBinned(annotation, by);
}

interface Settled {
  readonly kept: Annotation;
  /** What the other side says, as an annotation of its own; null where nothing of it would be lost. */
  readonly copy: Annotation | null;
}

/** Of two states of one annotation. */
function settled(
  one: Side,
  other: Side,
  mine: Annotation,
  theirs: Annotation,
  old: Annotation | null,
): Settled {
  if (saysSame(mine, theirs)) return { kept: later(mine, theirs), copy: null };
  if (old !== null && saysSame(old, mine)) return { kept: theirs, copy: null };
  if (old !== null && saysSame(old, theirs)) return { kept: mine, copy: null };
  const [kept, lost] = mineWins(one, other, mine, theirs) ? [mine, theirs] : [theirs, mine];
  const [winner, loser] = kept === mine ? [one, other] : [other, one];
  const isEarlier = wasBefore(winner, lost) && !wasBefore(loser, kept);
  return { kept, copy: holds(kept, lost) || isEarlier ? null : { ...lost, id: copyId(lost) } };
}

function mineWins(one: Side, other: Side, mine: Annotation, theirs: Annotation): boolean {
  // Who has deleted the other's state, or has it as a copy, has decided already.
  const [mineBinned, theirsBinned] = [isBinned(mine, other), isBinned(theirs, one)];
  if (mineBinned !== theirsBinned) return theirsBinned;
  const [mineKnown, theirsKnown] = [knows(other, mine), knows(one, theirs)];
  if (mineKnown !== theirsKnown) return theirsKnown;
  // A comment that goes on where the other stops holds all of it; of colours alone either will do.
  const isOneHeld = holds(mine, theirs) || holds(theirs, mine);
  // Not seq where nobody has to lose a text or both have seen both: merging makes new ones, and three
  // computers could go round for ever.
  if (isOneHeld || mineKnown || one.seq === other.seq) return byContent(mine, theirs) > 0;
  return one.seq > other.seq;
}

/** Whether a side has had this state of an annotation: as a copy beside its own, or in its bin. */
function knows(side: Side, annotation: Annotation): boolean {
  const copy = copyId(annotation);
  return (
    find(side.notebook, copy) !== null ||
    isBinned(annotation, side) ||
    wasBefore(side, annotation) ||
    side.past.bin.some((binned) => binned.annotation.id === copy)
  );
}

/** Whether a side once had this comment and wrote it over: then it is among the versions there. */
function wasBefore({ past }: Side, { id, comment }: Annotation): boolean {
  return past.versions.some(({ target, text }) => target === id && text === comment);
}

function isBinned(annotation: Annotation, { past }: Side): boolean {
  return past.bin.some(
    (binned) => binned.annotation.id === annotation.id && saysSame(binned.annotation, annotation),
  );
}

/** Takes away copies of what their originals say again. */
function dropNeedless(annotations: Map<AnnotationId, Annotation>): void {
  if (![...annotations.keys()].some(isCopyId)) return;
  for (const annotation of annotations.values()) {
    const copy = annotations.get(copyId(annotation));
    if (copy !== undefined && saysSame(copy, annotation)) annotations.delete(copy.id);
  }
}

/** Whether two states of an annotation differ in nothing that the reader sees. */
export function saysSame(a: Annotation, b: Annotation): boolean {
  return isSamePassage(a, b) && saying(a) === saying(b);
}

/** Whether one state has all of another's text, tags and star, on the same words. */
function holds(one: Annotation, other: Annotation): boolean {
  return (
    isSamePassage(one, other) &&
    one.comment.startsWith(other.comment) &&
    other.tags.every((tag) => one.tags.includes(tag)) &&
    (one.starred || !other.starred)
  );
}

/** Whether two are on the same place, or one was carried from there into another edition. */
function isSamePassage({ target: a }: Annotation, { target: b }: Annotation): boolean {
  const isSamePlace = a.start === b.start && a.end === b.end && a.edition === b.edition;
  return isSamePlace || isCarriedFrom(a, b) || isCarriedFrom(b, a);
}

/** Of two that say the same, one and the same whichever comes first; sooner the one that was carried over. */
function later(a: Annotation, b: Annotation): Annotation {
  const isCarried = [isCarriedFrom(a.target, b.target), isCarriedFrom(b.target, a.target)];
  if (isCarried[0] !== isCarried[1]) return isCarried[0] === true ? a : b;
  const order = compare(a.modified, b.modified) || compare(a.created, b.created);
  return order < 0 ? b : a;
}

/** A fixed order of states, the longer of two comments that begin alike later. */
function byContent(a: Annotation, b: Annotation): number {
  return (
    compare(a.comment, b.comment) ||
    a.tags.length - b.tags.length ||
    compare(saying(a), saying(b)) ||
    compare(a.target.edition, b.target.edition) ||
    a.target.start - b.target.start ||
    a.target.end - b.target.end
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
