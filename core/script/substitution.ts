/** A word and what takes its place. */
type Pair = readonly [word: string, other: string];

/**
 * Puts characters in the place of others, by a table of words and one of characters ("one other",
 * joined by `|`): at each place the longest word counts, else the character. Only what keeps every
 * character's length in UTF-16 units is taken from the tables, so that offsets hold.
 */
export class Substitution {
  /** What takes a unit's place; 0: nothing does. */
  readonly #units = new Uint16Array(0x10000);
  /** The same of characters of two units. */
  readonly #long = new Map<string, string>();
  /** The words by their first unit, then by their second, the longest first. */
  readonly #words = new Map<number, Map<number, Pair[]>>();

  constructor(words: string, characters: string) {
    for (const [one, other] of pairs(characters)) {
      if (one.length === 1) this.#units[one.charCodeAt(0)] = other.charCodeAt(0);
      else this.#long.set(one, other);
    }
    for (const pair of pairs(words).sort(([a], [b]) => b.length - a.length)) {
      const first = pair[0].charCodeAt(0);
      const second = pair[0].charCodeAt(1);
      const seconds = this.#words.get(first) ?? new Map<number, Pair[]>();
      this.#words.set(first, seconds);
      const same = seconds.get(second);
      if (same === undefined) seconds.set(second, [pair]);
      else same.push(pair);
    }
  }

  /** `text` with its words and characters replaced; the very same string where none is. */
  apply(text: string): string {
    let shown = '';
    let from = 0;
    const put = (at: number, other: string) => {
      shown += text.slice(from, at) + other;
      from = at + other.length;
    };
    for (let at = 0; at < text.length;) {
      const pair = this.#wordAt(text, at);
      const unit = text.charCodeAt(at);
      if (pair !== undefined) {
        put(at, pair[1]);
        at += pair[0].length;
      } else if (isPair(text, at)) {
        const other = this.#long.get(text.slice(at, at + 2));
        if (other !== undefined) put(at, other);
        at += 2;
      } else {
        const other = this.#units[unit] ?? 0;
        if (other !== 0) put(at, String.fromCharCode(other));
        at += 1;
      }
    }
    return from === 0 ? text : shown + text.slice(from);
  }

  #wordAt(text: string, at: number): Pair | undefined {
    const words = this.#words.get(text.charCodeAt(at))?.get(text.charCodeAt(at + 1));
    return words?.find(([word]) => text.startsWith(word, at));
  }
}

const isPair = (text: string, at: number): boolean => (text.codePointAt(at) ?? 0) > 0xffff;

function pairs(table: string): Pair[] {
  return table.split('|').flatMap((row): Pair[] => {
    const space = row.indexOf(' ');
    const one = row.slice(0, space);
    const other = row.slice(space + 1);
    return isAlike(one, other) ? [[one, other]] : [];
  });
}

/** Whether two words have as many characters, and each as many units as the one in its place. */
function isAlike(one: string, other: string): boolean {
  if (one === '' || one.length !== other.length) return false;
  for (let at = 0; at < one.length; at += 1)
    if (isPair(one, at) !== isPair(other, at)) return false;
  return true;
}
