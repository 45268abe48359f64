import { create } from 'zustand';

/** How notes stand beside the text: in a margin, as badges in a narrow rail, or not (ux.md 3.3). */
export type MarginMode = 'margin' | 'rail' | 'hidden';

interface PageState {
  /** The element that holds the essay's text; null while no essay is on show. */
  readonly column: HTMLElement | null;
  /** The sheet that scrolls: places beside the text are measured from its top left corner. */
  readonly sheet: HTMLElement | null;
  readonly mode: MarginMode;
  /** Grows whenever characters may have moved: what stands beside the text measures anew. */
  readonly turn: number;
}

/** The page as laid out, for what stands beside the text. */
export const usePage = create<PageState>(() => ({
  column: null,
  sheet: null,
  mode: 'margin',
  turn: 0,
}));

/** What scrolls the sheet; null while no essay is on show. */
export function viewOf(sheet: HTMLElement | null): HTMLElement | null {
  return sheet?.parentElement ?? null;
}

export function setPage(column: HTMLElement | null, sheet: HTMLElement | null): void {
  usePage.setState({ column, sheet });
}

/** Characters may have moved; `mode` where that too is known anew. */
export function pageMoved(mode: MarginMode = usePage.getState().mode): void {
  usePage.setState({ mode, turn: usePage.getState().turn + 1 });
}
