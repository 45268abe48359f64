import { Dialog } from '@base-ui/react/dialog';
import type { KeyboardEventHandler, ReactNode } from 'react';
import { useRef } from 'react';
import styles from './dialog.module.css';
import { DialogHeader } from './DialogHeader';

interface Props {
  readonly open: boolean;
  readonly title: string;
  /** Its size and rows. */
  readonly className: string | undefined;
  /** Selects what has the focus first; else the first that takes it. */
  readonly focus?: string;
  /** Whether the focus goes back to where it was; else it does. */
  readonly finalFocus?: () => boolean;
  readonly onKeyDown?: KeyboardEventHandler;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog over the page: nothing behind it is reached before it closes (ux.md 9). */
export function Modal({ open, title, className, focus, onClose, children, ...others }: Props) {
  const popup = useRef<HTMLDivElement>(null);
  const first =
    focus === undefined
      ? {}
      : { initialFocus: () => popup.current?.querySelector<HTMLElement>(focus) ?? true };
  return (
    <Dialog.Root open={open} onOpenChange={(wanted) => (wanted ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Backdrop className={styles['scrim']} />
        <Dialog.Popup ref={popup} className={className} aria-modal="true" {...first} {...others}>
          <DialogHeader title={title} />
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
