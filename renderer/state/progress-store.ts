import { create } from 'zustand';
import type { Essay } from '../../core/document/essay';
import { bodyShares } from '../../core/document/progress';
import type { EssayId } from '../../core/ids';
import type { LibraryEntry, ReadingPosition } from '../../core/library/catalog';
import { bridge } from '../bridge';

/** How long scrolling must rest before the position is written, in ms (ux.md 7.13). */
const rest = 500;
/** ms that what one has jumped to must be in view to count as read, as the last paragraph must. */
const whileLooking = 2000;

interface ProgressState {
  /** UTF-16 offset a little below the view's top: what the reader is at. */
  readonly here: number;
  /**
   * UTF-16 offset up to which headings count as passed: what stands a third down the view, where one
   * reads; the heading that was jumped to until one scrolls; all where the page goes no further down.
   */
  readonly passed: number;
  /** Share of the body seen so far, 0–1. */
  readonly progress: number;
  readonly finished: boolean;
  /** Whether what is in view was come to by reading on: neither by the opening nor by a jump. */
  readonly reads: boolean;
  /** Whether the page's own title is in view, so that the bar need not say it. */
  readonly titleVisible: boolean;
}

/** Values that change while scrolling, apart from everything else. */
export const useProgress = create<ProgressState>(() => ({
  here: 0,
  passed: 0,
  progress: 0,
  finished: false,
  reads: false,
  titleVisible: true,
}));

interface Unwritten {
  readonly essay: EssayId;
  position: ReadingPosition;
  furthest: number;
}

let shareAt: (offset: number) => number = () => 0;
let unwritten: Unwritten | null = null;
let furthest = 0;
let current: EssayId | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
/** Runs while text is in view that one has come to over text that was not. */
let looking: ReturnType<typeof setTimeout> | undefined;
/** What was in view when it began to run. */
let looked: Sight | null = null;

export function startProgress(essay: Essay, entry: LibraryEntry | null): void {
  sight = null;
  stopLooking();
  shareAt = bodyShares(essay.blocks);
  current = essay.id;
  furthest = entry?.furthest ?? 0;
  useProgress.setState({
    here: entry?.position?.offset ?? 0,
    passed: entry?.position?.offset ?? 0,
    progress: entry?.progress ?? 0,
    finished: entry?.finished ?? false,
    reads: false,
    titleVisible: (entry?.position ?? null) === null,
  });
}

/** The reader said anew how far the essay on show was read; another one is not concerned. */
export function takeMarked(entry: LibraryEntry): void {
  if (entry.id !== current) return;
  clearTimeout(timer);
  stopLooking();
  unwritten = null;
  furthest = entry.furthest;
  useProgress.setState({ progress: entry.progress, finished: entry.finished });
}

/** What a look at the page found: offsets in the essay's text. */
export interface Sight {
  readonly here: number;
  readonly passed: number;
  readonly position: ReadingPosition;
  readonly last: number;
  /** Whether the reader has moved the view since the essay was opened, or since a jump. */
  readonly moved: boolean;
  readonly titleVisible: boolean;
}

let sight: Sight | null = null;

/** Counts what comes into view as seen: at once where one has read on to it, else once it was looked at. */
function count(essay: EssayId, seen: Sight): void {
  if (shareAt(seen.position.offset) <= shareAt(furthest)) {
    stopLooking();
    furthest = Math.max(furthest, seen.last);
    return;
  }
  if (looked !== null && !isBeside(seen, looked)) stopLooking();
  looked ??= seen;
  looking ??= setTimeout(() => {
    stopLooking();
    if (sight === null || essay !== current) return;
    furthest = Math.max(furthest, sight.last);
    see(essay, sight);
  }, whileLooking);
}

function stopLooking(): void {
  clearTimeout(looking);
  looking = undefined;
  looked = null;
}

/** Whether two views have text in common. */
const isBeside = (one: Sight, other: Sight): boolean =>
  one.position.offset <= other.last && other.position.offset <= one.last;

/** Has the page looked at; null while none is on show. */
let lookNow: (() => void) | null = null;

/** The page tells by this what it shows when it is asked. Gives what takes that back. */
export function lookBy(look: () => void): () => void {
  lookNow = look;
  return () => {
    if (lookNow === look) lookNow = null;
  };
}

/**
 * What the view shows of the text, as offsets, partly hidden lines taken along. Looked at anew: a key
 * may come within the frame in which the page has scrolled, before that was told.
 */
export function inSight(): { readonly start: number; readonly end: number } {
  lookNow?.();
  return { start: sight?.position.offset ?? 0, end: sight?.last ?? Infinity };
}

/**
 * Takes in where the reader is in an essay; the position is written once scrolling rests. One that is
 * still drawn while the next is opened is not concerned any more.
 */
export function see(essay: EssayId, seen: Sight): void {
  if (essay !== current) return;
  sight = seen;
  // What an opening or a jump brings into view is not read by that; of one that is so as a whole `finish` says when.
  if (!seen.moved) stopLooking();
  else if (!isAllIn(seen)) count(essay, seen);
  const before = useProgress.getState();
  const progress = Math.max(before.progress, shareAt(furthest));
  if (
    before.here !== seen.here ||
    before.passed !== seen.passed ||
    before.progress !== progress ||
    before.reads !== seen.moved ||
    before.titleVisible !== seen.titleVisible
  ) {
    const { here, passed, moved: reads, titleVisible } = seen;
    useProgress.setState({ here, passed, progress, reads, titleVisible });
  }
  unwritten = { essay, position: seen.position, furthest };
  clearTimeout(timer);
  timer = setTimeout(flushProgress, rest);
}

const isAllIn = ({ position, last }: Sight): boolean =>
  shareAt(position.offset) === 0 && shareAt(last) === 1;

/** Whether the view shows all of the body. */
export function isAllInSight(): boolean {
  return sight !== null && isAllIn(sight);
}

/** The last paragraph of an essay was in view long enough: 已读完. */
export function finish(essay: EssayId): void {
  if (useProgress.getState().finished || essay !== current) return;
  // By now the position is written: 已读完 goes with it once more.
  furthest = Math.max(furthest, sight?.last ?? 0);
  if (sight !== null) unwritten = { essay, position: sight.position, furthest };
  useProgress.setState({ finished: true, progress: 1 });
  clearTimeout(timer);
  timer = setTimeout(flushProgress, rest);
}

/** Sends what is not written yet, at once. */
export function flushProgress(): Promise<unknown> {
  clearTimeout(timer);
  if (unwritten === null) return Promise.resolve();
  const { progress, finished } = useProgress.getState();
  const sent = bridge.request('library.reading', { ...unwritten, progress, finished });
  unwritten = null;
  return sent;
}
