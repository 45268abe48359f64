import type { KeyboardEvent } from 'react';
import { openEssay } from '../state/reading-store';
import { focusText } from '../state/regions';

/** Esc beside the page, where it closes nothing: the text has the focus. */
export function leaveForText(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  if (event.nativeEvent.isComposing || event.keyCode === 229) return;
  // React has the keys of an open menu come through here too.
  const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
  if (!isHere || openEssay() === null) return;
  event.preventDefault();
  focusText();
}
