import type { Annotation } from '../annotation/annotation';
import type { Thread } from '../annotation/thread';
import { threadsOf } from '../annotation/thread';
import { withTag } from '../annotation/tags';
import { paragraphsOf } from '../export/clean-text';
import type { TextRange } from '../document/text-range';
import type { IncomingPassage } from './incoming-notes';
import type { AnnotationId } from '../ids';

/**
 * Which annotations of the library those of a file are that has no ids of ours: what says the same on
 * the same words, each once. Replies are looked for below what they answer.
 */
export function sameNotes(
  here: readonly Annotation[],
  foreign: readonly Annotation[],
  places: readonly IncomingPassage[],
): ReadonlyMap<AnnotationId, AnnotationId> {
  const heads = new Map<string, Thread[]>();
  for (const thread of threadsOf(here)) {
    const key = keyOf(thread, thread.annotation.target);
    heads.set(key, [...(heads.get(key) ?? []), thread]);
  }
  const passages = new Map(places.map((place) => [place.id, place]));
  const same = new Map<AnnotationId, AnnotationId>();
  for (const thread of threadsOf(foreign)) {
    const passage = passages.get(thread.annotation.id);
    const found = passage && heads.get(keyOf(thread, passage))?.shift();
    if (found === undefined) continue;
    same.set(thread.annotation.id, found.annotation.id);
    const rest = [...found.followUps];
    for (const { id, comment } of thread.followUps) {
      const at = rest.findIndex((one) => wordsOf(one.comment) === wordsOf(comment));
      const [reply] = at < 0 ? [] : rest.splice(at, 1);
      if (reply !== undefined) same.set(id, reply.id);
    }
  }
  return same;
}

function keyOf({ annotation, followUps }: Thread, { start, end }: TextRange): string {
  const { comment } = annotation;
  const all = [annotation, ...followUps];
  const tags = followUps.flatMap((one) => one.tags).reduce(withTag, annotation.tags);
  // A line of tags may as well be a line of the comment: together they read the same.
  const about = [...tags.map((tag) => `#${tag}`), ...(all.some((one) => one.starred) ? ['★'] : [])];
  return JSON.stringify([start, end, wordsOf(`${comment}\n${about.join(' · ')}`)]);
}

/** As documents keep words: lines that show something, each with single spaces. */
function wordsOf(text: string): string {
  return paragraphsOf(text)
    .map((line) => line.replace(/\s+/gu, ' '))
    .join('\n');
}
