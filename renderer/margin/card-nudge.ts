interface Card {
  /** px of the sheet */
  readonly top: number;
  readonly height: number;
}

interface View {
  /** px of the sheet at the view's upper edge */
  readonly top: number;
  readonly height: number;
}

/** px kept free between a card and the view's edges. */
const edge = 12;

/**
 * How far to scroll, in px, so that all of a card that is cut off below, or that is out of sight, comes
 * into view; 0 where it is there, and where it does not fit.
 */
export function cardNudge(card: Card, view: View): number {
  if (card.height + 2 * edge > view.height) return 0;
  const below = card.top + card.height + edge - (view.top + view.height);
  if (below > 0) return below;
  const isAbove = card.top + card.height < view.top + edge;
  return isAbove ? card.top - edge - view.top : 0;
}
