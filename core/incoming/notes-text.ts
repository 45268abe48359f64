import { annotationId } from '../ids';
import { notesOfWebAnnotations } from './web-annotations';

/** Behind a byte order mark and white space: `{` or `[`. */
const opensJson = new Set([0x7b, 0x5b]);
const before = new Set([0xef, 0xbb, 0xbf, 0x20, 0x09, 0x0a, 0x0d]);

/**
 * Whether a file's content is nothing but W3C Web Annotations, and so no document to read. Only what
 * begins as JSON is made into text by `decoded`.
 */
export function areWebAnnotations(
  bytes: Uint8Array,
  decoded: (bytes: Uint8Array) => string,
): boolean {
  const first = bytes.find((byte) => !before.has(byte)) ?? 0;
  if (!opensJson.has(first)) return false;
  const text = decoded(bytes);
  if (!text.includes('"Annotation')) return false;
  const idOf = () => annotationId('not-kept');
  return notesOfWebAnnotations(text, { idOf, now: '1970-01-01T00:00:00.000Z' }) !== null;
}
