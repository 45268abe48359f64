import type { ReactNode } from 'react';
import styles from './trouble.module.css';

/** A page in place of one that cannot be shown: what happened and what to do, never blank. */
export function Trouble({
  title,
  sentence,
  children,
}: {
  readonly title: string;
  readonly sentence: string;
  /** Buttons for what the reader may do. */
  readonly children?: ReactNode;
}) {
  return (
    <div className={styles['page']} role="alert">
      <div className={styles['content']}>
        <h1 className={styles['title']}>{title}</h1>
        <p>{sentence}</p>
        {children !== undefined && <div className={styles['actions']}>{children}</div>}
      </div>
    </div>
  );
}
