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
  /** px: the height of the bar that stands beside the mark as well; 0 where none does. */
  readonly bar: number;
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
 * of a mark too low for that, under it, wherever that is.
 */
export function popoverStand({ first, last, view, height, bar }: Wanted): PopoverStand {
  const beside = bar === 0 ? clear : bar + 2 * around;
  const isBarAbove = first.top - view.top >= bar + 2 * around;
  const below = last.bottom + (isBarAbove ? clear : beside);
  if (below + height + edge <= view.bottom) return { top: below };
  const above = first.top - (isBarAbove ? beside : clear);
  if (above - height - edge >= view.top) return { bottom: above };
  const between = Math.min(last.top - clear, view.bottom - edge);
  const isFree = between - height >= Math.max(first.bottom + clear, view.top + edge);
  return isFree ? { bottom: between } : { top: below };
}
