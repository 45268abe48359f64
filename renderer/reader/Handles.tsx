import { useLayoutEffect, useState } from 'react';
import type { MarkEnd } from '../../core/annotation/adjusting';
import { isOnWords } from '../../core/annotation/mark-kind';
import { useMoving } from '../state/moving';
import { useNotes } from '../state/notes-store';
import { placedWith } from '../state/placed-index';
import { useSelection } from '../state/selection-store';
import { usePage } from '../text/page-store';
import type { HandlePlace } from './handle-places';
import { handlePlaces } from './handle-places';
import styles from './handles.module.css';
import { useHandleDrag } from './use-handle-drag';

/**
 * A handle at each end of the active mark (ux.md 7.6). They lie over the sheet and not in the text; the
 * keys that do the same are those of the commands.
 */
export function Handles() {
  const active = useNotes(({ placement, active: id, editing, locked }) =>
    locked === null && editing === null && id !== null ? placedWith(placement, id) : undefined,
  );
  const selected = useSelection((state) => state.range !== null);
  const { column, sheet, turn } = usePage();
  const [places, setPlaces] = useState<readonly HandlePlace[]>([]);
  const moving = useMoving((state) => state.moving !== null);
  const shown = active !== undefined && !selected && !moving && isOnWords(active.annotation.kind);
  const { dragged, grab } = useHandleDrag(active, column);

  useLayoutEffect(() => {
    if (shown && column !== null && sheet !== null) setPlaces(handlePlaces(column, sheet, active));
    else setPlaces([]);
  }, [shown, active, column, sheet, turn]);

  return (
    <div aria-hidden="true" data-dragged={dragged ?? undefined} className={styles['handles']}>
      {places.map(({ which, x, top, bottom }) => (
        <i
          key={which}
          className={styles['handle']}
          style={{ left: x, top: which === 'start' ? top : bottom, '--line': `${bottom - top}px` }}
          data-handle={which satisfies MarkEnd}
          data-pigment={active?.annotation.pigment}
          onPointerDown={(event) => grab(event, which)}
          onClick={(event) => event.stopPropagation()}
        />
      ))}
    </div>
  );
}
