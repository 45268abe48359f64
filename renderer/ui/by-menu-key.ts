/**
 * Whether the menu key asked for a context menu. Beside selected words, and where a paragraph has the
 * focus, Chromium has its event seem a mouse's, but for its button.
 */
export function isOfMenuKey(event: Event): boolean {
  return event instanceof PointerEvent && (event.pointerType === '' || event.button < 0);
}
