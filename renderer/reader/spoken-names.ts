import { isOnWords } from '../../core/annotation/mark-kind';
import type { Placed } from '../../core/annotation/placed';
import type { TextRange } from '../../core/document/text-range';
import type { Words } from '../../core/words/words';

/** What screen readers are told before and behind a segment; '' where there is nothing to say. */
export interface SpokenNames {
  readonly start: string;
  readonly end: string;
}

/**
 * The names of the annotations of a segment's block that begin or end with it. A note on the
 * paragraph is said before its first word, one on a point where it stands.
 */
export function spokenNames(
  { start, end }: TextRange,
  block: TextRange,
  placed: readonly Placed[],
  words: Words,
): SpokenNames {
  const { essay, pigments, kinds, review } = words;
  const said = { start: '', end: '' };
  let behind = '';
  for (const one of placed) {
    const { kind, pigment } = one.annotation;
    const name = one.toCheck === true ? review.spokenToCheck(pigments[pigment]) : pigments[pigment];
    if (kind === 'paragraph') {
      const first = Math.max(one.start, block.start);
      if (first === start) said.start += essay.spokenParagraph(name);
    } else if (kind === 'point') {
      if (one.start === start) said.start += essay.spokenPoint(name);
      else if (one.start === end && end === block.end) behind += essay.spokenPoint(name);
    } else if (isOnWords(kind)) {
      const full = kind === 'highlight' ? name : essay.spokenKind(name, kinds[kind]);
      if (one.start === start) said.start += essay.spokenStart(full);
      // What began last ends first.
      if (one.end === end) said.end = essay.spokenEnd(name) + said.end;
    }
  }
  return { start: said.start, end: said.end + behind };
}
