/** What a card shows, part by part; it is as high as before while all of them are the very same. */
export type Shown = readonly unknown[];

interface Known {
  readonly shown: Shown;
  whole?: number;
  cut?: number;
}

/**
 * The cards' heights in px. Each is read once for what it shows: to read three hundred with every
 * letter, whole and cut to two lines, would lay all of them out twice.
 */
export class CardHeights {
  #known = new WeakMap<Element, Known>();
  #width = 0;

  /** Reads a card anew next time, or all of them. */
  forget(card?: Element): void {
    if (card === undefined) this.#known = new WeakMap();
    else this.#known.delete(card);
  }

  /** Reads anew where the cards have another width, in px, than before. */
  setWidth(width: number): void {
    if (width !== this.#width) this.forget();
    this.#width = width;
  }

  /** The heights of cards whole, or of those that are `isCut` cut to two lines; sets no card's state for good. */
  of(
    cards: readonly HTMLElement[],
    shown: (index: number) => Shown,
    isCut: (index: number) => boolean,
  ): readonly number[] {
    const known = cards.map((card, at) => this.#knownOf(card, shown(at)));
    const stateOf = (at: number) => (isCut(at) ? 'cut' : 'whole');
    const unread = cards.flatMap((card, at) => {
      const state = stateOf(at);
      const one = known[at];
      return one === undefined || one[state] !== undefined ? [] : [{ card, one, state } as const];
    });
    for (const { card, state } of unread) {
      card.toggleAttribute('data-folded', false);
      card.toggleAttribute('data-tight', state === 'cut');
    }
    for (const { card, one, state } of unread) one[state] = card.offsetHeight;
    return known.map((one, at) => one[stateOf(at)] ?? 0);
  }

  #knownOf(card: Element, shown: Shown): Known {
    const before = this.#known.get(card);
    const isSame =
      before?.shown.length === shown.length && before.shown.every((part, at) => part === shown[at]);
    if (before !== undefined && isSame) return before;
    const known: Known = { shown };
    this.#known.set(card, known);
    return known;
  }
}
