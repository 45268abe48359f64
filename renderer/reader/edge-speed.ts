/** px from the view's edge at which a drag begins to scroll. */
const reach = 36;
/** px a second at the edge itself and beyond. */
const fastest = 900;

/** How fast the text scrolls under a drag at a height `y`, in px a second: up where it is negative, 0 within the view. */
export function edgeSpeed(
  y: number,
  view: { readonly top: number; readonly bottom: number },
): number {
  const above = view.top + reach - y;
  const below = y - (view.bottom - reach);
  const past = Math.max(above, below);
  if (past <= 0) return 0;
  const speed = fastest * Math.min(1, past / reach);
  return above > below ? -speed : speed;
}
