import type { Annotation } from '../annotation/annotation';
import type { Thread } from '../annotation/thread';
import type { Searchable } from './find';
import { findAll, searchable } from './find';
import { fold } from './fold';

/** Annotations never change, so that each is folded once. */
const folded = new WeakMap<Annotation, readonly Searchable[]>();

/**
 * Whether a note holds what is looked for, in its passage, its comments or its tags, each by itself;
 * width, case and spaces make no difference. Nothing but spaces is in every note.
 */
export function says({ annotation, followUps }: Thread, query: string): boolean {
  if (fold(query).text === '') return true;
  return [annotation, ...followUps].some((one) =>
    wordsOf(one).some((words) => findAll(words, query).length > 0),
  );
}

function wordsOf(annotation: Annotation): readonly Searchable[] {
  const known = folded.get(annotation);
  if (known !== undefined) return known;
  const texts = [annotation.target.quote, annotation.comment, ...annotation.tags];
  const words = texts.map((text) => searchable(text, [{ start: 0, end: text.length }]));
  folded.set(annotation, words);
  return words;
}
