import { displayText } from '../../core/document/display-punctuation';
import type { Essay } from '../../core/document/essay';
import { textOf } from '../../core/document/essay';
import { shownRanges } from '../../core/document/shown-ranges';
import type { TextRange } from '../../core/document/text-range';
import type { Comparison } from '../../core/search/comparison';
import { searchable } from '../../core/search/find';
import type { OwnWords } from '../../core/search/found-notes';
import { ownWords } from '../../core/search/found-notes';
import { useNotes } from './notes-store';
import { useSettings } from './settings-store';

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

/** An essay's text as its page shows it, unit for unit, and the stretches that it shows. */
interface Shown {
  readonly text: string;
  readonly ranges: readonly TextRange[];
}

const shown = remembered((blocks: Essay['blocks'], standardPunctuation: boolean): Shown => {
  const text = standardPunctuation ? blocks.map(displayText).join('\n') : textOf(blocks);
  return { text, ranges: shownRanges(blocks) };
});

const places = remembered(({ text, ranges }: Shown, comparison: Comparison) =>
  searchable(text, ranges, comparison),
);

const wordsIn = remembered(ownWords);

const notePlaces = remembered((words: readonly OwnWords[], comparison: Comparison) =>
  words.map(({ text }) => searchable(text, [{ start: 0, end: text.length }], comparison)),
);

export const shownOf = (blocks: Essay['blocks']): Shown =>
  shown(blocks, useSettings.getState().settings.standardPunctuation);

/** The essay ready for searching. */
export const placesOf = (blocks: Essay['blocks'], comparison: Comparison) =>
  places(shownOf(blocks), comparison);

/** The reader's own words on the essay on show. */
export function wordsOnEssay(): readonly OwnWords[] {
  const { placement, notebook } = useNotes.getState();
  return wordsIn(placement, notebook.reflection);
}

/** Those words ready for searching, each by itself. */
export const placesInNotes = (comparison: Comparison) => notePlaces(wordsOnEssay(), comparison);
