import { Menu } from '@base-ui/react/menu';
import type { LucideIcon } from 'lucide-react';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from './Icon';
import styles from './menu.module.css';
import { useMenuKeys } from './use-menu-keys';

interface Props {
  readonly label: string;
  /** Whether it may have more items than there is room for: it scrolls then. */
  readonly long?: boolean;
  /** Before its label, where the items beside it show something. */
  readonly icon?: LucideIcon | null;
  /** Whether the items beside it have room for a tick. */
  readonly checkable?: boolean;
  readonly children: ReactNode;
}

/** A part of a menu in a menu of its own, beside its item. Esc closes both. */
export function Submenu({ label, long = false, icon = null, checkable = false, children }: Props) {
  const keys = useMenuKeys();
  const look = `${styles['item']} ${styles['keyed']}`;
  return (
    <Menu.SubmenuRoot closeParentOnEsc>
      <Menu.SubmenuTrigger className={checkable ? `${look} ${styles['checkable']}` : look}>
        {icon !== null && <Icon of={icon} size={12} />}
        <span className={styles['label']}>{label}</span>
        <Icon of={ChevronRight} size={14} />
      </Menu.SubmenuTrigger>
      <Menu.Portal>
        <Menu.Positioner className={styles['over']} alignOffset={-5} sideOffset={2}>
          <Menu.Popup
            className={long ? `${styles['menu']} ${styles['long']}` : styles['menu']}
            {...keys}
          >
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.SubmenuRoot>
  );
}
