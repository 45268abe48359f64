import { create } from 'zustand';
import type { Nearby } from './stands';
import { everything, nearbyIn } from './stands';

/** How notes stand beside the text: in a margin, as badges in a narrow rail, or not (ux.md 3.3). */
export type MarginMode = 'margin' | 'rail' | 'hidden';

/** How the pane is divided, for those outside it. */
interface Division {
  readonly mode: MarginMode;
  /** 字 a line that there is room for: the reader's choice or fewer. */
  readonly measure: number;
}

interface PageState extends Division {
  /** The element that holds the essay's text; null while no essay is on show. */
  readonly column: HTMLElement | null;
  /** The sheet that scrolls: places beside the text are measured from its top left corner. */
  readonly sheet: HTMLElement | null;
  /** Grows whenever characters may have moved: what stands beside the text measures anew. */
  readonly turn: number;
  /** Grows whenever the lines of blocks may have changed though the blocks are as large as before. */
  readonly laid: number;
  /** What stands near the view. */
  readonly nearby: Nearby;
  /** Whether all of the text is there: a long one is drawn little by little. */
  readonly isWhole: boolean;
  /** The UTF-16 offset of a place that is to be drawn next; null where none is asked for. */
  readonly asked: number | null;
}

/** The page as laid out, for what stands beside the text. */
export const usePage = create<PageState>(() => ({
  column: null,
  sheet: null,
  mode: 'margin',
  measure: 0,
  turn: 0,
  laid: 0,
  nearby: everything,
  isWhole: true,
  asked: null,
}));

/** What scrolls the sheet; null while no essay is on show. */
export function viewOf(sheet: HTMLElement | null): HTMLElement | null {
  return sheet?.parentElement ?? null;
}

export function setPage(column: HTMLElement | null, sheet: HTMLElement | null): void {
  usePage.setState({ column, sheet });
}

/** Blocks may have moved, or changed in size. */
export function pageMoved(): void {
  usePage.setState({ turn: usePage.getState().turn + 1, nearby: nearbyNow() });
}

/** Lines may have moved inside blocks; the division where that too is known anew. */
export function pageLaidAnew({ mode, measure }: Division = usePage.getState()): void {
  usePage.setState({ mode, measure, laid: usePage.getState().laid + 1 });
  pageMoved();
}

/** The view has moved over the page. */
export function viewMoved(): void {
  const nearby = nearbyNow();
  if (nearby !== usePage.getState().nearby) usePage.setState({ nearby });
}

/** What stands near the view; the very same as long as nothing else does. */
function nearbyNow(): Nearby {
  const { column, nearby } = usePage.getState();
  const now = column === null ? everything : nearbyIn(column);
  return now.start === nearby.start && now.end === nearby.end ? nearby : now;
}

/** More of a long text is on the page, or near the view. */
export function pageDrawn(isWhole: boolean = usePage.getState().isWhole): void {
  usePage.setState({ isWhole, ...(isWhole ? { asked: null } : {}) });
  pageMoved();
}

/** Has the part of a long text with this UTF-16 offset drawn next; nothing where all is there. */
export function askForPlace(offset: number): void {
  if (!usePage.getState().isWhole) usePage.setState({ asked: offset });
}
