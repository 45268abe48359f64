import { create } from 'zustand';
import type { TextRange } from '../../core/document/text-range';
import { lowest } from '../../core/lowest';
import type { Failure } from '../../core/result';
import type { WayToFind } from '../../core/search/comparison';
import { findAll, isAskable } from '../../core/search/find';
import type { NoteMatch } from '../../core/search/found-notes';
import { noteMatches, sameMatch } from '../../core/search/found-notes';
import { failureSentence } from '../../core/words/failure-sentence';
import { findIn, placesInNotes, selectedQuery, wordsAt, wordsOnEssay } from './find-places';
import { findPattern } from './find-pattern';
import type { Flashed } from './flash-store';
import { jumpTo } from './jump-store';
import { say } from './message-store';
import { activate, useNotes } from './notes-store';
import { setNotebook, uncoverPage } from './panel-store';
import { inSight, useProgress } from './progress-store';
import type { OpenEssay } from './reading-store';
import { openEssay, useReading } from './reading-store';
import { unsettle } from './selection-store';
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
  /** Matches in what the reader wrote on this essay. */
  readonly notes: readonly NoteMatch[];
  /** Index of the one that was gone to last; -1 where none was. */
  readonly noteAt: number;
  /** Why nothing was sought; null where something was. */
  readonly failure: Failure | null;
  /** Grows with each request to find: the field takes the focus, and asks for `query`. */
  readonly turn: number;
}

const nothing = {
  matches: null,
  current: -1,
  wrapped: null,
  notes: [],
  noteAt: -1,
  failure: null,
} as const;

/** Find in the essay on show, and in the notes on it. */
export const useFind = create<FindState>(() => ({ open: false, query: '', turn: 0, ...nothing }));

/** Whether something was sought and is neither in the text nor in the notes. */
export const foundNowhere = ({ matches, notes }: FindState): boolean =>
  matches?.length === 0 && notes.length === 0;

/** Whether this opening of the bar has moved the page yet: the first move can be gone back on. */
let moved = false;

/** What the library's search led to in the essay on show, until the bar has opened at it. */
let led: Flashed | null = null;

/** Counts queries: what a pattern finds after a newer one is not shown. */
let asking = 0;

useReading.subscribe((state, before) => {
  if (state.reading === before.reading) return;
  led = null;
  closeFind();
});

useNotes.subscribe(({ placement, notebook }, before) => {
  const isSame =
    placement === before.placement && notebook.reflection === before.notebook.reflection;
  if (!isSame) void renewNotes();
});

/** Opens the bar, or goes back into it: with the selected words, else with what was sought last. */
export function openFind(): void {
  if (openEssay() === null) return;
  const { open, query, turn } = useFind.getState();
  const wanted = selectedLine() ?? query;
  unsettle();
  uncoverPage();
  if (!open) moved = false;
  const asked = open && wanted === query ? {} : { query: wanted, ...nothing };
  useFind.setState({ open: true, turn: turn + 1, ...asked });
}

/** The library's search led to these words: the bar will open with them, and at them while they are in view. */
export function leadFind(words: Flashed): void {
  const open = openEssay();
  if (open === null) return;
  led = words;
  useFind.setState({ query: wordsAt(words, open.essay.blocks) });
}

/** Closes the bar; gives the match one was at, or null. */
export function closeFind(): TextRange | null {
  const { matches, current } = useFind.getState();
  asking += 1;
  useFind.setState({ open: false, ...nothing });
  return matches?.[current] ?? null;
}

/** The selected words, if they are of one line. */
function selectedLine(): string | null {
  const words = selectedQuery();
  return words.includes('\n') || words === '' ? null : words;
}

/** Whether something that floats over the page covers a match. */
type Covered = (match: TextRange) => boolean;

/** Runs a query, as the reader has it compared. */
export async function search(query: string, covered: Covered): Promise<void> {
  asking += 1;
  const turn = asking;
  const shown = openEssay();
  const { findBy } = useSettings.getState().settings;
  if (shown === null || !isAsked(query, findBy)) {
    useFind.setState({ query, ...nothing });
    return;
  }
  if (findBy !== 'pattern') {
    const matches = findIn(shown.essay.blocks, query, findBy);
    return show(query, matches, notesBy(query, findBy), covered);
  }
  const found = await findPattern(query, shown.essay.blocks);
  if (turn !== asking) return;
  if (found.ok) return show(query, found.value.matches, found.value.notes, covered);
  useFind.setState({ ...nothing, query, failure: found.failure });
  say(failureSentence(found.failure, currentWords()));
}

const isAsked = (query: string, way: WayToFind) =>
  way === 'pattern' ? query !== '' : isAskable(query, way);

function notesBy(query: string, way: Exclude<WayToFind, 'pattern'>): readonly NoteMatch[] {
  const found = placesInNotes(way).map((places) => findAll(places, query, way));
  return noteMatches(wordsOnEssay(), found);
}

