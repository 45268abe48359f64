import type { TextRange } from '../../../core/document/text-range';
import type { Comparison } from '../../../core/search/comparison';
import { fold } from '../../../core/search/fold';

/** Left to right, the shortest stretch of whole visible characters that folds to the query. */
export function everyStretch(
  text: string,
  query: string,
  comparison: Comparison = 'alike',
): TextRange[] {
  const wanted = fold(query, comparison).text;
  if (wanted === '') return [];
  const whole = /\n|\P{M}[\p{M}\uff9e\uff9f\u1160-\u11ff]*|\p{M}+/gu;
  const characters = [...text.matchAll(whole)].filter(
    ({ 0: one }) => fold(one, comparison).text !== '',
  );
  const found: TextRange[] = [];
  let first = 0;
  while (first < characters.length) {
    let behind = first + 1;
    const stretch = () => {
      const start = characters[first]?.index ?? 0;
      const last = characters[behind - 1];
      return { start, end: (last?.index ?? 0) + (last?.[0].length ?? 0) };
    };
    const folds = ({ start, end }: TextRange) =>
      fold(text.slice(start, end), comparison).text === wanted;
    while (behind < characters.length && !folds(stretch())) behind += 1;
    if (folds(stretch())) {
      found.push(stretch());
      first = behind;
    } else {
      first += 1;
    }
  }
  return found;
}
