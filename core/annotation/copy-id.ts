import type { AnnotationId } from '../ids';
import { isAnnotationId } from '../ids';
import type { Annotation } from './annotation';

/**
 * The id of an annotation's copy, made when two states of it clash: taken from what it says, so that
 * every computer that merges the same two states gives the copy the same id. In the form of a UUID
 * of version 8 (RFC 9562), by which it is told from the random ones.
 */
export function copyId(annotation: Annotation): AnnotationId {
  const { edition, start, end } = annotation.target;
  const content = JSON.stringify([annotation.id, edition, start, end, saying(annotation)]);
  const hex = [1, 2, 3, 4].map((seed) => mixed(content, seed)).join('');
  const made = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ].join('-');
  if (!isAnnotationId(made)) throw new Error(`not an annotation id: ${made}`);
  return made;
}

/** Everything that a state of an annotation says, but where: equal for equal states. */
export function saying(annotation: Annotation): string {
  const { kind, pigment, comment, tags, starred, follows } = annotation;
  return JSON.stringify([pigment, comment, kind, tags, starred, follows]);
}

/** Whether an id may be that of a copy. */
export function isCopyId(id: AnnotationId): boolean {
  return id.length === 36 && id[14] === '8';
}

/** MurmurHash3 (32 bits) over UTF-16 units, as 8 hex digits: against chance, not against intent. */
function mixed(text: string, seed: number): string {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) {
    let unit = Math.imul(text.charCodeAt(index), 0xcc9e2d51);
    unit = Math.imul((unit << 15) | (unit >>> 17), 0x1b873593);
    hash ^= unit;
    hash = (Math.imul((hash << 13) | (hash >>> 19), 5) + 0xe6546b64) | 0;
  }
  hash ^= text.length;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0).toString(16).padStart(8, '0');
}
