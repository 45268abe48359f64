import { fold } from '../search/fold';
import type { LibraryEntry } from './catalog';
import { authorOf } from './own-details';

/** An author of the library's essays, as most of them write the name. */
export interface AuthorUse {
  readonly author: string;
  /** How many essays are by them, alone or with others. */
  readonly count: number;
}

const between = /[,，、;；/]|(?<=\p{Script=Han}{2})\s+(?=\p{Script=Han}{2})/u;

/** The authors of an essay, each once; a name may hold blanks (李 明, Jane Austen). */
export function authorsOf(entry: Pick<LibraryEntry, 'author' | 'own'>): readonly string[] {
  return namesIn(authorOf(entry));
}

/** The names in an author's line, each once. */
export function namesIn(line: string): readonly string[] {
  const names = line.split(between).map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== '');
}

/** Two ways to write the same author. */
export function isSameAuthor(a: string, b: string): boolean {
  return fold(a).text === fold(b).text;
}

/** The authors of essays, those of the most first, else by name. */
export function libraryAuthors(entries: readonly LibraryEntry[]): readonly AuthorUse[] {
  const uses = new Map<string, { author: string; count: number }>();
  for (const entry of entries) {
    for (const author of authorsOf(entry)) {
      const key = fold(author).text;
      const known = uses.get(key);
      if (known === undefined) uses.set(key, { author, count: 1 });
      else known.count += 1;
    }
  }
  const byName = new Intl.Collator('zh-CN');
  return [...uses.values()].sort((a, b) => b.count - a.count || byName.compare(a.author, b.author));
}
