import { regionAttribute, tabStops } from '../state/regions';

interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** In a list of notes, the row of the active mark. */
const activeNote = '[data-current] [data-rove][tabindex="0"]';

/** What is opened from the panel of documents that came in; null where it is not on show. */
export function stopInImports(): HTMLElement | null {
  return firstIn(document.querySelector(`[${regionAttribute}="imports"] li`));
}

/**
 * The first stop of Tab in the card of the active mark, as long as it is in view, or where the notebook
 * alone shows its comment, the note there; null where neither is.
 */
export function stopInCard(): HTMLElement | null {
  const card = document.querySelector('[data-card] [role="comment"][data-active]');
  const view = viewOfText();
  if (card === null) return document.querySelector(`[${regionAttribute}="notebook"] ${activeNote}`);
  return view !== null && meets(card, view) ? firstIn(card) : null;
}

/**
 * The first stop of Tab in the part of the text that is in view, else the first behind the text, else,
 * as from the end of a page, the first of all; null where there is none.
 */
export function stopInSight(): HTMLElement | null {
  const text = regionOfText();
  const view = viewOfText();
  if (text === null || view === null) return null;
  const all = [...document.querySelectorAll<HTMLElement>(tabStops)].filter(isStop);
  const isInView = (one: HTMLElement) => text.contains(one) && one !== text && meets(one, view);
  const others = all.filter((one) => !text.contains(one));
  const isBehind = (one: HTMLElement) =>
    (text.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
  return all.find(isInView) ?? others.find(isBehind) ?? others[0] ?? null;
}

/** Whether any of an element is in the view of the text. */
export function isInView(element: Element): boolean {
  const view = viewOfText();
  return view !== null && meets(element, view);
}

const regionOfText = () => document.querySelector(`main [${regionAttribute}="text"]`);
const viewOfText = () => regionOfText()?.getBoundingClientRect() ?? null;

function meets(element: Element, view: Extent): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > view.top && top < view.bottom;
}

function firstIn(element: Element | null): HTMLElement | null {
  return [...(element?.querySelectorAll<HTMLElement>(tabStops) ?? [])].find(isStop) ?? null;
}

function isStop(one: HTMLElement): boolean {
  const isUsable =
    one.tabIndex >= 0 && !one.matches(':disabled') && one.closest('[inert]') === null;
  return isUsable && one.checkVisibility({ checkVisibilityCSS: true });
}
