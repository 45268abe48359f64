import type { MarkEnd } from '../../core/annotation/adjusting';
import { barRoom } from './toolbar-place';

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** px that the knob of a handle takes beyond its line, and what keeps it off the view's edge. */
const knobRoom = 14;

/**
 * How far to scroll, in px, so that an end of a mark is in view with its knob, and its bar has room above
 * the mark's first line or below its last; down where it is positive. All in px of the client.
 */
export function endNudge(which: MarkEnd, first: Extent, last: Extent, view: Extent): number {
  const roomAbove = first.top - view.top;
  const roomBelow = view.bottom - last.bottom;
  const [room, roomBeyond] = which === 'end' ? [roomBelow, roomAbove] : [roomAbove, roomBelow];
  const forKnob = Math.max(0, knobRoom - room);
  const wanted = roomBeyond - forKnob >= barRoom ? knobRoom : barRoom;
  // Whole px: a view scrolls by no less.
  return which === 'end'
    ? Math.max(0, Math.ceil(wanted - room))
    : Math.min(0, Math.floor(room - wanted));
}
