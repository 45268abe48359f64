import type { RefObject } from 'react';
import { useCallback, useEffect, useRef } from 'react';
import type { OpenEssay } from '../state/reading-store';
import { usePage } from '../text/page-store';
import { thumbOf } from './ruler-places';
import { RulerTicks } from './RulerTicks';
import styles from './ruler.module.css';
import { useFrameScroll } from './use-frame-scroll';
import { useRulerDrag } from './use-ruler-drag';
import { useStands } from './use-stands';

interface Props {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly open: OpenEssay;
}

/**
 * The whole essay at the pane's right edge (ux.md 3.2): what is in view, a tick for each highlight,
 * ticks for what was found. Keys and the page itself do all it does, so it is hidden from
 * assistive technology.
 */
export function Ruler({ scroller, open }: Props) {
  const stands = useStands(open);
  const thumb = useRef<HTMLDivElement>(null);
  const drag = useRulerDrag(scroller);
  useThumb(scroller, thumb);
  return (
    <div className={styles['ruler']} aria-hidden="true" data-ruler {...drag}>
      <div className={styles['thumb']} ref={thumb} />
      <RulerTicks stands={stands} />
    </div>
  );
}

/** Moves the thumb with the page by style alone: React renders nothing while one scrolls. */
function useThumb(
  scroller: RefObject<HTMLElement | null>,
  thumb: RefObject<HTMLElement | null>,
): void {
  const turn = usePage((state) => state.turn);
  const draw = useCallback(() => {
    const { scrollTop = 0, scrollHeight = 0, clientHeight = 0 } = scroller.current ?? {};
    const { top, height } = thumbOf(scrollTop, clientHeight, scrollHeight, clientHeight);
    if (thumb.current === null) return;
    thumb.current.style.transform = `translateY(${top}px)`;
    thumb.current.style.blockSize = `${height}px`;
  }, [scroller, thumb]);
  useEffect(draw, [draw, turn]);
  useFrameScroll(scroller, draw);
}
