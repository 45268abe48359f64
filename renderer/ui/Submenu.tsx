import { Menu } from '@base-ui/react/menu';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import styles from './menu.module.css';

interface Props {
  readonly label: string;
  /** Whether it may have more items than there is room for: it scrolls then. */
  readonly long?: boolean;
  readonly children: ReactNode;
}

/** A part of a menu in a menu of its own, beside its item. Esc closes both. */
export function Submenu({ label, long = false, children }: Props) {
  return (
    <Menu.SubmenuRoot closeParentOnEsc>
      <Menu.SubmenuTrigger className={`${styles['item']} ${styles['keyed']}`}>
        <span className={styles['label']}>{label}</span>
        <Icon of={ChevronRight} size={14} />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className={styles['over']} alignOffset={-5} sideOffset={2}>
          <Menu.Popup className={long ? `${styles['menu']} ${styles['long']}` : styles['menu']}>
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}
