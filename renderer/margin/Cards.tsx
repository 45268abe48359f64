import { Fragment, useEffect, useRef } from 'react';
import type { Annotation } from '../../core/annotation/annotation';
import type { AnnotationId } from '../../core/ids';
import { useWords } from '../i18n/use-words';
import { jumpTo } from '../state/jump-store';
import { activate, useNotes } from '../state/notes-store';
import { regionAttribute } from '../state/regions';
import { useKeptFocus } from '../ui/use-kept-focus';
import { Card } from './Card';
import type { Pill } from './card-layout';
import { gutter } from './Gutter';
import styles from './margin.module.css';
import { useCardPlaces } from './use-card-places';
import { useOpenedFold } from './use-opened-fold';
import type { Passage } from './use-passages';

/** The same for all cards without follow-ups, so that they are not drawn anew. */
const none: readonly Annotation[] = [];

interface Props {
  /** The annotations that have a card, in text order. */
  readonly written: readonly Passage[];
  readonly columnRight: number;
  readonly active: AnnotationId | null;
  readonly editing: AnnotationId | null;
}

/** The comment cards, each beside its line, none over another. */
export function Cards({ written, columnRight, active, editing }: Props) {
  const words = useWords();
  const hovered = useNotes((state) => state.hovered);
  const list = useRef<HTMLUListElement>(null);
  const leader = useRef<SVGPathElement>(null);
  useKeptFocus(list, '[role="comment"][data-active]');
  const [opened, open] = useOpenedFold(active);
  const pills = useCardPlaces({ list, leader, written, active, editing, opened, columnRight });
  useEffect(() => {
    // The pill that had the focus is gone.
    if (opened.size === 0) return;
    const card = list.current?.querySelector<HTMLElement>('[role="comment"][data-active]');
    card?.focus({ preventScroll: true });
  }, [opened]);
  const shown = written.find(({ annotation }) => annotation.id === active);
  return (
    <>
      <svg className={styles['leader']} aria-hidden="true">
        <path ref={leader} data-pigment={shown?.annotation.pigment} />
      </svg>
      <aside
        className={styles['margin']}
        aria-label={words.app.margin}
        tabIndex={-1}
        style={{ insetInlineStart: columnRight + gutter }}
        {...{ [regionAttribute]: 'margin' }}
      >
        <ul ref={list} className={styles['cards']} data-still={editing !== null || undefined}>
          {written.map(({ annotation, followUps, toCheck }, index) => {
            const pill = pills.find(({ first }) => first === index);
            return (
              <Fragment key={annotation.id}>
                {pill !== undefined && (
                  <Fold
                    pill={pill}
                    cards={written.slice(pill.first, pill.last + 1)}
                    onOpen={open}
                  />
                )}
                <li className={styles['place']} data-card={annotation.id}>
                  <Card
                    annotation={annotation}
                    followUps={followUps.length === 0 ? none : followUps}
                    toCheck={toCheck === true}
                    number={index + 1}
                    of={written.length}
                    active={annotation.id === active}
                    hovered={annotation.id === hovered}
                    editing={annotation.id === active ? editing : null}
                  />
                </li>
              </Fragment>
            );
          })}
        </ul>
      </aside>
    </>
  );
}

interface FoldProps {
  readonly pill: Pill;
  readonly cards: readonly Passage[];
  readonly onOpen: (cards: readonly AnnotationId[]) => void;
}

/** The pill of folded cards. It comes where the first of them would, so that all is read in text order. */
function Fold({ pill, cards, onOpen }: FoldProps) {
  const words = useWords();
  const [card] = cards;
  if (card === undefined) return null;
  return (
    <li>
      <button
        type="button"
        className={styles['pill']}
        data-fold=""
        style={{ transform: `translateY(${pill.top}px)` }}
        onClick={(event) => {
          event.stopPropagation();
          onOpen(cards.map(({ annotation }) => annotation.id));
          activate(card.annotation.id);
          jumpTo(card.start, 'nearest', null);
        }}
      >
        {words.card.folded(cards.length)}
      </button>
    </li>
  );
}
