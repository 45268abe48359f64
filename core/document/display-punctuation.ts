import type { Block } from './block';

const wide: ReadonlyMap<string, string> = new Map([
  [',', '，'],
  [':', '：'],
  [';', '；'],
  ['!', '！'],
  ['?', '？'],
  ['(', '（'],
  [')', '）'],
]);

/** Marks that are repaired wherever they stand: U+2015 and U+30FB for the dash and the dot of names. */
const alike: ReadonlyMap<string, string> = new Map([
  ['―', '—'],
  ['・', '·'],
]);

/** Han characters, CJK punctuation and full-width forms; not the ideographic space U+3000. */
const chinese = /[\p{Script=Han}\u3001-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
/** Marks that Chinese and Latin text share: they are what they stand beside. */
const shared = new Set('“”‘’…—―·・');
const digit = /[0-9０-９]/u;

/** A block's text as the page shows it under 规范标点 (ux.md 4.6); notes and references as written. */
export function displayText(block: Block): string {
  if (block.kind === 'note' || block.kind === 'reference') return block.text;
  return displayPunctuation(block.text);
}

/**
 * `text` with half-width , : ; ! ? ( ) made full width where a neighbour is a Chinese character or
 * mark and they are not between two digits. One UTF-16 unit in, one out; doing it twice changes
 * nothing. Brackets change with their partner, so (1985-) behind Chinese is never half changed,
 * and a changed mark counts as Chinese for the next: `)。`, `):` and `,,` change together.
 * The same string comes back where nothing changes.
 */
export function displayPunctuation(text: string): string {
  if (!/[,:;!?()―・]/u.test(text)) return text;
  return new Repair(text).result();
}

class Repair {
  readonly #characters: readonly string[];
  readonly #partner: ReadonlyMap<number, number>;
  /** Whether a position is known to be Chinese: by itself, or because it stands beside such. */
  readonly #isChinese: boolean[];
  readonly #changed = new Set<number>();

  constructor(text: string) {
    this.#characters = Array.from(text);
    this.#partner = partners(this.#characters);
    this.#isChinese = this.#characters.map(
      (character) => chinese.test(character) && !shared.has(character),
    );
  }

  result(): string {
    this.#spread();
    const shown = this.#characters.map(
      (character, index) =>
        alike.get(character) ??
        (this.#changed.has(index) ? (wide.get(character) ?? character) : character),
    );
    return shown.join('');
  }

  /** From every Chinese character to the marks beside it, and on from those; each place once. */
  #spread(): void {
    const open = [...this.#isChinese.keys()].filter((index) => this.#isChinese[index] === true);
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      for (const near of [index - 1, index + 1, this.#partnerOf(index)]) {
        if (near === null || this.#isChinese[near] !== false || !this.#turns(near)) continue;
        this.#isChinese[near] = true;
        if (wide.has(this.#characters[near] ?? '')) this.#changed.add(near);
        open.push(near);
      }
    }
  }

  /** A bracket's partner; null for everything else. */
  #partnerOf(index: number): number | null {
    return this.#partner.get(index) ?? null;
  }

  /** Whether the character becomes Chinese beside Chinese. A bracket waits for its partner: both or neither. */
  #turns(index: number): boolean {
    const character = this.#characters[index] ?? '';
    if (shared.has(character)) return true;
    if (!wide.has(character) || this.#isBetweenDigits(index)) return false;
    const partner = this.#partnerOf(index);
    return (
      partner === null ||
      !wide.has(this.#characters[partner] ?? '') ||
      !this.#isBetweenDigits(partner)
    );
  }

  /** 1,025 · 2:30 · 3(4)5 */
  #isBetweenDigits(index: number): boolean {
    return (
      digit.test(this.#characters[index - 1] ?? '') && digit.test(this.#characters[index + 1] ?? '')
    );
  }
}

/** Which bracket closes which, of either width; brackets without a partner are left out. */
function partners(characters: readonly string[]): ReadonlyMap<number, number> {
  const partner = new Map<number, number>();
  const open: number[] = [];
  for (const [index, character] of characters.entries()) {
    if (character === '(' || character === '（') open.push(index);
    if (character !== ')' && character !== '）') continue;
    const opener = open.pop();
    if (opener === undefined) continue;
    partner.set(opener, index);
    partner.set(index, opener);
  }
  return partner;
}
