import { X } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import styles from './chosen-bar.module.css';
import { IconButton } from './IconButton';

/** The bar at the foot of a list of which several rows are chosen: how many, tags, what else can be done. */
export function ChosenBar({
  bar,
  className = '',
  label,
  count,
  beside,
  clear,
  onLeave,
  tags,
  children,
}: {
  readonly bar: RefObject<HTMLElement | null>;
  /** Where it lies in its list. */
  readonly className?: string | undefined;
  readonly label: string;
  /** In words. */
  readonly count: string;
  readonly beside?: ReactNode;
  readonly clear: string;
  /** Esc, or the button that chooses none. */
  readonly onLeave: () => void;
  readonly tags: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <footer
      ref={bar}
      className={`${styles['bar']} ${className}`}
      role="group"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing || event.defaultPrevented)
          return;
        event.preventDefault();
        event.stopPropagation();
        onLeave();
      }}
    >
      <div className={styles['row']}>
        <b className={styles['count']}>{count}</b>
        {beside}
        <IconButton of={X} label={clear} onClick={onLeave} />
      </div>
      <div className={styles['row']}>
        <span className={styles['tags']}>{tags}</span>
        {children}
      </div>
    </footer>
  );
}

/** Gives the focus back to the tab stop of the list above a bar. */
export function focusListOf(panel: HTMLElement | null | undefined): void {
  panel?.querySelector<HTMLElement>('[data-rove][tabindex="0"]')?.focus({ preventScroll: true });
}
