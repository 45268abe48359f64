import type { RefObject } from 'react';
import { memo, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Placed } from '../../core/annotation/placed';
import { differing } from '../../core/differing';
import { useFind } from '../state/find-store';
import { useNotes } from '../state/notes-store';
import type { OpenEssay } from '../state/reading-store';
import { usePage } from '../text/page-store';
import { heightOf, heightsOf } from '../text/stands';
import type { ColouredTick, RulerMark } from './ruler-places';
import { ColouredTicks, sameTicks, thumbOf, ticksAt } from './ruler-places';
import styles from './ruler.module.css';
import { useFrameScroll } from './use-frame-scroll';
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
  useThumb(scroller, thumb);
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
  const counted = useMemo(() => new CountedMarks(stands), [stands]);
  const ticks = useMemo(() => counted.of(placed), [counted, placed]);
  return <Ticks ticks={ticks} />;
}

/** The ticks of marks on a page as it stands: those that come or go are added or taken away. */
class CountedMarks {
  readonly #stands: Stands['stands'];
  readonly #ticks: ColouredTicks;
  #placed: readonly Placed[] = [];

  constructor({ stands, sheet, view }: Stands) {
    this.#stands = stands;
    this.#ticks = new ColouredTicks(sheet, view);
  }

  of(placed: readonly Placed[]): readonly ColouredTick[] {
    const { gone, come } = differing(this.#placed, placed);
    for (const mark of this.#marks(gone)) this.#ticks.remove(mark);
    for (const mark of this.#marks(come)) this.#ticks.add(mark);
    this.#placed = placed;
    return this.#ticks.all;
  }

  #marks(placed: readonly Placed[]): readonly RulerMark[] {
    const heights = heightsOf(this.#stands, placed);
    return placed.map(({ annotation: { pigment } }, at) => ({ height: heights[at] ?? 0, pigment }));
  }
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
