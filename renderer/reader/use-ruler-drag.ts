import type { PointerEvent, RefObject } from 'react';
import { useMemo, useRef } from 'react';
import { scrollFor, thumbOf } from './ruler-places';

interface RulerDrag {
  readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void;
  readonly onPointerUp: () => void;
  readonly onPointerCancel: () => void;
}

/**
 * A press on the thumb takes hold of it where it is; elsewhere the thumb comes to the pointer, with
 * its middle. Either way it then follows the pointer.
 */
export function useRulerDrag(scroller: RefObject<HTMLElement | null>): RulerDrag {
  /** px from the thumb's top to the pointer that holds it; null while none does. */
  const hold = useRef<number | null>(null);
  return useMemo(() => {
    const scrollTo = (event: PointerEvent<HTMLElement>) => {
      const view = scroller.current;
      if (view === null || hold.current === null) return;
      const { top, height } = event.currentTarget.getBoundingClientRect();
      const wanted = event.clientY - top - hold.current;
      view.scrollTop = scrollFor(wanted, view.clientHeight, view.scrollHeight, height);
    };
    const letGo = () => {
      hold.current = null;
    };
    return {
      onPointerDown: (event) => {
        const view = scroller.current;
        if (view === null || event.button !== 0) return;
        // The selection and the focus stay where they are.
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        const { top, height } = event.currentTarget.getBoundingClientRect();
        const thumb = thumbOf(view.scrollTop, view.clientHeight, view.scrollHeight, height);
        const on = event.clientY - top - thumb.top;
        hold.current = on >= 0 && on <= thumb.height ? on : thumb.height / 2;
        scrollTo(event);
      },
      onPointerMove: scrollTo,
      onPointerUp: letGo,
      onPointerCancel: letGo,
    };
  }, [scroller]);
}
