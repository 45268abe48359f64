/** Marks an element as a stop of F6; its value is the region's name, for people who read the page's source. */
export const regionAttribute = 'data-region';

/** Marks the region that was come to by keys while it has the focus: only then the text shows that. */
export const reachedAttribute = 'data-reached';

/** What Tab may stop at. */
export const tabStops = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Moves the focus to the next or previous region on show, wrapping (ux.md 9, F6). One that has nothing
 * to come to is passed over, as a margin without cards, but for the text.
 */
export function focusRegion(step: 1 | -1): void {
  const regions = [...document.querySelectorAll<HTMLElement>(`[${regionAttribute}]`)].filter(
    (region) =>
      region.checkVisibility({ checkVisibilityCSS: true }) &&
      region.closest('[inert]') === null &&
      (region.getAttribute(regionAttribute) === 'text' || region.querySelector(tabStops) !== null),
  );
  if (regions.length === 0) return;
  // The margin lies in the text: the innermost region is the one where the focus is.
  const at = regions.findLastIndex((region) => region.contains(document.activeElement));
  const region = regions.at(at < 0 && step < 0 ? -1 : (at + step) % regions.length);
  if (region === undefined) return;
  // Beside the text one means the open card, not the first of forty.
  const card = document.querySelector<HTMLElement>('[role="comment"][data-active]');
  const isThere = card?.closest(`[${regionAttribute}]`) === region;
  (isThere ? card : region)?.focus({ preventScroll: true });
  if (!isThere) region.setAttribute(reachedAttribute, '');
}

/** Whether keys go to the text: not to a card, bar or panel, which stand in or beside it. */
export function isTextFocused(): boolean {
  const focused = document.activeElement;
  if (focused === null || focused === document.body) return true;
  const region = focused.closest(`[${regionAttribute}]`);
  return (
    region?.getAttribute(regionAttribute) === 'text' && focused.closest('[data-card]') === null
  );
}

/** Moves the focus to the text. */
export function focusText(): void {
  const text = document.querySelector<HTMLElement>(`main [${regionAttribute}]`);
  (text ?? document.querySelector('main'))?.focus({ preventScroll: true });
}

/** Moves the focus to the text once it is drawn, such as from a panel that has just closed. */
export function focusReading(): void {
  requestAnimationFrame(focusText);
}
