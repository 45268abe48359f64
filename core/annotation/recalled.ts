import type { AnnotationId } from '../ids';
import type { Past } from './past';

/**
 * A past with what another copy of the same notes remembers besides: its versions come before ours,
 * as older ones. Removed annotations that we have, be it in the notebook (`isThere`) or in the bin,
 * stay as they are. The same object where there is nothing new.
 */
export function recalled(past: Past, other: Past, isThere: (id: AnnotationId) => boolean): Past {
  const texts = new Set(past.versions.map(({ target, text }) => `${target ?? ''} ${text}`));
  const binned = new Set(past.bin.map(({ annotation }) => annotation.id));
  const versions = other.versions.filter(
    ({ target, text }) => !texts.has(`${target ?? ''} ${text}`),
  );
  const bin = other.bin.filter(({ annotation: { id } }) => !binned.has(id) && !isThere(id));
  if (versions.length === 0 && bin.length === 0) return past;
  return { versions: [...versions, ...past.versions], bin: [...bin, ...past.bin] };
}
