import type { ReactNode } from 'react';
import styles from './visually-hidden.module.css';

/** Words for screen readers alone: not seen, not selected, not copied. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className={styles['hidden']}>{children}</span>;
}
