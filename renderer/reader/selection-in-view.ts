import { viewOf, usePage } from '../text/page-store';

/**
 * Keeps what is selected by dragging to the line that the pointer is level with, where the pointer has
 * left the view to a side: the engine would go on to the words of whatever stands there, over all of
 * the essay between. Gives what stops it.
 */
export function keepSelectionInView(column: HTMLElement, isPressed: () => boolean): () => void {
  let frame = 0;
  const later = ({ clientX, clientY }: PointerEvent) => {
    cancelAnimationFrame(frame);
    // The engine extends the selection behind this event, before the next frame is drawn.
    if (isPressed() && isBeside(clientX))
      frame = requestAnimationFrame(() => extendTo(column, clientX, clientY));
  };
  const now = ({ clientX, clientY }: PointerEvent) => {
    cancelAnimationFrame(frame);
    if (isPressed() && isBeside(clientX)) extendTo(column, clientX, clientY);
  };
  window.addEventListener('pointermove', later);
  window.addEventListener('pointerup', now, { capture: true });
  return () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', later);
    window.removeEventListener('pointerup', now, { capture: true });
  };
}

function isBeside(x: number): boolean {
  const view = viewOf(usePage.getState().sheet)?.getBoundingClientRect();
  return view !== undefined && (x < view.left || x > view.right);
}

/** Extends the selection to the end of the line, or its beginning, that a point in client px is level with. */
function extendTo(column: HTMLElement, x: number, y: number): void {
  const { left, right } = column.getBoundingClientRect();
  const inside = x < left ? left + 1 : right - 1;
  const caret = document.caretRangeFromPoint(inside, y);
  if (caret === null || !column.contains(caret.startContainer)) return;
  const selection = document.getSelection();
  if (selection?.anchorNode != null) selection.extend(caret.startContainer, caret.startOffset);
}
