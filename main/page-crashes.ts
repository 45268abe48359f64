import type { EssayId } from '../core/ids';

/** ms within which a second crash with the same essay on show is put down to that essay. */
const again = 60_000;

/** What is done about a crash: the page is loaded again, with or without its essay, or not at all. */
export type AfterCrash = 'reopen' | 'hold' | 'give-up';

/** Tells a page that fails from an essay that makes it fail, so that neither becomes a loop. */
export class PageCrashes {
  #onShow: EssayId | null = null;
  #last: { readonly essay: EssayId | null; readonly at: number } | null = null;
  #held: EssayId | null = null;

  /** The essay that the page must not open by itself; null where there is none. */
  get held(): EssayId | null {
    return this.#held;
  }

  /** The page was given an essay to show. */
  opened(essay: EssayId): void {
    this.#onShow = essay;
    this.#held = null;
  }

  /** The page crashed or was ended; `now` in ms of any clock that only goes forward. */
  crashed(now: number): AfterCrash {
    const essay = this.#onShow;
    const isSame = this.#last?.essay === essay && now - this.#last.at < again;
    this.#onShow = null;
    this.#last = { essay, at: now };
    if (!isSame) return 'reopen';
    // With no essay on show there is nothing left to leave out.
    if (essay === null) return 'give-up';
    this.#held = essay;
    return 'hold';
  }
}
