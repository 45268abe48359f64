/** Things under small numbers of their own, which are given out again once they are free. */
export class Slots<Thing> {
  readonly #things: (Thing | undefined)[] = [];
  readonly #free: number[] = [];

  /** One more than the highest number ever given out. */
  get size(): number {
    return this.#things.length;
  }

  at(slot: number): Thing | undefined {
    return this.#things[slot];
  }

  take(thing: Thing): number {
    const slot = this.#free.pop() ?? this.#things.length;
    this.#things[slot] = thing;
    return slot;
  }

  put(slot: number, thing: Thing): void {
    this.#things[slot] = thing;
  }

  free(slot: number): void {
    this.#things[slot] = undefined;
    this.#free.push(slot);
  }
}
