import { memo, useMemo } from 'react';
import type { Pigment } from '../../core/annotation/pigment';
import { pigments } from '../../core/annotation/pigment';
import type { Placed } from '../../core/annotation/placed';
import { differing } from '../../core/differing';
import { useFind } from '../state/find-store';
import { useNotes } from '../state/notes-store';
import { heightOf, heightsOf } from '../text/stands';
import type { RulerMark } from './ruler-places';
import { ColouredTicks, tickPath, ticksAt } from './ruler-places';
import styles from './ruler.module.css';
import type { Stands } from './use-stands';

/** px of the ruler's width that ticks of what was found take, and those of marks, whose ends are round. */
const across = { found: [0, 14], mark: [4.5, 9.5] } as const;

/**
 * The ruler's ticks. All of one colour are one element: hundreds of elements in the page would cost
 * every mark, and every search, more than its words do (`npm run bench marking finding`).
 */
export function RulerTicks({ stands }: { readonly stands: Stands }) {
  const matches = useFind((state) => state.matches);
  return (
    <svg className={styles['ticks']}>
      <FoundTicks stands={stands} />
      <AnnotationTicks stands={stands} parted={matches !== null && matches.length > 0} />
    </svg>
  );
}

interface AnnotationTicksProps {
  readonly stands: Stands;
  /** Whether they stand among ticks of what was found, from which paper parts them. */
  readonly parted: boolean;
}

function AnnotationTicks({ stands, parted }: AnnotationTicksProps) {
  const placed = useNotes((state) => state.placement.placed);
  const counted = useMemo(() => new CountedMarks(stands), [stands]);
  const paths = useMemo(() => counted.of(placed), [counted, placed]);
  const drawn = pigments.flatMap((pigment) => {
    const path = paths.get(pigment) ?? '';
    return path === '' ? [] : [{ pigment, path }];
  });
  return (
    <>
      {parted && drawn.length > 0 && (
        <path className={styles['paper']} d={drawn.map(({ path }) => path).join('')} />
      )}
      {drawn.map(({ pigment, path }) => (
        <Tick key={pigment} pigment={pigment} path={path} />
      ))}
    </>
  );
}

/** Drawn anew only where a tick comes or goes. */
const Tick = memo(function Tick({
  pigment,
  path,
}: {
  readonly pigment: Pigment;
  readonly path: string;
}) {
  return <path className={styles['mark']} data-pigment={pigment} d={path} />;
});

/** The ticks of marks on a page as it stands: those that come or go are added or taken away. */
class CountedMarks {
  readonly #stands: Stands['stands'];
  readonly #ticks: ColouredTicks;
  #placed: readonly Placed[] = [];
  #paths: ReadonlyMap<Pigment, string> = new Map();

  constructor({ stands, sheet, view }: Stands) {
    this.#stands = stands;
    this.#ticks = new ColouredTicks(sheet, view);
  }

  /** The path of each colour that has ticks. */
  of(placed: readonly Placed[]): ReadonlyMap<Pigment, string> {
    const { gone, come } = differing(this.#placed, placed);
    const changed = [
      ...this.#marks(gone).filter((mark) => this.#ticks.remove(mark)),
      ...this.#marks(come).filter((mark) => this.#ticks.add(mark)),
    ];
    this.#placed = placed;
    // Of thousands of marks one more seldom has a tick of its own.
    if (changed.length === 0) return this.#paths;
    const paths = new Map(this.#paths);
    for (const pigment of new Set(changed.map((mark) => mark.pigment))) {
      paths.set(pigment, tickPath(this.#ticks.of(pigment), ...across.mark));
    }
    return (this.#paths = paths);
  }

  #marks(placed: readonly Placed[]): readonly RulerMark[] {
    const heights = heightsOf(this.#stands, placed);
    return placed.map(({ annotation: { pigment } }, at) => ({ height: heights[at] ?? 0, pigment }));
  }
}

function FoundTicks({ stands: { stands, sheet, view } }: { readonly stands: Stands }) {
  const matches = useFind((state) => state.matches);
  const current = useFind((state) => state.matches?.[state.current] ?? null);
  const path = useMemo(() => {
    const tops = ticksAt(heightsOf(stands, matches ?? []), sheet, view);
    return tickPath(tops, ...across.found);
  }, [matches, stands, sheet, view]);
  const at = current === null ? [] : ticksAt([heightOf(stands, current.start)], sheet, view);
  return (
    <>
      {path !== '' && <path className={styles['found']} d={path} />}
      {at.length > 0 && <path className={styles['current']} d={tickPath(at, ...across.found)} />}
    </>
  );
}
