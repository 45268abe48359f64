import { useLayoutEffect, useRef, useState } from 'react';
import type { Placed, Placement } from '../../core/annotation/placed';
import { byStanding } from '../../core/annotation/placed';
import type { AnnotationId } from '../../core/ids';
import { useNotes } from '../state/notes-store';
import { placedWith } from '../state/placed-index';
import { LinePlaces } from '../text/line-places';
import { usePage } from '../text/page-store';
import { beginningIn, heightOf, partStands } from '../text/stands';

/** An annotation with where its passage's first line stands. */
export interface Passage extends Placed {
  /** px from the sheet's top to the middle of the line. */
  readonly y: number;
}

export interface Beside {
  /** In text order. */
  readonly passages: readonly Passage[];
  /** px from the sheet's left edge to the column's right edge. */
  readonly columnRight: number;
}

const nothing: Beside = { passages: [], columnRight: 0 };

/**
 * Of a long text those near the view, and what is open. Measures the passages when the page changed,
 * and new ones when annotations did: one read pass, before painting. What is written beside the text
 * moves none of it.
 */
export function usePassages(): Beside {
  const placement = useNotes((state) => state.placement);
  const active = useNotes((state) => state.active);
  const editing = useNotes((state) => state.editing);
  const { column, sheet, turn, laid, nearby } = usePage();
  const [beside, setBeside] = useState<Beside>(nothing);
  const lines = useRef(new LinePlaces());
  /** The same for a passage that stands where it stood, so that what is drawn of it stays too. */
  const made = useRef(new WeakMap<Placed, Passage>());

  useLayoutEffect(() => {
    if (column === null || sheet === null) return;
    const origin = sheet.getBoundingClientRect();
    const near = beginningIn(placement.placed, nearby);
    const far = farOf(placement, near, [active, editing]);
    const shown = far.length === 0 ? near : [...near, ...far].sort(byStanding);
    const middleOf = lines.current.reading(column, laid);
    const stands = far.length === 0 ? [] : partStands(column, sheet, Infinity);
    const passages = shown.flatMap((one): Passage[] => {
      if (far.includes(one)) return [{ ...one, y: heightOf(stands, one.start) }];
      const middle = middleOf(one.start);
      if (middle === null) return [];
      const y = middle - origin.top;
      const before = made.current.get(one);
      const passage = before?.y === y ? before : { ...one, y };
      made.current.set(one, passage);
      return [passage];
    });
    const columnRight = column.getBoundingClientRect().right - origin.left;
    setBeside((before) => {
      const now = { passages, columnRight };
      return isSame(before, now) ? before : now;
    });
  }, [placement, active, editing, column, sheet, turn, laid, nearby]);

  return beside;
}

function isSame(a: Beside, b: Beside): boolean {
  return (
    a.columnRight === b.columnRight &&
    a.passages.length === b.passages.length &&
    a.passages.every((passage, at) => passage === b.passages[at])
  );
}

/** Those with these ids that are not near. */
function farOf(
  placement: Placement,
  near: readonly Placed[],
  ids: readonly (AnnotationId | null)[],
): readonly Placed[] {
  const wanted = [...new Set(ids)].flatMap((id) =>
    id === null ? [] : (placedWith(placement, id) ?? []),
  );
  return wanted.filter((one) => !near.includes(one));
}
