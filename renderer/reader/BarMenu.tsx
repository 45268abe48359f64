import { Menu } from '@base-ui/react/menu';
import { Toolbar } from '@base-ui/react/toolbar';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { useWords } from '../i18n/use-words';
import button from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import styles from '../ui/menu.module.css';

/** The ⋯ at the end of a bar over the text: what is done less often. The selection stays. */
export function BarMenu({ children }: { readonly children: ReactNode }) {
  const { marking } = useWords();
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        render={
          <Toolbar.Button className={button['quiet']} aria-label={marking.more}>
            <Icon of={Ellipsis} />
          </Toolbar.Button>
        }
      />
      <Menu.Portal>
        <Menu.Positioner className={styles['over']} side="bottom" align="end" sideOffset={8}>
          <Menu.Popup className={styles['menu']} onMouseDown={(event) => event.preventDefault()}>
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
