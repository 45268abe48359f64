import { useLayoutEffect, useState } from 'react';
import { isOnWords } from '../../core/annotation/mark-kind';
import { useNotes } from '../state/notes-store';
import { usePage } from '../text/page-store';
import { beginningIn } from '../text/stands';
import type { SignPlace } from './sign-places';
import { signPlaces } from './sign-places';
import styles from './signs.module.css';

/**
 * The signs of notes on points and paragraphs. They lie over the sheet and not in the text, so that
 * they move no character; what screen readers hear of them stands in the text.
 */
export function Signs() {
  const placed = useNotes((state) => state.placement.placed);
  const active = useNotes((state) => state.active);
  const hovered = useNotes((state) => state.hovered);
  const { column, sheet, turn, nearby } = usePage();
  const [signs, setSigns] = useState<readonly SignPlace[]>([]);

  useLayoutEffect(() => {
    if (column === null || sheet === null) return;
    const near = beginningIn(placed, nearby).filter((one) => !isOnWords(one.annotation.kind));
    setSigns((before) =>
      near.length + before.length === 0 ? before : signPlaces(column, sheet, near),
    );
  }, [placed, column, sheet, turn, nearby]);

  return (
    <div aria-hidden="true" className={styles['layer']}>
      {signs.map(({ annotation, x, top, bottom }) => (
        <i
          key={annotation.id}
          className={styles[annotation.kind]}
          style={
            annotation.kind === 'point'
              ? { left: x, top: bottom }
              : { left: x, top, height: bottom - top }
          }
          data-sign={annotation.kind}
          data-annotations={annotation.id}
          data-pigment={annotation.pigment}
          data-active={annotation.id === active || undefined}
          data-hovered={annotation.id === hovered || undefined}
        />
      ))}
    </div>
  );
}
