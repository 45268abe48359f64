import type { PointerEvent as ReactPointerEvent } from 'react';
import { useCallback, useEffect, useState } from 'react';
import type { MarkEnd } from '../../core/annotation/adjusting';
import type { Placed } from '../../core/annotation/placed';
import type { TextRange } from '../../core/document/text-range';
import type { AnnotationId } from '../../core/ids';
import { adjustable, dragEnd, endAdjusting, leaveEnd, otherEnd } from '../state/adjusting';
import { closeMarkBar, pick } from '../state/mark-bar-store';
import { boxAt } from '../text/dom-range';
import { placeAtPoint } from '../text/offset-at-point';
import { usePage, viewOf } from '../text/page-store';
import { edgeSpeed } from './edge-speed';
import { endNudge } from './end-nudge';

interface HandleDrag {
  /** The end that is being dragged; null where none is. */
  readonly dragged: MarkEnd | null;
  readonly grab: (event: ReactPointerEvent<HTMLElement>, which: MarkEnd) => void;
}

interface Grip {
  readonly which: MarkEnd;
  readonly id: AnnotationId;
  /** The words that were marked. */
  readonly from: TextRange;
  /** Where the handle was taken, and the middle of the line at the mark's end: px of the client. */
  readonly taken: Point;
  readonly middle: Point;
  /** px from that middle to the edge of the line. */
  readonly half: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Drags the ends of a mark; each place that is passed shows at once, all of it is one step of undo. Esc
 * leaves the end where it was.
 */
export function useHandleDrag(placed: Placed | undefined, column: HTMLElement | null): HandleDrag {
  const [grip, setGrip] = useState<Grip | null>(null);

  const grab = useCallback(
    (event: ReactPointerEvent<HTMLElement>, which: MarkEnd) => {
      if (event.button !== 0 || placed === undefined) return;
      event.preventDefault();
      closeMarkBar();
      const box = event.currentTarget.getBoundingClientRect();
      const half = parseFloat(event.currentTarget.style.getPropertyValue('--line')) / 2;
      // The knob stands at the line's outer edge.
      const middle = (box.top + box.bottom) / 2 + (which === 'start' ? half : -half);
      setGrip({
        which,
        id: placed.annotation.id,
        from: { start: placed.start, end: placed.end },
        taken: { x: event.clientX, y: event.clientY },
        middle: { x: (box.left + box.right) / 2, y: middle },
        half,
      });
    },
    [placed],
  );

  useEffect(() => {
    if (grip === null || column === null) return undefined;
    const drag = new Drag(column, grip);
    const onMove = ({ clientX, clientY, buttons }: PointerEvent) => {
      // The button may have come up where the window hears nothing of it.
      if (buttons === 0) onUp();
      else drag.to(clientX, clientY);
    };
    const letGo = () => {
      setGrip(null);
      endAdjusting();
      pick(grip.id);
    };
    const onUp = () => {
      letGo();
      drag.settle();
    };
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      drag.takeBack();
      letGo();
    };
    window.addEventListener('keydown', onKey, { capture: true });
    window.addEventListener('pointermove', onMove);
    window.addEventListener('pointerup', onUp);
    window.addEventListener('pointercancel', onUp);
    return () => {
      drag.end();
      window.removeEventListener('keydown', onKey, { capture: true });
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

/** The nearest place that lies at least a px inside an extent. */
const within = (least: number, at: number, most: number) =>
  Math.max(least + 1, Math.min(at, most - 1));

/** A mark's end that goes where the pointer is; at the view's edge the text scrolls under it. */
class Drag {
  readonly #column: HTMLElement;
  readonly #grip: Grip;
  readonly #view = viewOf(usePage.getState().sheet);
  readonly #from = this.#view?.scrollTop ?? 0;
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

  /** The end is where it was, and so is the view. */
  takeBack(): void {
    const { id, from } = this.#grip;
    this.end();
    leaveEnd(id, from);
    if (this.#view !== null) this.#view.scrollTop = this.#from;
  }

  /** The end stays here, whole in view. */
  settle(): void {
    const placed = adjustable();
    const view = this.#view;
    this.end();
    if (view === null || placed === null) return;
    const first = boxAt(this.#column, placed.start);
    const last = boxAt(this.#column, placed.end - 1);
    if (first === null || last === null) return;
    const { from, which } = this.#grip;
    // Carried past the other end it has become that one.
    const carried = placed.end === from[otherEnd(which)] ? 'start' : 'end';
    view.scrollTop += endNudge(carried, first, last, view.getBoundingClientRect());
  }

  /** Beside the text it goes to the edge of its line, above and below the view to its first and last one. */
  #follow(x: number, y: number): void {
    const { id, from, which } = this.#grip;
    const end = this.#endFor({ x, y });
    const frame = this.#view?.getBoundingClientRect() ?? { top: -Infinity, bottom: Infinity };
    const lines = this.#column.getBoundingClientRect();
    const across = within(lines.left, end.x, lines.right);
    const offset = placeAtPoint(this.#column, across, within(frame.top, end.y, frame.bottom));
    if (offset !== null) dragEnd(id, from, which, offset);
  }

  /**
   * Along its line the end goes as far as the pointer; beyond, it is in the line that the pointer is in,
   * between two lines in the one whose knob stands there.
   */
  #endFor({ x, y }: Point): Point {
    const { which, taken, middle, half } = this.#grip;
    const between = half / 2;
    if (Math.abs(y - taken.y) >= half)
      return { x, y: y + (which === 'start' ? between : -between) };
    return { x: x - taken.x + middle.x, y: y - taken.y + middle.y };
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
