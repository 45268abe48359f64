/** A list that is made anew and mostly holds what it held: then it stays the very same, for all that hangs on it. */
export class KeptList<Item> {
  #last: readonly Item[] = [];

  /** The list given, or the one before it where that has the same items. */
  of(list: readonly Item[]): readonly Item[] {
    const isSame =
      list.length === this.#last.length && list.every((item, at) => item === this.#last[at]);
    return isSame ? this.#last : (this.#last = list);
  }
}
