import type { PointerEvent as ReactPointerEvent } from 'react';
import { useCallback, useEffect, useState } from 'react';
import type { MarkEnd } from '../../core/annotation/adjusting';
import type { AnnotationId } from '../../core/ids';
import { dragEnd, endAdjusting } from '../state/adjusting';
import { closeMarkBar, pick } from '../state/mark-bar-store';
import { placeAtPoint } from '../text/offset-at-point';
import { usePage, viewOf } from '../text/page-store';
import { edgeSpeed } from './edge-speed';

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
    const drag = new Drag(column, grip);
    const onMove = ({ clientX, clientY }: PointerEvent) => drag.to(clientX, clientY);
    const onUp = () => {
      setGrip(null);
      endAdjusting();
      pick(grip.id);
    };
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onUp);
    return () => {
      drag.end();
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

/** A mark's end that goes where the pointer is; at the view's edge the text scrolls under it. */
class Drag {
  readonly #column: HTMLElement;
  readonly #grip: Grip;
  readonly #view = viewOf(usePage.getState().sheet);
  #frame = 0;

  constructor(column: HTMLElement, grip: Grip) {
    this.#column = column;
    this.#grip = grip;
  }

  /** px of the client */
  to(x: number, y: number): void {
    this.end();
    this.#follow(x, y);
    this.#scroll(x, y, performance.now());
  }

  end(): void {
    cancelAnimationFrame(this.#frame);
  }

  #follow(x: number, y: number): void {
    const { dx, dy, id, which } = this.#grip;
    const frame = this.#view?.getBoundingClientRect() ?? { top: -Infinity, bottom: Infinity };
    const within = Math.max(frame.top + 1, Math.min(y - dy, frame.bottom - 1));
    const offset = placeAtPoint(this.#column, x - dx, within);
    if (offset !== null) dragEnd(id, which, offset);
  }

  #scroll(x: number, y: number, since: number): void {
    const view = this.#view;
    if (view === null) return;
    const speed = edgeSpeed(y, view.getBoundingClientRect());
    if (speed === 0) return;
    this.#frame = requestAnimationFrame((now) => {
      view.scrollTop += (speed * Math.max(0, now - since)) / 1000;
      this.#follow(x, y);
      this.#scroll(x, y, now);
    });
  }
}
