/**
 * What main tells a page before that listens: its first request is asked while its script is still being
 * read, so main may have more to tell by the time the answer is taken.
 */
export class EarlyEvents {
  readonly #told = new Map<string, unknown[]>();

  constructor(names: readonly string[]) {
    for (const name of names) this.#told.set(name, []);
  }

  /** Keeps what is told for whoever listens first; not where somebody has listened, or after the end. */
  hear(name: string, told: unknown): void {
    this.#told.get(name)?.push(told);
  }

  /** What was told so far, in order, for the one who listens from now on. */
  take(name: string): readonly unknown[] {
    const told = this.#told.get(name) ?? [];
    this.#told.delete(name);
    return told;
  }

  /** Nothing is kept any more: whoever has not listened by now does not want it. */
  end(): void {
    this.#told.clear();
  }
}
