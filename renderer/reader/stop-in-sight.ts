import { regionAttribute, tabStops } from '../state/regions';

/**
 * The first stop of Tab in the part of the text that is in view, else the first behind the text, else,
 * as from the end of a page, the first of all; null where there is none.
 */
export function stopInSight(): HTMLElement | null {
  const text = document.querySelector(`main [${regionAttribute}="text"]`);
  if (text === null) return null;
  const view = text.getBoundingClientRect();
  const all = [...document.querySelectorAll<HTMLElement>(tabStops)].filter(isStop);
  const isInView = (one: HTMLElement) => {
    const { top, bottom } = one.getBoundingClientRect();
    return text.contains(one) && one !== text && bottom > view.top && top < view.bottom;
  };
  const others = all.filter((one) => !text.contains(one));
  const isBehind = (one: HTMLElement) =>
    (text.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return all.find(isInView) ?? others.find(isBehind) ?? others[0] ?? null;
}

function isStop(one: HTMLElement): boolean {
  const isUsable =
    one.tabIndex >= 0 && !one.matches(':disabled') && one.closest('[inert]') === null;
  return isUsable && one.checkVisibility({ checkVisibilityCSS: true });
}
