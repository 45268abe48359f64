/** ms a smooth scroll takes at most (ux.md 7.13). */
const duration = 260;

/** Ends the smooth scroll that is under way. */
let stop: () => void = () => undefined;
/** Where it ends; null while there is none. */
let under: { readonly view: HTMLElement; readonly target: number } | null = null;

/**
 * Scrolls to `top` px: smoothly if it is within two screens, at once if it is farther or if the
 * reader asked for less motion. A newer call ends the older, and so does the reader's own wheel or a
 * press in the view: text that is pointed at stands still.
 */
export function scrollSmoothly(view: HTMLElement, top: number): void {
  stop();
  const target = Math.max(0, Math.min(top, view.scrollHeight - view.clientHeight));
  const from = view.scrollTop;
  const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (still || Math.abs(target - from) > 2 * view.clientHeight) {
    view.scrollTop = target;
    return;
  }
  const began = performance.now();
  let own = from;
  const step = (now: number) => {
    if (Math.abs(view.scrollTop - own) > 1) return end();
    const share = Math.min(1, (now - began) / duration);
    view.scrollTop = from + (target - from) * (1 - (1 - share) ** 3);
    own = view.scrollTop;
    if (share < 1) frame = requestAnimationFrame(step);
    else end();
  };
  let frame = requestAnimationFrame(step);
  const end = () => {
    cancelAnimationFrame(frame);
    view.removeEventListener('pointerdown', end, { capture: true });
    under = null;
  };
  under = { view, target };
  stop = end;
  view.addEventListener('pointerdown', end, { capture: true });
}

/** px at which the view stands, once a smooth scroll that is under way has ended. */
export function restingTop(view: HTMLElement): number {
  return under?.view === view ? under.target : view.scrollTop;
}
