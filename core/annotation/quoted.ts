import { onFirstUse } from '../on-first-use';

/** Marks the place between two characters that a note stands at. */
const caret = '‸';
const left = '…';
const leftOfParagraph = '……';

/** Characters of the words on either side of a place. */
const beside = 16;
/** Characters up to which a paragraph is quoted whole; of a longer one, what is kept of each end. */
const longestParagraph = 240;
const paragraphStart = 160;
const paragraphEnd = 40;

/** UTF-16 units that a character has at most but for made-up ones. */
const longestCharacter = 16;

/** The words around a place in a paragraph, with the place marked: `…前文‸后文…`. */
export function quotedPoint(before: string, after: string): string {
  // A neighbour beyond the paragraph's edge would say nothing about the place.
  const own = before.slice(before.lastIndexOf('\n') + 1);
  const [rest = ''] = after.split('\n', 1);
  const near = endOf(own, beside);
  const next = startOf(rest, beside);
  return [
    near.length < own.length ? left : '',
    near,
    caret,
    next,
    next.length < rest.length ? left : '',
  ].join('');
}

/** A paragraph as it is quoted under a note on the whole of it: a very long one by its two ends. */
export function quotedParagraph(words: string): string {
  if (words.length <= longestParagraph || startOf(words, longestParagraph) === words) return words;
  return `${startOf(words, paragraphStart)}${leftOfParagraph}${endOf(words, paragraphEnd)}`;
}

const characters = onFirstUse(() => new Intl.Segmenter('zh', { granularity: 'grapheme' }));

/** The first characters of a text, as readers count them. */
function startOf(text: string, count: number): string {
  let start = '';
  let taken = 0;
  for (const { segment } of characters().segment(text)) {
    if (taken === count) break;
    start += segment;
    taken += 1;
  }
  return start;
}

/** The last characters of a text. Only its end is looked at, where one made of very long characters gives fewer. */
function endOf(text: string, count: number): string {
  const end = text.slice(-longestCharacter * count);
  const all = Array.from(characters().segment(end), ({ segment }) => segment);
  // The first may be what a cut left of one.
  return (end === text ? all : all.slice(1)).slice(-count).join('');
}
