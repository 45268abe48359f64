import type { Answer, Argument, Bridge, RequestName } from './contract';

interface Asked<Name extends RequestName> {
  readonly argument: Argument<Name>;
  readonly answer: Promise<Answer<Name>>;
}

/**
 * What every page asks first, asked while its script is still being read: how to start, and, when the
 * first frame is drawn, the text that was read last. The notes on it are not among it: of what becomes
 * of them the page would hear before it has them.
 */
export class AskedAhead {
  readonly #ask: Bridge['request'];
  readonly #asked: { [Name in RequestName]?: Asked<Name> } = {};

  /** `drawn` settles with the page's first frame. */
  constructor(ask: Bridge['request'], drawn: Promise<void>) {
    this.#ask = ask;
    void this.#begin(drawn);
  }

  /** The answer on its way to the page's first request of this name; null where that asks for something else. */
  take<Name extends RequestName>(
    name: Name,
    argument: Argument<Name>,
  ): Promise<Answer<Name>> | null {
    const asked = this.#asked[name];
    delete this.#asked[name];
    return asked === undefined || asked.argument !== argument ? null : asked.answer;
  }

  /** It has become otherwise since: the page is to have it as it is then. */
  forget(name: RequestName): void {
    delete this.#asked[name];
  }

  async #begin(drawn: Promise<void>): Promise<void> {
    const answer = this.#ask('app.start', undefined);
    this.#asked['app.start'] = { argument: undefined, answer };
    // Whoever takes an answer hears of what goes wrong with it.
    const start = await answer.catch(() => null);
    if (start?.ok !== true || start.value.held !== null) return;
    const { lastEssay } = start.value.settings;
    if (lastEssay === null) return;
    await drawn;
    // The page may have been quicker, in a window that draws nothing.
    if (this.#asked['app.start'] === undefined) return;
    const text = this.#ask('library.open', lastEssay);
    this.#asked['library.open'] = { argument: lastEssay, answer: text };
    await text.catch(() => null);
  }
}
