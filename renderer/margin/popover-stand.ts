/** px of the sheet */
export interface Edges {
  readonly top: number;
  readonly bottom: number;
}

/** What a card under its line is placed by. */
interface Wanted {
  /** The first and the last line of the mark; its handles stand there. */
  readonly first: Edges;
  readonly last: Edges;
  readonly view: Edges;
  /** px */
  readonly height: number;
  /** px: the height of a bar beside a mark. */
  readonly bar: number;
  /** Whether one stands beside this mark as well. */
  readonly hasBar: boolean;
}

/** Where the card's upper edge stands, or, of one that grows upwards, its lower one: px of the sheet. */
export type PopoverStand = { readonly top: number } | { readonly bottom: number };

/** px between a line and the card: the knob of a handle is there (ux.md 7.6). */
const clear = 14;
/** px kept free at the view's edges. */
const edge = 12;
/** px above and below a bar that stands over the text. */
const around = 10;

/**
 * Under the mark's last line, else above its first, clear of the bar too, which stands above the mark
 * where it has room there. Where neither has room the card lies between both lines, over the mark itself;
 * of a mark too low for that, under it, wherever that is. Room is asked for with a bar in any case: the
 * card of a mark that a key led to, without one, stands on the side where a click opens it.
 */
export function popoverStand(wanted: Wanted): PopoverStand {
  const { first, last, view, height, bar, hasBar } = wanted;
  const beside = bar + 2 * around;
  const isBarAbove = first.top - view.top >= beside;
  const under = last.bottom + (hasBar && !isBarAbove ? beside : clear);
  const below = last.bottom + (isBarAbove ? clear : beside);
  if (below + height + edge <= view.bottom) return { top: under };
  const above = first.top - (isBarAbove ? beside : clear);
  if (above - height - edge >= view.top) {
    return { bottom: first.top - (hasBar && isBarAbove ? beside : clear) };
  }
  const between = Math.min(last.top - clear, view.bottom - edge);
  const isFree = between - height >= Math.max(first.bottom + clear, view.top + edge);
  return isFree ? { bottom: between } : { top: under };
}

/** Whether a card that grows upwards has grown out of the view. */
export function isGrownOut(stand: PopoverStand, height: number, view: Edges): boolean {
  return 'bottom' in stand && stand.bottom - height < view.top;
}

/** The stand some px farther down. */
export function moved(stand: PopoverStand, by: number): PopoverStand {
  return 'top' in stand ? { top: stand.top + by } : { bottom: stand.bottom + by };
}
