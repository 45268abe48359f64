import { create } from 'zustand';
import type { EssayId } from '../../core/ids';
import type { EssayHits, Found, Hit, HitGroup } from '../../core/search/found';
import { libraryQuery, namedWords } from '../../core/search/library-query';
import { withRecent } from '../../core/search/recent';
import { foundSentence } from '../../core/words/found-sentence';
import type { Failure } from '../../core/result';
import { failure } from '../../core/result';
import { bridge } from '../bridge';
import { filterEssays } from './library-listing';
import { say } from './message-store';
import { showTab } from './panel-store';
import { flushNotes } from './saving';
import { changeSettings, currentWords, useSettings } from './settings-store';

interface SearchState {
  /** What the field holds. */
  readonly query: string;
  /** What the last query came to, with all that was asked for since; null where none was asked. */
  readonly found: Found | null;
  readonly failure: Failure | null;
  /** Whether an answer is on its way. */
  readonly isRunning: boolean;
  /** Whether the essays that the words name are listed, and not what stands in them. */
  readonly listed: boolean;
  /** Whether the field is to take the focus. */
  readonly focusWanted: boolean;
}

const unexpected = () => failure({ kind: 'unexpected' as const });

const nothing = { query: '', found: null, failure: null, isRunning: false } as const;

/** A word that asks for a tag of essays: the list has these, their texts do not. */
const ofTag = /(?:^|\s)[#＃]\S/u;

/** The search over the library. What was found stays until the field is cleared. */
export const useSearch = create<SearchState>(() => ({
  ...nothing,
  listed: false,
  focusWanted: false,
}));

/** What the last query came to at first. */
let answered: Found | null = null;

/** Counts questions: an answer that comes after a newer question is not shown. */
let asking = 0;

/** Shows the library with its field for words, which takes the focus; searches for `words` at once. */
export function openSearch(words: string | null = null): void {
  showTab('library');
  useSearch.setState({ focusWanted: true, ...(words === null ? {} : { query: words }) });
  if (words !== null) void searchLibrary(words);
}

/** The field has the focus that was wanted for it. */
export function tookFocus(): void {
  useSearch.setState({ focusWanted: false });
}

/** Remembers the words that led somewhere. */
export function rememberSearch(): void {
  const { query, found } = useSearch.getState();
  if (found === null || found.essays + found.notes.all === 0) return;
  const { recentSearches } = useSettings.getState().settings;
  const recent = withRecent(recentSearches, query);
  if (recent[0] !== recentSearches[0]) changeSettings({ recentSearches: recent });
}

/**
 * Whether the library's list is on show, and not what was found in the texts: while nothing is asked of
 * these, where it is wanted, and where only the list has something (`isNamed`).
 */
export function showsList(
  { found, failure, isRunning, listed }: SearchState,
  isNamed: boolean,
): boolean {
  if (listed || (found === null && failure === null && !isRunning)) return true;
  return isNamed && found !== null && found.essays + found.notes.all === 0;
}

/** Shows the essays that the words name, in the list with all that it does, or what stands in them again. */
export function showListed(listed: boolean): void {
  useSearch.setState({ listed });
}

export function clearSearch(): void {
  asking += 1;
  filterEssays({ words: '' });
  useSearch.setState({ ...nothing, listed: false });
}

/**
 * Runs a query, and narrows the list by it; what was found before stays on show until the answer is
 * there. What asks for a tag is asked of the list alone.
 */
export async function searchLibrary(query: string): Promise<void> {
  asking += 1;
  const turn = asking;
  filterEssays({ words: namedWords(query) });
  if (libraryQuery(query) === null || ofTag.test(query)) {
    useSearch.setState({ ...nothing, query, ...(query.trim() === '' ? { listed: false } : {}) });
    return;
  }
  useSearch.setState({ query, isRunning: true });
  // What is being written is to be found too; what the disk refuses is said elsewhere.
  await flushNotes();
  const wish = { query, within: null, from: 0 } as const;
  const answer = await bridge.request('library.search', wish).catch(unexpected);
  if (turn !== asking) return;
  if (!answer.ok) {
    useSearch.setState({ found: null, failure: answer.failure, isRunning: false });
    return;
  }
  answered = answer.value;
  useSearch.setState({ found: answered, failure: null, isRunning: false });
  say(foundSentence(answer.value, currentWords()));
}

/** Asks the same again once the library holds more; where the reader has asked for more matches, these stay. */
export async function renewSearch(): Promise<void> {
  const turn = asking;
  const { query, found, isRunning } = useSearch.getState();
  if (found === null || found !== answered || isRunning) return;
  const wish = { query, within: null, from: 0 } as const;
  const answer = await bridge.request('library.search', wish).catch(unexpected);
  if (turn !== asking || !answer.ok || useSearch.getState().found !== found) return;
  answered = answer.value;
  useSearch.setState({ found: answered });
}

/** Shows more matches of an essay or of the notes, or more essays (null). */
export async function showMore(within: EssayId | 'notes' | null): Promise<void> {
  const turn = asking;
  const { query, found } = useSearch.getState();
  if (found === null) return;
  const from = shownOf(found, within);
  const answer = await bridge.request('library.search', { query, within, from }).catch(unexpected);
  const now = useSearch.getState().found;
  if (turn !== asking || !answer.ok || now === null || shownOf(now, within) !== from) return;
  useSearch.setState({ found: withMore(now, within, answer.value) });
}

function shownOf({ groups, notes }: Found, within: EssayId | 'notes' | null): number {
  if (within === null) return groups.length;
  if (within === 'notes') return notes.hits.length;
  return groups.find(({ essay }) => essay === within)?.hits.length ?? 0;
}

function withMore(found: Found, within: EssayId | 'notes' | null, more: Found): Found {
  if (within === null) return { ...found, groups: [...found.groups, ...more.groups] };
  if (within === 'notes') return { ...found, notes: longer(found.notes, more.notes.hits) };
  const groups = found.groups.map((group): EssayHits => {
    const [next] = more.groups;
    return group.essay === within && next !== undefined ? longer(group, next.hits) : group;
  });
  return { ...found, groups };
}

function longer<Group extends HitGroup>(group: Group, hits: readonly Hit[]): Group {
  return { ...group, hits: [...group.hits, ...hits] };
}
