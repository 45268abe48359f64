import styles from './caret.module.css';
import type { CaretSpot } from '../text/caret-lines';

/** The caret over the sheet, so that it moves no character; it does not blink (ux.md 10). */
export function Caret({ spot }: { readonly spot: CaretSpot | null }) {
  if (spot === null) return null;
  const { x, top, bottom } = spot;
  return (
    <i
      className={styles['caret']}
      style={{ left: x, top, height: bottom - top }}
      aria-hidden="true"
      data-caret
    />
  );
}
