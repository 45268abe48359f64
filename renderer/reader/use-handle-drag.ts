import type { PointerEvent as ReactPointerEvent } from 'react';
import { useCallback, useEffect, useState } from 'react';
import type { MarkEnd } from '../../core/annotation/adjusting';
import type { AnnotationId } from '../../core/ids';
import { dragEnd, endAdjusting } from '../state/adjusting';
import { closeMarkBar } from '../state/mark-bar-store';
import { placeAtPoint } from '../text/offset-at-point';

interface HandleDrag {
  /** The end that is being dragged; null where none is. */
  readonly dragged: MarkEnd | null;
  readonly grab: (event: ReactPointerEvent<HTMLElement>, which: MarkEnd) => void;
}

interface Grip {
  readonly which: MarkEnd;
  readonly id: AnnotationId;
  /** px from the middle of the line at the mark's end to where the handle was taken. */
  readonly dx: number;
  readonly dy: number;
}

/** Drags the ends of a mark; each place that is passed shows at once, all of it is one step of undo. */
export function useHandleDrag(id: AnnotationId | null, column: HTMLElement | null): HandleDrag {
  const [grip, setGrip] = useState<Grip | null>(null);

  const grab = useCallback(
    (event: ReactPointerEvent<HTMLElement>, which: MarkEnd) => {
      if (event.button !== 0 || id === null) return;
      event.preventDefault();
      closeMarkBar();
      const box = event.currentTarget.getBoundingClientRect();
      const half = parseFloat(event.currentTarget.style.getPropertyValue('--line')) / 2;
      // The knob stands at the line's outer edge.
      const middle = (box.top + box.bottom) / 2 + (which === 'start' ? half : -half);
      setGrip({
        which,
        id,
        dx: event.clientX - (box.left + box.right) / 2,
        dy: event.clientY - middle,
      });
    },
    [id],
  );

  useEffect(() => {
    if (grip === null || column === null) return undefined;
    const onMove = (event: PointerEvent) => {
      const offset = placeAtPoint(column, event.clientX - grip.dx, event.clientY - grip.dy);
      if (offset !== null) dragEnd(grip.id, grip.which, offset);
    };
    const onUp = () => {
      setGrip(null);
      endAdjusting();
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onUp);
    return () => {
      window.removeEventListener('pointermove', onMove);
      window.removeEventListener('pointerup', onUp);
      window.removeEventListener('pointercancel', onUp);
    };
  }, [grip, column]);

  // A run of keys held with Shift is one step too.
  useEffect(() => {
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key === 'Shift') endAdjusting();
    };
    window.addEventListener('keyup', onKeyUp);
    return () => window.removeEventListener('keyup', onKeyUp);
  }, []);

  return { dragged: grip?.which ?? null, grab };
}
