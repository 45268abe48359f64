import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../ui/Icon';
import menu from '../ui/menu.module.css';

interface Props {
  readonly label: string;
  /** Of the button. */
  readonly className: string | undefined;
  readonly children: ReactNode;
}

/** ⋯, and the menu behind it. */
export function MoreMenu({ label, className, children }: Props) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={className} aria-label={label} title={label}>
        <Icon of={Ellipsis} size={16} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu['over']} side="bottom" align="end" sideOffset={4}>
          <Menu.Popup className={menu['menu']}>{children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
