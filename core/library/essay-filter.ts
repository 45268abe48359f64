import { fold } from '../search/fold';
import { plainTag } from '../annotation/tags';
import type { LibraryEntry } from './catalog';
import { authorsOf, isSameAuthor } from './library-authors';
import { authorOf, titleOf } from './own-details';

/** Which essays the list shows. */
export interface EssayFilter {
  /** What was typed: each word stands in the title, author, date, source or a tag; `#` asks for a tag alone. */
  readonly words: string;
  /** Not finished and not begun. */
  readonly unread: boolean;
  /** With annotations or 我的心得. */
  readonly noted: boolean;
  /** All of these. */
  readonly tags: readonly string[];
  /** By any of these; by anybody where there is none. */
  readonly authors: readonly string[];
}

export const everyEssay: EssayFilter = {
  words: '',
  unread: false,
  noted: false,
  tags: [],
  authors: [],
};

/** Whether a filter leaves nothing out. */
export function showsAll(filter: EssayFilter): boolean {
  return filter.words.trim() === '' && !narrows(filter);
}

/** Whether more is asked for than words. */
export function narrows({ unread, noted, tags, authors }: EssayFilter): boolean {
  return unread || noted || tags.length > 0 || authors.length > 0;
}

/** The test that an essay stands or falls by. */
export function passes(filter: EssayFilter): (entry: LibraryEntry) => boolean {
  const words = wordsOf(filter);
  const tags = filter.tags.map(plainTag);
  return (entry) =>
    (!filter.unread || isUnread(entry)) &&
    (!filter.noted || entry.annotations > 0 || entry.reflected) &&
    (filter.authors.length === 0 || isBy(entry, filter.authors)) &&
    tags.every((tag) => entry.own.tags.some((one) => plainTag(one) === tag)) &&
    words.every((word) => hasWord(entry, word));
}

/** Whether each of a filter's words stands in the title itself, and not in what else is said of an essay. */
export function isByTitle(filter: EssayFilter): (entry: LibraryEntry) => boolean {
  const words = wordsOf(filter);
  return (entry) =>
    words.every(({ text, ofTag }) => !ofTag && foldedOf(entry).title.includes(text));
}

/** Essays with each of some words in their titles, in the order of the library; none for no words. */
export function titledWith(
  words: string,
  among: readonly LibraryEntry[],
  most: number,
): readonly LibraryEntry[] {
  const isTitled = isByTitle({ ...everyEssay, words });
  return words.trim() === '' ? [] : among.filter(isTitled).slice(0, most);
}

function isBy(entry: LibraryEntry, authors: readonly string[]): boolean {
  return authorsOf(entry).some((own) => authors.some((one) => isSameAuthor(own, one)));
}

/** Whether nothing of an essay was read yet. */
export function isUnread({ finished, progress }: LibraryEntry): boolean {
  return !finished && progress === 0;
}

interface Word {
  readonly text: string;
  readonly ofTag: boolean;
}

const wordsOf = ({ words }: EssayFilter): readonly Word[] =>
  words.split(/\s+/u).map(wordOf).filter(isAsked);

function wordOf(typed: string): Word {
  const ofTag = /^[#＃]/u.test(typed);
  return { text: fold(ofTag ? typed.slice(1) : typed).text, ofTag };
}

const isAsked = ({ text }: Word): boolean => text !== '';

function hasWord(entry: LibraryEntry, { text, ofTag }: Word): boolean {
  const { tags, all } = foldedOf(entry);
  return (ofTag ? tags : all).some((one) => one.includes(text));
}

interface FoldedEntry {
  readonly title: string;
  readonly tags: readonly string[];
  readonly all: readonly string[];
}

/** Ten thousand titles are not folded again at each letter typed. */
const known = new WeakMap<LibraryEntry, FoldedEntry>();

function foldedOf(entry: LibraryEntry): FoldedEntry {
  const before = known.get(entry);
  if (before !== undefined) return before;
  const tags = entry.own.tags.map((tag) => fold(tag).text);
  const { date, source } = entry.own;
  const title = fold(titleOf(entry)).text;
  const lines = [authorOf(entry), date, source].map((one) => fold(one).text);
  const folded = { title, tags, all: [title, ...lines, ...tags] };
  known.set(entry, folded);
  return folded;
}
