import { toolbarHeight } from '../ui/toolbar-height';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** px between the toolbar and the selected line (ux.md 7.1). */
const gap = 10;
/** px of the view that a toolbar takes above or below a line: itself, and what keeps it off the line and the edge. */
export const barRoom = toolbarHeight + 2 * gap;
/** px the toolbar may stand out of the column on either side. */
const overhang = 8;

/**
 * Where the selection toolbar stands, in px of the pane: above the first selected line and centred
 * on it, but inside the reading column so that it never covers the margin; below the last line
 * where there is no room above; inside the pane in any case.
 */
export function toolbarPlace(
  first: Box,
  last: Box,
  column: Box,
  pane: Box,
  size: { readonly width: number; readonly height: number },
): { readonly left: number; readonly top: number } {
  const least = Math.max(overhang, column.left - pane.left - overhang);
  const most = Math.min(column.right + overhang, pane.right - overhang) - pane.left - size.width;
  const centred = (first.left + first.right) / 2 - pane.left - size.width / 2;
  const above = first.top - pane.top - size.height - gap;
  const below = last.bottom - pane.top + gap;
  const lowest = pane.bottom - pane.top - size.height - gap;
  return {
    left: Math.max(least, Math.min(most, centred)),
    top: above >= gap ? above : Math.max(gap, Math.min(below, lowest)),
  };
}
