import type { Block } from './block';
import { marksOf } from './mark';

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
export const alike: ReadonlyMap<string, string> = new Map([
  ['―', '—'],
  ['・', '·'],
]);

/** Han characters, CJK punctuation and full-width forms; not the ideographic space U+3000. */
const chinese = /[\p{Script=Han}\u3001-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
/** Marks that Chinese and Latin text share: they are what they stand beside. */
const shared = new Set('“”‘’…—―·・');
const digit = /[0-9０-９]/u;
/** What may change, and with it what may carry the change on. */
const repaired = /[,:;!?()―・]/gu;
const marks = /[,:;!?()“”‘’…—―·・]/gu;

const asWritten: ReadonlySet<Block['kind']> = new Set(['note', 'reference', 'preformatted']);

/** A block's text as the page shows it under 规范标点 (ux.md 4.6); notes, references, preformatted text and code as written. */
export function displayText(block: Block): string {
  const { text } = block;
  if (asWritten.has(block.kind)) return text;
  return exceptCode(block, displayPunctuation(text));
}

/** `shown`, which a block's text becomes unit for unit, with its code as written. */
export function exceptCode(block: Block, shown: string): string {
  const { text } = block;
  if (shown === text) return text;
  return marksOf(block).reduce(
    (kept, { kind, start, end }) =>
      kind === 'code' ? kept.slice(0, start) + text.slice(start, end) + kept.slice(end) : kept,
    shown,
  );
}

/**
 * `text` with half-width , : ; ! ? ( ) made full width where a neighbour is a Chinese character or
 * mark and they are not between two digits. One UTF-16 unit in, one out; doing it twice changes
 * nothing. Brackets change with their partner, so (1985-) behind Chinese is never half changed,
 * and a changed mark counts as Chinese for the next: `)。`, `):` and `,,` change together.
 * The same string comes back where nothing changes.
 */
export function displayPunctuation(text: string): string {
  return text.search(repaired) < 0 ? text : new Repair(text).result();
}

/** One repair of one text. All indexes are UTF-16; every place is visited once. */
class Repair {
  readonly #text: string;
  readonly #partners: ReadonlyMap<number, number>;
  /** Places of half-width marks and shared marks known to stand beside Chinese. */
  readonly #turned = new Set<number>();

  constructor(text: string) {
    this.#text = text;
    this.#partners = partners(text);
  }

  result(): string {
    this.#spread();
    let shown = '';
    let from = 0;
    for (const { index, 0: mark } of this.#text.matchAll(repaired)) {
      const other = alike.get(mark) ?? (this.#turned.has(index) ? wide.get(mark) : undefined);
      if (other === undefined) continue;
      shown += this.#text.slice(from, index) + other;
      from = index + 1;
    }
    return from === 0 ? this.#text : shown + this.#text.slice(from);
  }

  /** Turns the marks that stand beside Chinese, then those beside them, and so on. */
  #spread(): void {
    const open: number[] = [];
    const turn = (index: number): void => {
      if (this.#turned.has(index) || !this.#mayTurn(index)) return;
      this.#turned.add(index);
      open.push(index);
    };
    for (const { index } of this.#text.matchAll(marks)) {
      if (this.#beside(index).some((near) => this.#isChinese(near))) turn(index);
    }
    for (let index = open.pop(); index !== undefined; index = open.pop()) {
      for (const near of this.#beside(index)) turn(near);
    }
  }

  /** The neighbours of a mark, and a bracket's partner. */
  #beside(index: number): number[] {
    const partner = this.#partners.get(index);
    return partner === undefined ? [index - 1, index + 1] : [index - 1, index + 1, partner];
  }

  /** Whether a Chinese character or mark stands here by itself. */
  #isChinese(index: number): boolean {
    const isTrail = /[\udc00-\udfff]/.test(this.#text.charAt(index));
    const point = this.#text.codePointAt(isTrail ? index - 1 : index);
    return point !== undefined && chinese.test(String.fromCodePoint(point));
  }

  /** Whether the mark here changes beside Chinese; a bracket does only if its partner may too. */
  #mayTurn(index: number): boolean {
    const mark = this.#text.charAt(index);
    if (shared.has(mark)) return true;
    if (!wide.has(mark) || this.#isBetweenDigits(index)) return false;
    const partner = this.#partners.get(index);
    if (partner === undefined || !wide.has(this.#text.charAt(partner))) return true;
    return !this.#isBetweenDigits(partner);
  }

  /** 1,025 · 2:30 · 3(4)5 */
  #isBetweenDigits(index: number): boolean {
    return digit.test(this.#text.charAt(index - 1)) && digit.test(this.#text.charAt(index + 1));
  }
}

/** Which bracket closes which, of either width; brackets without a partner are left out. */
function partners(text: string): ReadonlyMap<number, number> {
  const partner = new Map<number, number>();
  const open: number[] = [];
  for (const { index, 0: bracket } of text.matchAll(/[()（）]/gu)) {
    if (bracket === '(' || bracket === '（') {
      open.push(index);
      continue;
    }
    const opener = open.pop();
    if (opener === undefined) continue;
    partner.set(opener, index);
    partner.set(index, opener);
  }
  return partner;
}
