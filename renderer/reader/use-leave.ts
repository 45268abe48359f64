import type { RefObject } from 'react';
import { useEffect } from 'react';
import { toggleCaret } from '../state/caret-moves';
import { useCaret } from '../state/caret-store';
import { leaveMoving } from '../state/moving';
import { activate, useNotes } from '../state/notes-store';
import { useCovered } from '../state/panel-store';
import { clearSelection, unsettle, useSelection } from '../state/selection-store';
import { toggleSentence, useSentence } from '../state/sentence-store';
import { isInReading } from './is-in-reading';

/** What stands over the page for a moment and goes by Esc itself. */
const popup = '[role="dialog"], [role="menu"]';

/** Esc in the reading area: what is being moved stays first, the toolbar goes, then no annotation is active, then the caret goes, then no words are selected, then all sentences are alike; the text keeps the focus. */
export function useLeave(scroller: RefObject<HTMLElement | null>): void {
  const covered = useCovered();

  useEffect(() => {
    if (covered) return undefined;
    let under = false;
    // Before a popup has taken the key and gone.
    const look = (event: KeyboardEvent) => {
      if (event.key === 'Escape') under = document.querySelector(popup) !== null;
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || under || event.defaultPrevented) return;
      if (event.isComposing || event.keyCode === 229) return;
      const view = scroller.current;
      if (view === null || !isInReading(event.target) || !leave()) return;
      event.preventDefault();
      const focused = document.activeElement;
      const stays = view.contains(focused) && focused?.closest('[data-card]') === null;
      if (!stays) view.focus({ preventScroll: true });
    };
    window.addEventListener('keydown', look, { capture: true });
    window.addEventListener('keydown', onKeyDown);
    return () => {
      window.removeEventListener('keydown', look, { capture: true });
      window.removeEventListener('keydown', onKeyDown);
    };
  }, [scroller, covered]);
}

/** Whether there was something to leave. */
function leave(): boolean {
  if (leaveMoving()) return true;
  const { settled, range } = useSelection.getState();
  if (settled) unsettle();
  else if (useNotes.getState().active !== null) activate(null);
  else if (useCaret.getState().caret !== null) toggleCaret();
  else if (range !== null) clearSelection();
  else if (useSentence.getState().isOn) toggleSentence();
  else return false;
  return true;
}
