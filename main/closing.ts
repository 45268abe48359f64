import { assertNever } from '../core/result';

/**
 * What a closing window's page came to: its own answer, none in time, or the page crashed and took
 * with it what it held.
 */
export type Flushed = 'saved' | 'not-saved' | 'late' | 'gone';

/** How the notes stand with the disk. */
export interface Unsaved {
  /** Changes are on their way. */
  readonly busy: boolean;
  /** Changes were refused and have not been written since; the page holds them. */
  readonly refused: boolean;
}

/** Whether closing the window now may lose notes. The page's own word goes first. */
export function losesNotes(flushed: Flushed, { busy, refused }: Unsaved): boolean {
  switch (flushed) {
    case 'saved':
      return busy;
    case 'not-saved':
      return true;
    case 'late':
      return busy || refused;
    case 'gone':
      return false;
    default:
      return assertNever(flushed);
  }
}
