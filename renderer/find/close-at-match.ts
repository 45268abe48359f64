import { closeFind } from '../state/find-store';
import { select } from '../state/selection-store';
import { domRangeOf } from '../text/dom-range';
import { showFound } from '../text/found-painting';
import { usePage, viewOf } from '../text/page-store';

/** Closes the bar, selects the match that the reader was at, and gives the text the focus. */
export function closeAtMatch(): void {
  const { column, sheet } = usePage.getState();
  // Before the range is made: taking paint off moves DOM ranges.
  showFound(null);
  const match = closeFind();
  viewOf(sheet)?.focus({ preventScroll: true });
  const dom = column === null || match === null ? null : domRangeOf(column, match);
  if (match === null || dom === null) return;
  const selection = document.getSelection();
  selection?.removeAllRanges();
  selection?.addRange(dom);
  select(match, true);
}
