interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** px above or below words in which a menu, scrolling, can stand. */
const height = 160;
/** px at their side in which it can. */
const width = 240;

/**
 * What a menu of words is to stand beside: the part of their box that the view shows, or its nearest edge
 * where it shows none. Where that leaves no room at any side, a line through the middle. In px of the client.
 */
export function menuStand(words: Box, view: Box, window: { readonly width: number }): Box {
  const inView = (y: number) => Math.max(view.top, Math.min(y, view.bottom));
  const [top, bottom] = [inView(words.top), inView(words.bottom)];
  const isFull = top - view.top < height && view.bottom - bottom < height;
  const middle = (top + bottom) / 2;
  const hasSide = window.width - words.right >= width;
  return isFull && !hasSide ? { ...words, top: middle, bottom: middle } : { ...words, top, bottom };
}
