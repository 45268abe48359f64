import type { MouseEvent } from 'react';

/** Whether a click came from a pointer. A key's click has no count; there the focus stays in the list. */
export function byPointer(event: MouseEvent): boolean {
  return event.detail > 0;
}
