import type { KeyboardEvent } from 'react';

/**
 * Arrow keys, Home and End among a list's items, of which one is a tab stop (roving tabindex).
 * Items carry `data-rove`; Enter and Space stay the items' own.
 */
export function rove(event: KeyboardEvent<HTMLElement>): void {
  if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-rove]')];
  const at = items.findIndex((item) => item === document.activeElement);
  if (at < 0) return;
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
  const next = to === undefined ? undefined : items[to];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}
