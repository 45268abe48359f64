import { describe } from '../anchor/anchor';
import type { TextRange } from '../document/text-range';
import type { AnnotationId, EditionId } from '../ids';
import type { Annotation } from './annotation';
import { bare, isBare } from './annotation';
import type { Change } from './change';
import type { Look, WordKind, WordLook } from './mark-kind';
import { isOnWords, isSameLook } from './mark-kind';
import type { Pigment } from './pigment';
import type { Placed } from './placed';
import { touching } from './touching';
import { withTag, withoutTag } from './tags';
import type { Thread } from './thread';
import { isCommented } from './thread';

/** What a colour key over a selection comes to (ux.md 7.2). */
export interface Marking {
  readonly changes: readonly Change[];
  /** The annotation that is there afterwards, or null where the key took it away. */
  readonly annotation: Annotation | null;
  readonly outcome: 'added' | 'recoloured' | 'removed' | 'kept';
}

/** What a new annotation needs from outside: ids and clock are never made in core. */
export interface Making {
  readonly id: AnnotationId;
  /** ISO 8601 */
  readonly now: string;
  readonly text: string;
  readonly edition: EditionId;
}

/**
 * The look that a key for a colour or for a kind gives a range: the mark on exactly these words keeps
 * its other half; where there is none, that is `last`'s.
 */
export function lookOver(
  placed: readonly Placed[],
  range: TextRange,
  wanted: Partial<WordLook>,
  last: WordLook,
): WordLook {
  const there = touching(placed, range)
    .filter(({ start, end }) => start === range.start && end === range.end)
    .flatMap(({ annotation: { kind, pigment } }) => (isOnWords(kind) ? [{ kind, pigment }] : []));
  const isWanted = (look: WordLook) => isSameLook({ ...look, ...wanted }, look);
  return { ...(there.find(isWanted) ?? there.at(-1) ?? last), ...wanted };
}

/**
 * A look over a range: the annotation on exactly these words takes it on; where it has it already it
 * goes away, but only if there is nothing else on it. Within one of that look on which there is more, nothing
 * would be seen of another: that one is kept. Otherwise adds one, swallowing neighbours of the same look
 * that touch or overlap and are bare.
 */
export function mark(
  placed: readonly Placed[],
  range: TextRange,
  look: WordLook,
  making: Making,
): Marking {
  const onWords = touching(placed, range).filter(({ annotation }) => isOnWords(annotation.kind));
  const same = onWords.filter((one) => one.start === range.start && one.end === range.end);
  const twin = same.find(({ annotation }) => isSameLook(annotation, look)) ?? same.at(-1);
  if (twin !== undefined) return onSameWords(twin, look, making.now);
  const around = onWords.find((one) => isSameLook(one.annotation, look) && isAround(one, range));
  if (around !== undefined && !isBareThread(around)) return kept(around.annotation);

  const swallowed = onWords.filter((one) => isSameLook(one.annotation, look) && isBareThread(one));
  const start = Math.min(range.start, ...swallowed.map((one) => one.start));
  const end = Math.max(range.end, ...swallowed.map((one) => one.end));
  const annotation = newAnnotation({ start, end }, look, making);
  const removals = swallowed.map((one): Change => ({ kind: 'remove', id: one.annotation.id }));
  const changes: readonly Change[] = [...removals, { kind: 'put', annotation, made: true }];
  return { changes, annotation, outcome: 'added' };
}

/** A fresh annotation on a range, with nothing on it. */
export function newAnnotation(range: TextRange, look: Look, making: Making): Annotation {
  const { id, now, text, edition } = making;
  const { kind, pigment } = look;
  const target = describe(text, edition, range);
  return { id, target, kind, pigment, ...bare, created: now, modified: now };
}

/** A later comment to an annotation, still without words. */
export function newFollowUp(to: Annotation, { id, now }: Pick<Making, 'id' | 'now'>): Annotation {
  return { ...to, id, ...bare, follows: to.id, created: now, modified: now };
}

function onSameWords(old: Thread, look: WordLook, now: string): Marking {
  const { annotation: before } = old;
  if (!isSameLook(before, look)) {
    const annotation = edited(before, { kind: look.kind, pigment: look.pigment }, now);
    return { changes: [{ kind: 'put', annotation }], annotation, outcome: 'recoloured' };
  }
  if (isBareThread(old)) {
    return { changes: [{ kind: 'remove', id: before.id }], annotation: null, outcome: 'removed' };
  }
  return kept(before);
}

const kept = (annotation: Annotation): Marking => ({ changes: [], annotation, outcome: 'kept' });

const isAround = (one: TextRange, range: TextRange) =>
  one.start <= range.start && one.end >= range.end;

/**
 * Whether a note on a point or a paragraph has nothing on it: a sign of it would lead nowhere. A mark
 * over words says something by itself.
 */
export function isEmptyNote(annotation: Annotation): boolean {
  return !isOnWords(annotation.kind) && isBare(annotation);
}

/** Whether there is nothing to an annotation but the mark itself. */
export function isBareThread({ annotation, followUps }: Thread): boolean {
  return isBare(annotation) && followUps.length === 0;
}

/** The annotation in another colour; the same object where the colour is already its own. */
export function recoloured(annotation: Annotation, pigment: Pigment, now: string): Annotation {
  return edited(annotation, { pigment }, now);
}

/** The annotation drawn otherwise; the same object where it is drawn so, or is not on words. */
export function converted(annotation: Annotation, kind: WordKind, now: string): Annotation {
  return isOnWords(annotation.kind) ? edited(annotation, { kind }, now) : annotation;
}

/** The annotation with another comment; the same object where it says the same already. */
export function commented(annotation: Annotation, comment: string, now: string): Annotation {
  return edited(annotation, { comment }, now);
}

/**
 * What takes the comment of a thread away, with the later ones, and leaves the mark; none where nothing
 * is written, or where the comment is all there is: a note on a point or a paragraph.
 */
export function uncommented(thread: Thread, now: string): readonly Change[] {
  const { annotation, followUps } = thread;
  if (!isOnWords(annotation.kind) || !isCommented(thread)) return [];
  return [
    { kind: 'put', annotation: commented(annotation, '', now) },
    ...followUps.map((one): Change => ({ kind: 'remove', id: one.id })),
  ];
}

/** The annotation with a star or without; the same object where it is so already. */
export function starred(annotation: Annotation, isStarred: boolean, now: string): Annotation {
  return edited(annotation, { starred: isStarred }, now);
}

/** The annotation with one more tag; the same object where it has that tag or no room for it. */
export function tagged(annotation: Annotation, tag: string, now: string): Annotation {
  return edited(annotation, { tags: withTag(annotation.tags, tag) }, now);
}

/** The annotation without a tag; the same object where it has no such tag. */
export function untagged(annotation: Annotation, tag: string, now: string): Annotation {
  return edited(annotation, { tags: withoutTag(annotation.tags, tag) }, now);
}

type Editable = Pick<Annotation, 'kind' | 'pigment' | 'comment' | 'tags' | 'starred'>;

function edited(annotation: Annotation, fields: Partial<Editable>, now: string): Annotation {
  const after = { ...annotation, ...fields };
  const keys = ['kind', 'pigment', 'comment', 'tags', 'starred'] as const;
  return keys.every((key) => after[key] === annotation[key])
    ? annotation
    : { ...after, modified: now };
}
