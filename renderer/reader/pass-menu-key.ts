import type { MouseEvent } from 'react';

/**
 * Has the menu key open the essay's menu where the focus is on the view around it, as it is after a step
 * from mark to mark: the browser asks what has the focus for a menu, and that stands outside of it.
 */
export function passMenuKey(event: MouseEvent, column: HTMLElement | null): void {
  const { target, currentTarget, button, clientX, clientY } = event;
  // Chromium calls it the mouse's here, but of no button.
  if (button === 2 || target !== currentTarget || column === null) return;
  event.preventDefault();
  const passed = { bubbles: true, cancelable: true, clientX, clientY };
  column.dispatchEvent(new PointerEvent('contextmenu', passed));
}
