import type { CaretGround } from './caret-places';
import { nextPlace, placeAt, placeFrom, previousPlace, stretchAt, wordsOf } from './caret-places';
import { sentenceAt } from './sentences';
import type { TextRange } from './text-range';
import { wordSegments } from './word-at';

/** By what a caret moves. 'edge' is the beginning or end of the paragraph it stands in. */
export type Motion = 'grapheme' | 'word' | 'sentence' | 'paragraph' | 'edge' | 'essay';

/**
 * Where a caret comes to from an offset (UTF-16, in the essay's text), forth or back. By word and
 * sentence it goes forth to their ends and back to their beginnings, so that what is selected is
 * whole; by paragraph to the next or this beginning. Folded lines are passed over. At the essay's
 * edge it stays; the offset itself where nothing is shown.
 */
export function moved(ground: CaretGround, offset: number, by: Motion, step: 1 | -1): number {
  const from = placeAt(ground, offset);
  return motions[by][step === 1 ? 'forth' : 'back'](ground, from);
}

type Move = (ground: CaretGround, from: number) => number;

const motions: Readonly<Record<Motion, { readonly forth: Move; readonly back: Move }>> = {
  grapheme: { forth: nextPlace, back: previousPlace },
  word: { forth: wordEnd, back: wordStart },
  sentence: { forth: sentenceEnd, back: sentenceStart },
  paragraph: { forth: nextParagraph, back: previousParagraph },
  edge: {
    forth: (ground, from) => paragraphAt(ground, from)?.end ?? from,
    back: (ground, from) => paragraphAt(ground, from)?.start ?? from,
  },
  essay: { forth: lastPlace, back: firstPlace },
};

function firstPlace({ shown }: CaretGround, from: number): number {
  return shown[0]?.start ?? from;
}

function lastPlace({ shown }: CaretGround, from: number): number {
  return shown.at(-1)?.end ?? from;
}

/** The end of the word that holds or follows a place; punctuation and white space are no words. */
function wordEnd(ground: CaretGround, from: number): number {
  const { shown } = ground;
  for (let index = Math.max(0, stretchAt(shown, from)); index < shown.length; index += 1) {
    const stretch = shown[index];
    if (stretch === undefined) break;
    const words = wordsOf(ground, stretch);
    const segments = wordSegments().segment(words);
    let at = Math.max(0, from - stretch.start);
    while (at < words.length) {
      const found = segments.containing(at);
      if (found === undefined) break;
      at = found.index + found.segment.length;
      if (found.isWordLike === true) return placeFrom(ground, stretch.start + at);
    }
  }
  return lastPlace(ground, from);
}

/** The beginning of the word that holds or precedes a place. */
function wordStart(ground: CaretGround, from: number): number {
  for (let index = stretchAt(ground.shown, from); index >= 0; index -= 1) {
    const stretch = ground.shown[index];
    if (stretch === undefined) break;
    const words = wordsOf(ground, stretch);
    const segments = wordSegments().segment(words);
    let at = Math.min(words.length, from - stretch.start);
    while (at > 0) {
      const found = segments.containing(at - 1);
      if (found === undefined) break;
      at = found.index;
      if (found.isWordLike === true) return placeAt(ground, stretch.start + at);
    }
  }
  return firstPlace(ground, from);
}

/** The end of the sentence that holds or follows a place, its closing quotes taken in. */
function sentenceEnd(ground: CaretGround, from: number): number {
  const letter = letterFrom(ground, from);
  const sentence = letter === null ? null : sentenceAt(ground.text, letter);
  if (letter === null || sentence === null) return lastPlace(ground, from);
  const words = ground.text.slice(letter, sentence.end).trimEnd();
  const end = letter + words.length;
  // Where the sentence ends in text that is not shown, in front of that.
  return isShown(ground, end) ? placeFrom(ground, end) : placeAt(ground, end);
}

/** The beginning of the sentence that holds or precedes a place, behind white space. */
function sentenceStart(ground: CaretGround, from: number): number {
  const letter = letterBefore(ground, from);
  const sentence = letter === null ? null : sentenceAt(ground.text, letter);
  if (letter === null || sentence === null) return firstPlace(ground, from);
  const words = ground.text.slice(sentence.start, letter + 1).trimStart();
  const start = letter + 1 - words.length;
  return isShown(ground, start) ? placeAt(ground, start) : placeFrom(ground, start);
}

function isShown({ shown }: CaretGround, offset: number): boolean {
  const stretch = shown[stretchAt(shown, offset)];
  return stretch !== undefined && offset <= stretch.end;
}

/** The first shown character at or behind a place that is no white space, or null. */
function letterFrom(ground: CaretGround, from: number): number | null {
  const { shown } = ground;
  for (let index = Math.max(0, stretchAt(shown, from)); index < shown.length; index += 1) {
    const stretch = shown[index];
    if (stretch === undefined) break;
    const start = Math.max(from, stretch.start);
    const ahead = ground.text.slice(start, stretch.end).search(/\S/u);
    if (ahead >= 0) return start + ahead;
  }
  return null;
}

/** The last shown character in front of a place that is no white space, or null. */
function letterBefore(ground: CaretGround, from: number): number | null {
  for (let index = stretchAt(ground.shown, from); index >= 0; index -= 1) {
    const stretch = ground.shown[index];
    if (stretch === undefined) break;
    const end = Math.min(from, stretch.end);
    const words = ground.text.slice(stretch.start, end).trimEnd();
    if (words !== '') return stretch.start + words.length - 1;
  }
  return null;
}

function nextParagraph(ground: CaretGround, from: number): number {
  const here = paragraphAt(ground, from);
  if (here === null) return from;
  const next = ground.shown[stretchAt(ground.shown, here.end) + 1];
  return next?.start ?? here.end;
}

function previousParagraph(ground: CaretGround, from: number): number {
  const here = paragraphAt(ground, from);
  if (here === null || from > here.start) return here?.start ?? from;
  const before = ground.shown[stretchAt(ground.shown, here.start) - 1];
  return before === undefined ? here.start : paragraphStart(ground, before.start);
}

/** From the first to the last shown place of the paragraph that holds a place; null where nothing is shown. */
function paragraphAt(ground: CaretGround, from: number): TextRange | null {
  const { shown } = ground;
  let index = stretchAt(shown, from);
  let last = shown[index];
  if (last === undefined) return null;
  for (let next = shown[index + 1]; next !== undefined; next = shown[(index += 1) + 1]) {
    if (isApart(ground, last, next)) break;
    last = next;
  }
  return { start: paragraphStart(ground, from), end: last.end };
}

function paragraphStart(ground: CaretGround, from: number): number {
  const { shown } = ground;
  let index = stretchAt(shown, from);
  let first = shown[index];
  for (let before = shown[index - 1]; before !== undefined && first !== undefined;) {
    if (isApart(ground, before, first)) break;
    first = before;
    index -= 1;
    before = shown[index - 1];
  }
  return first?.start ?? from;
}

/** Whether a block ends between two stretches. */
function isApart({ text }: CaretGround, before: TextRange, behind: TextRange): boolean {
  return text.slice(before.end, behind.start).includes('\n');
}
