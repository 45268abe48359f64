import { useCallback, useEffect, useRef } from 'react';
import type { AnnotationId } from '../../core/ids';
import { isUnseenNext } from '../state/deletion';
import { usePage, viewOf } from '../text/page-store';
import { restingTop, scrollSmoothly } from '../text/scroll-smoothly';
import { cardNudge } from './card-nudge';

/** Brings the card that opens, or in which writing begins, into view where it fits; not while one writes on. */
export function useCardInView(active: AnnotationId | null, editing: AnnotationId | null): void {
  const sheet = usePage((state) => state.sheet);
  const isHeld = usePointerHeld();

  useEffect(() => {
    // A deletion does not take the reader away from where it was made.
    if (active === null || isUnseenNext(active)) return undefined;
    let frame = 0;
    // Once it is laid out, and what the pointer is on has had its click.
    const bring = () => {
      if (isHeld()) frame = requestAnimationFrame(bring);
      else bringIntoView(sheet);
    };
    frame = requestAnimationFrame(bring);
    return () => cancelAnimationFrame(frame);
  }, [active, editing, sheet, isHeld]);
}

/** Scrolls the open card into view where it fits. */
export function bringIntoView(sheet: HTMLElement | null): void {
  const view = viewOf(sheet);
  const card = sheet?.querySelector('[data-card]:has([role="comment"][data-active])');
  if (view === null || !(card instanceof HTMLElement)) return;
  // Where it comes to stand: it may be gliding there still.
  const top = card.offsetTop + new DOMMatrix(card.style.transform).m42;
  const seen = { top: restingTop(view), height: view.clientHeight };
  const by = cardNudge({ top, height: card.offsetHeight }, seen);
  if (by !== 0) scrollSmoothly(view, seen.top + by);
}

function usePointerHeld(): () => boolean {
  const held = useRef(false);
  useEffect(() => {
    const down = () => (held.current = true);
    const up = () => (held.current = false);
    window.addEventListener('pointerdown', down, { capture: true });
    window.addEventListener('pointerup', up, { capture: true });
    window.addEventListener('pointercancel', up, { capture: true });
    return () => {
      window.removeEventListener('pointerdown', down, { capture: true });
      window.removeEventListener('pointerup', up, { capture: true });
      window.removeEventListener('pointercancel', up, { capture: true });
    };
  }, []);
  return useCallback(() => held.current, []);
}