/**
 * Shows what was found: begins at what the library's search led to, else at the first match below the
 * top of the view, and leaves the page where it is if any match is in view.
 */
function show(
  query: string,
  matches: readonly TextRange[],
  notes: readonly NoteMatch[],
  covered: Covered,
): void {
  const { start, end } = inSight();
  // They are sorted: of twenty thousand, those in view alone are looked at.
  const from = lowest(matches.length, (at) => (matches[at]?.end ?? Infinity) > start);
  const behind = lowest(matches.length, (at) => (matches[at]?.start ?? Infinity) >= end);
  const clearFrom = (first: number) => {
    for (let at = first; at < behind; at += 1) {
      const match = matches[at];
      if (match !== undefined && !covered(match)) return at;
    }
    return -1;
  };
  const seen = clearFrom(from);
  // One that begins above the view and reaches into it is seen, but not begun at.
  const isBegun = (matches[seen]?.start ?? 0) >= start;
  const below = seen < 0 || isBegun ? seen : clearFrom(seen + 1);
  const next = below >= 0 ? below : behind < matches.length ? behind : 0;
  const ledIn = matches.slice(from, behind).findIndex(isLedTo);
  const ledTo = ledIn < 0 ? -1 : from + ledIn;
  const current = matches.length === 0 ? -1 : ledTo >= 0 ? ledTo : next;
  const noteAt = notes.findIndex(isLedTo);
  led = null;
  useFind.setState({ ...nothing, query, matches, current, notes, noteAt });
  const first = matches[current];
  if (first !== undefined && (ledTo >= 0 ? covered(first) : seen < 0)) go(first);
  const { find } = currentWords();
  const inNotes = notes.length === 0 ? null : find.inNotes(notes.length);
  const position = find.position(current + 1, matches.length);
  if (first === undefined) say(inNotes === null ? find.none : find.noneButNotes(inNotes));
  else say(inNotes === null ? position : find.andNotes(position, inNotes));
}

const isLedTo = (match: TextRange & Partial<NoteMatch>): boolean =>
  led !== null &&
  (match.part ?? 'text') === led.part &&
  (match.annotation ?? null) === led.annotation &&
  match.start === led.start &&
  match.end === led.end;

/** Goes to the next or previous match, over the ends of the text too; opens the bar where it is closed. */
export function stepFind(by: 1 | -1): void {
  const { open, matches, current } = useFind.getState();
  if (!open) return openFind();
  if (matches === null || matches.length === 0) return stepNotes(by);
  const all = matches.length;
  const next = (current + by + all) % all;
  // Where there is but one, nothing is gone over.
  const isWithin = all === 1 || next === current + by;
  const wrapped = isWithin ? null : by > 0 ? 'start' : 'end';
  useFind.setState({ current: next, wrapped });
  const match = matches[next];
  if (match !== undefined) go(match);
  const { find } = currentWords();
  const position = find.position(next + 1, all);
  const said = wrapped === 'start' ? find.atStart : find.atEnd;
  say(wrapped === null ? position : find.wrapped(said, position));
}

/** Goes to the note with the next or previous match, round and round; nothing where there is none. */
export function stepNotes(by: 1 | -1): void {
  const { notes, noteAt } = useFind.getState();
  const all = notes.length;
  const next = noteAt < 0 ? (by > 0 ? 0 : all - 1) : (noteAt + by + all) % all;
  const match = notes[next];
  if (match === undefined) return;
  useFind.setState({ noteAt: next });
  const { placed } = useNotes.getState().placement;
  const passage = placed.find(({ annotation }) => annotation.id === match.thread);
  if (match.thread !== null) activate(match.thread);
  if (passage === undefined) setNotebook(true);
  else go(passage);
  say(currentWords().find.inNotesAt(next + 1, all));
}

function go({ start }: TextRange): void {
  jumpTo(start, 'clear', moved ? null : useProgress.getState().here);
  moved = true;
}

/** The notes have changed: the text's matches stay, and the reader where he was among those of the notes. */
async function renewNotes(): Promise<void> {
  const { open, query, matches, notes, noteAt } = useFind.getState();
  const shown = openEssay();
  if (!open || matches === null || shown === null) return;
  const turn = asking;
  const now = await notesNow(query, shown);
  if (turn !== asking || now === null) return;
  useFind.setState({ notes: now, noteAt: sameMatch(notes[noteAt], now) });
}

async function notesNow(query: string, { essay }: OpenEssay): Promise<readonly NoteMatch[] | null> {
  const { findBy } = useSettings.getState().settings;
  if (findBy !== 'pattern') return notesBy(query, findBy);
  const found = await findPattern(query, essay.blocks);
  return found.ok ? found.value.notes : null;
}
