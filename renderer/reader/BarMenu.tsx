import { Menu } from '@base-ui/react/menu';
import { Toolbar } from '@base-ui/react/toolbar';
import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { useContext, useEffect, useState } from 'react';
import { useWords } from '../i18n/use-words';
import button from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import styles from '../ui/menu.module.css';
import { BarInSight } from './bar-in-sight';

/** The ⋯ at the end of a bar over the text: what is done less often. The selection stays; the menu goes out of sight with its bar. */
export function BarMenu({ children }: { readonly children: ReactNode }) {
  const { marking } = useWords();
  const inSight = useContext(BarInSight);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (!inSight) setOpen(false);
  }, [inSight]);
  return (
    <Menu.Root modal={false} open={open && inSight} onOpenChange={setOpen}>
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
