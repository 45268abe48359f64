import { create } from 'zustand';
import { displayPunctuation } from '../../core/document/display-punctuation';
import type { Essay } from '../../core/document/essay';
import { textOf } from '../../core/document/essay';
import type { TextRange } from '../../core/document/text-range';
import type { Searchable } from '../../core/search/find';
import { findAll, isAskable, searchable } from '../../core/search/find';
import { shownRanges } from '../../core/document/shown-ranges';
import { jumpTo } from './jump-store';
import { say } from './message-store';
import { uncoverPage } from './panel-store';
import { inSight, useProgress } from './progress-store';
import { openEssay, useReading } from './reading-store';
import { unsettle, useSelection } from './selection-store';
import { currentWords, useSettings } from './settings-store';

interface FindState {
  readonly open: boolean;
  /** What the field holds; kept when the bar closes. */
  readonly query: string;
  /** In text order, as ranges of the essay's text; null where the query was not asked (too short, none). */
  readonly matches: readonly TextRange[] | null;
  /** Index of the match one is at; -1 where there is none. */
  readonly current: number;
  /** Where the last step came out after going over an end of the text; null where it did not. */
  readonly wrapped: 'start' | 'end' | null;
  /** Grows with each request to find: the field takes the focus, and asks for `query`. */
  readonly turn: number;
}

const nothing = { matches: null, current: -1, wrapped: null } as const;

/** Find in the essay on show. */
export const useFind = create<FindState>(() => ({ open: false, query: '', turn: 0, ...nothing }));

/** Whether this opening of the bar has moved the page yet: the first move can be gone back on. */
let moved = false;

useReading.subscribe((state, before) => {
  if (state.reading !== before.reading) closeFind();
});

/** Opens the bar, or goes back into it: with the selected words, else with what was sought last. */
export function openFind(): void {
  if (openEssay() === null) return;
  const { open, query, turn } = useFind.getState();
  const wanted = selectedWords() ?? query;
  unsettle();
  uncoverPage();
  if (!open) moved = false;
  const asked = open && wanted === query ? {} : { query: wanted, ...nothing };
  useFind.setState({ open: true, turn: turn + 1, ...asked });
}

/** Closes the bar; gives the match one was at, or null. */
export function closeFind(): TextRange | null {
  const { matches, current } = useFind.getState();
  useFind.setState({ open: false, ...nothing });
  return matches?.[current] ?? null;
}

/** The selected words as the page shows them, if they are of one line. */
function selectedWords(): string | null {
  const { range } = useSelection.getState();
  const words = range === null ? '' : (openEssay()?.text.slice(range.start, range.end) ?? '');
  if (words === '' || words.includes('\n')) return null;
  return useSettings.getState().settings.standardPunctuation ? displayPunctuation(words) : words;
}

/**
 * Runs a query: begins at the first match below the top of the view, and leaves the page where it
 * is if any match is in view. What is `covered` by something that floats over the page is not.
 */
export function search(query: string, covered: (match: TextRange) => boolean): void {
  const shown = openEssay();
  if (shown === null || !isAskable(query)) {
    useFind.setState({ query, ...nothing });
    return;
  }
  const matches = findAll(placesOf(shown.essay.blocks), query);
  const { start, end } = inSight();
  const below = matches.findIndex((match) => match.start >= start && !covered(match));
  const current = matches.length === 0 ? -1 : Math.max(0, below);
  useFind.setState({ query, matches, current, wrapped: null });
  const first = matches[current];
  const isSeen = (match: TextRange) => match.start < end && match.end > start && !covered(match);
  if (first !== undefined && !matches.some(isSeen)) go(first);
  const { find } = currentWords();
  say(first === undefined ? find.none : find.position(current + 1, matches.length));
}

/** Goes to the next or previous match, over the ends of the text too; opens the bar where it is closed. */
export function stepFind(by: 1 | -1): void {
  const { open, matches, current } = useFind.getState();
  if (!open) return openFind();
  if (matches === null || matches.length === 0) return;
  const all = matches.length;
  const next = (current + by + all) % all;
  const wrapped = next === current + by ? null : by > 0 ? 'start' : 'end';
  useFind.setState({ current: next, wrapped });
  const match = matches[next];
  if (match !== undefined) go(match);
  const { find } = currentWords();
  const position = find.position(next + 1, all);
  const said = wrapped === 'start' ? find.atStart : find.atEnd;
  say(wrapped === null ? position : find.wrapped(said, position));
}

function go(match: TextRange): void {
  jumpTo(match.start, 'clear', moved ? null : useProgress.getState().here);
  moved = true;
}

/** Essays made ready for searching, by their blocks. */
const known = new WeakMap<Essay['blocks'], readonly Searchable[]>();

function placesOf(blocks: Essay['blocks']): readonly Searchable[] {
  const before = known.get(blocks);
  if (before !== undefined) return before;
  const places = searchable(textOf(blocks), shownRanges(blocks));
  known.set(blocks, places);
  return places;
}
