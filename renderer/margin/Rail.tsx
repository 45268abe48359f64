import { useEffect, useRef } from 'react';
import type { AnnotationId } from '../../core/ids';
import { useWords } from '../i18n/use-words';
import { useMoving } from '../state/moving';
import { activate, useNotes } from '../state/notes-store';
import { useNotebookOpen } from '../state/panel-store';
import { regionAttribute } from '../state/regions';
import { useReview } from '../state/review-store';
import { clearSelection, useSelection } from '../state/selection-store';
import { useKeptFocus } from '../ui/use-kept-focus';
import { Card } from './Card';
import { activeIn, DotTarget } from './DotTarget';
import { groupByLine } from './line-groups';
import styles from './margin.module.css';
import type { Beside, Passage } from './use-passages';
import { usePopoverStand } from './use-popover-stand';

interface Props {
  readonly beside: Beside;
  readonly written: readonly Passage[];
  readonly active: AnnotationId | null;
  /** Otherwise there is no rail, and only the card opens. */
  readonly hasBadges: boolean;
}

/** px: badge and ring from the column's edge, the card out to the rail (ux.md 7.9). */
const badgeLeft = 8;
const ringLeft = 19;
const cardWidth = 300;
const railWidth = 34;

/** The narrow window's margin: a badge a commented line; the card opens under it. */
export function Rail({ beside, written, active, hasBadges }: Props) {
  const words = useWords();
  const { columnRight } = beside;
  const passages = hasBadges ? beside.passages : [];
  const right = columnRight + (hasBadges ? railWidth : 0);
  const rail = useRef<HTMLElement>(null);
  useKeptFocus(rail, '[role="comment"][data-active]');
  // The notebook shows the card while it is open (ux.md 7.9).
  const inNotebook = useNotebookOpen();
  const open = inNotebook ? undefined : written.find(({ annotation }) => annotation.id === active);
  const groups = groupByLine(passages);
  const lines = groups.map((group) => (
    <LineMark
      key={group[0]?.annotation.id}
      group={group}
      written={written}
      active={active}
      columnRight={columnRight}
    />
  ));
  if (open !== undefined) {
    const at = groups.findIndex((group) => group.includes(open));
    // Keyed, so that it stays the same where lines come and go before it.
    const card = <OpenCard key="card" passage={open} written={written} right={right} />;
    // Behind its badge, where Tab goes on to it; without a rail there is none.
    lines.splice(at < 0 ? lines.length : at + 1, 0, card);
  }
  return (
    <aside
      ref={rail}
      className={styles['rail']}
      aria-label={words.app.margin}
      tabIndex={-1}
      {...(lines.length > 0 && { [regionAttribute]: 'margin' })}
    >
      {lines}
    </aside>
  );
}

interface LineProps {
  /** What stands on one line, in text order. */
  readonly group: readonly Passage[];
  readonly written: readonly Passage[];
  readonly active: AnnotationId | null;
  readonly columnRight: number;
}

/** A line's badge, or the ring of one without a comment. */
function LineMark({ group, written, active, columnRight }: LineProps) {
  const words = useWords();
  const [first] = group;
  const commented = group.filter((one) => written.includes(one));
  const shown = commented[0] ?? first;
  if (first === undefined || shown === undefined) return null;
  const { pigment } = shown.annotation;
  /** From 1: which of them is open; 0 where none is. */
  const turn = commented.findIndex(({ annotation }) => annotation.id === active) + 1;
  const name = words.pigments[pigment];
  if (commented.length === 0) {
    return (
      <>
        <i
          className={styles['dot']}
          data-pigment={pigment}
          data-ring
          style={{ left: columnRight + ringLeft, top: first.y }}
        />
        <DotTarget line={group} active={activeIn(group, active)} left={columnRight + ringLeft} />
      </>
    );
  }
  return (
    <button
      type="button"
      className={styles['badge']}
      data-pigment={pigment}
      data-active={group.some(({ annotation }) => annotation.id === active) || undefined}
      style={{ left: columnRight + badgeLeft, top: first.y }}
      aria-label={
        turn > 0 && commented.length > 1
          ? words.card.badgeAt(name, turn, commented.length)
          : words.card.badge(name, commented.length)
      }
      onClick={(event) => {
        event.stopPropagation();
        clearSelection();
        activate(nextOf(commented, active));
      }}
    >
      {commented.length === 1 ? words.app.seal : counted(turn, commented.length)}
    </button>
  );
}

/** How many comments a badge stands for, and the one that is open; a press goes on to the next. */
function counted(turn: number, count: number): string {
  return turn > 0 ? `${turn}/${count}` : String(count);
}

interface OpenProps {
  readonly passage: Passage;
  readonly written: readonly Passage[];
  /** px from the sheet's left edge to the card's right one. */
  readonly right: number;
}

/** The card of the mark one is at, under its last line or above its first. */
function OpenCard({ passage, written, right }: OpenProps) {
  const editing = useNotes((state) => state.editing);
  const popover = useRef<HTMLDivElement>(null);
  const stand = usePopoverStand(passage, popover);
  useWayForWords(passage.annotation.id);
  return (
    <div
      ref={popover}
      className={styles['popover']}
      data-card={passage.annotation.id}
      style={{
        left: Math.max(0, right - cardWidth),
        width: cardWidth,
        ...('top' in stand ? stand : { bottom: `calc(100% - ${stand.bottom}px)` }),
      }}
    >
      <Card
        annotation={passage.annotation}
        followUps={passage.followUps}
        toCheck={passage.toCheck === true}
        number={written.indexOf(passage) + 1}
        of={written.length}
        active
        hovered={false}
        editing={editing}
      />
    </div>
  );
}

/** The card over the text goes where words are selected, unless these are to become its mark's own. */
function useWayForWords(id: AnnotationId): void {
  const selects = useSelection((state) => state.range !== null);
  const chooses = useReview(({ stage }) => stage === 'attaching');
  const isMoved = useMoving(({ moving }) => moving?.id === id);
  useEffect(() => {
    if (selects && !chooses && !isMoved) activate(null);
  }, [selects, chooses, isMoved]);
}

/** The comment a click on a badge opens: the one after the open one, closing behind the last. */
function nextOf(commented: readonly Passage[], active: AnnotationId | null): AnnotationId | null {
  const at = commented.findIndex(({ annotation }) => annotation.id === active);
  return commented[at + 1]?.annotation.id ?? null;
}
