import type { RefObject } from 'react';
import { memo, useEffect, useMemo, useRef } from 'react';
import { useFind } from '../state/find-store';
import { useNotes } from '../state/notes-store';
import type { OpenEssay } from '../state/reading-store';
import { heightOf, heightsOf } from '../text/stands';
import type { ColouredTick } from './ruler-places';
import { colouredTicks, sameTicks, thumbOf, ticksAt } from './ruler-places';
import styles from './ruler.module.css';
import { useRulerDrag } from './use-ruler-drag';
import type { Stands } from './use-stands';
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
  useThumb(scroller, thumb, stands);
  return (
    <div className={styles['ruler']} aria-hidden="true" data-ruler {...drag}>
      <div className={styles['thumb']} ref={thumb} />
      <FoundTicks stands={stands} />
      <AnnotationTicks stands={stands} />
    </div>
  );
}

function AnnotationTicks({ stands }: { readonly stands: Stands }) {
  const placed = useNotes((state) => state.placement.placed);
  const ticks = useMemo(() => {
    const heights = heightsOf(stands.stands, placed);
    const marks = placed.map(({ annotation }, at) => ({
      height: heights[at] ?? 0,
      pigment: annotation.pigment,
    }));
    return colouredTicks(marks, stands.sheet, stands.view);
  }, [placed, stands]);
  return <Ticks ticks={ticks} />;
}

/** Drawn anew only where a tick comes or goes: of thousands of marks one more seldom has its own. */
const Ticks = memo(
  function Ticks({ ticks }: { readonly ticks: readonly ColouredTick[] }) {
    return ticks.map(({ top, pigment }) => (
      <i
        key={`${top} ${pigment}`}
        className={styles['tick']}
        data-pigment={pigment}
        style={{ top }}
      />
    ));
  },
  (before, now) => sameTicks(before.ticks, now.ticks),
);

function FoundTicks({ stands }: { readonly stands: Stands }) {
  const matches = useFind((state) => state.matches);
  const current = useFind((state) => state.matches?.[state.current] ?? null);
  const ticks = useMemo(() => {
    const heights = heightsOf(stands.stands, matches ?? []);
    return ticksAt(heights, stands.sheet, stands.view);
  }, [matches, stands]);
  const [at] =
    current === null
      ? []
      : ticksAt([heightOf(stands.stands, current.start)], stands.sheet, stands.view);
  return (
    <>
      {ticks.map((top) => (
        <i key={top} className={styles['found']} style={{ top }} />
      ))}
      {at !== undefined && <i className={styles['current']} style={{ top: at }} />}
    </>
  );
}

/** Moves the thumb with the page by style alone: React renders nothing while one scrolls. */
function useThumb(
  scroller: RefObject<HTMLElement | null>,
  thumb: RefObject<HTMLElement | null>,
  { sheet, view }: Stands,
): void {
  useEffect(() => {
    const scrolled = scroller.current;
    if (scrolled === null) return undefined;
    let frame = 0;
    const draw = () => {
      const { top, height } = thumbOf(scrolled.scrollTop, view, sheet, view);
      if (thumb.current === null) return;
      thumb.current.style.transform = `translateY(${top}px)`;
      thumb.current.style.blockSize = `${height}px`;
    };
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(draw);
    };
    draw();
    scrolled.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      scrolled.removeEventListener('scroll', onScroll);
    };
  }, [scroller, thumb, sheet, view]);
}
