import type { Display } from '../../core/document/display';
import { shownText } from '../../core/document/display';
import type { Essay } from '../../core/document/essay';
import type { TextRange } from '../../core/document/text-range';
import type { Comparison } from '../../core/search/comparison';
import { shownRanges } from '../../core/document/shown-ranges';
import { findAll, searchable, withOthers } from '../../core/search/find';
import type { OwnWords } from '../../core/search/found-notes';
import { ownWords } from '../../core/search/found-notes';
import type { Stretch } from '../../core/search/stretch';
import { stretchesOf, wordsOf } from '../../core/search/stretch';
import type { Flashed } from './flash-store';
import { useNotes } from './notes-store';
import { openEssay } from './reading-store';
import { displayOf } from './script-store';
import { useSelection } from './selection-store';

/** Remembers what was made last: the next search is mostly of the same essay and notes. */
function remembered<Of extends readonly unknown[], Made>(
  make: (...of: Of) => Made,
): (...of: Of) => Made {
  let last: { readonly of: Of; readonly made: Made } | null = null;
  return (...of) => {
    if (last?.of.every((one, index) => one === of[index]) === true) return last.made;
    last = { of, made: make(...of) };
    return last.made;
  };
}

/** An essay's text as its page shows it, unit for unit, and the stretches of it that are searched. */
interface Shown {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

function showing(
  blocks: Essay['blocks'],
  standardPunctuation: Display['standardPunctuation'],
  script: Display['script'],
): Shown {
  const display = { standardPunctuation, script };
  const text = blocks.map((block) => shownText(block, display)).join('\n');
  return { text, stretches: stretchesOf(blocks) };
}

const madeReady = ({ text, stretches }: Shown, comparison: Comparison) =>
  searchable(text, stretches, comparison);

/** Its readings in their lines, in brackets behind the characters, as they are copied. */
const madeReadyToCopy = (
  { text, stretches }: Shown,
  blocks: Essay['blocks'],
  comparison: Comparison,
) =>
  stretches.some(({ leftOut }) => leftOut !== undefined)
    ? searchable(text, shownRanges(blocks), comparison)
    : null;

/** As the page shows it, and in the characters in which it is written. */
const shown = remembered(showing);
const written = remembered(showing);
const placesShown = remembered(madeReady);
const placesWritten = remembered(madeReady);
const placesCopied = remembered(madeReadyToCopy);
const bracket = /[()（）]/u;

const wordsIn = remembered(ownWords);

const notePlaces = remembered((words: readonly OwnWords[], comparison: Comparison) =>
  words.map(({ text }) => searchable(text, [{ start: 0, end: text.length }], comparison)),
);

export function shownOf(blocks: Essay['blocks']): Shown {
  const { standardPunctuation, script } = displayOf(blocks);
  return shown(blocks, standardPunctuation, script);
}

/**
 * Where a query occurs in an essay, as its page shows it or gives it to be copied, or as it is written where
 * scripts are compared alike.
 */
export function findIn(
  blocks: Essay['blocks'],
  query: string,
  comparison: Comparison,
): readonly TextRange[] {
  const { standardPunctuation, script } = displayOf(blocks);
  const shown = shownOf(blocks);
  const read = findAll(placesShown(shown, comparison), query, comparison);
  const copied = bracket.test(query) ? placesCopied(shown, blocks, comparison) : null;
  const matches = copied === null ? read : withOthers(read, findAll(copied, query, comparison));
  if (script === null || comparison === 'exact') return matches;
  // A word such as 瞭解 is not alike 了解, of which it was made.
  const places = placesWritten(written(blocks, standardPunctuation, null), comparison);
  return withOthers(matches, findAll(places, query, comparison));
}

/** The reader's own words on the essay on show. */
export function wordsOnEssay(): readonly OwnWords[] {
  const { placement, notebook } = useNotes.getState();
  return wordsIn(placement, notebook.reflection);
}

/** The selected words as they are searched; '' where none are. */
export function selectedQuery(): string {
  const { range } = useSelection.getState();
  const open = openEssay();
  return range === null || open === null ? '' : searchedWords(open.essay.blocks, range);
}

/** The words of a range as they are searched: without the readings that stand above them. */
function searchedWords(blocks: Essay['blocks'], { start, end }: TextRange): string {
  const { text, stretches } = shownOf(blocks);
  const readings = stretches.flatMap(({ leftOut = [] }) => leftOut);
  const leftOut = readings.filter((one) => one.start >= start && one.end <= end);
  return wordsOf(text, { start, end, leftOut });
}

/** The words that stand there on the page, or in what the reader wrote; '' where nothing does any more. */
export function wordsAt(
  { part, annotation, start, end }: Flashed,
  blocks: Essay['blocks'],
): string {
  if (part === 'text') return searchedWords(blocks, { start, end });
  const own = wordsOnEssay().find((one) => one.part === part && one.annotation === annotation);
  return own?.text.slice(start, end) ?? '';
}

/** Those words ready for searching, each by itself. */
export const placesInNotes = (comparison: Comparison) => notePlaces(wordsOnEssay(), comparison);
