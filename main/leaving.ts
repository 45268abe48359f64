import type { Flushed, Unsaved } from './closing';
import { losesNotes } from './closing';

/** What is asked of a window that is to be closed. */
export interface LeavingWindow {
  /** Has its page write what it holds. */
  flush(): Promise<Flushed>;
  /** Asks the reader, where closing it may lose notes. */
  askToClose(): Promise<'retry' | 'stay' | 'close'>;
}

/**
 * Whether windows may be closed together: every page has written what it holds, or the reader lets
 * what it could not write go. `unsaved` is asked after the page was. One that the reader wants to stay
 * keeps all of them; after each question all are asked once more, for meanwhile more was written.
 */
export async function leaving<One extends LeavingWindow>(
  windows: readonly One[],
  unsaved: (one: One) => Promise<Unsaved>,
): Promise<boolean> {
  const letGo = new Set<One>();
  for (;;) {
    const asked = windows.map(async (one) => losesNotes(await one.flush(), await unsaved(one)));
    const loses = await Promise.all(asked);
    const first = windows.find((one, index) => loses[index] === true && !letGo.has(one));
    if (first === undefined) return true;
    const answer = await first.askToClose();
    if (answer === 'stay') return false;
    if (answer === 'close') letGo.add(first);
    if (letGo.size === windows.length) return true;
  }
}
