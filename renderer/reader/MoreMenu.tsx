import { Menu } from '@base-ui/react/menu';
import { Toolbar } from '@base-ui/react/toolbar';
import { Ellipsis } from 'lucide-react';
import { useWords } from '../i18n/use-words';
import { copyAsQuotation, run } from '../state/app-commands';
import { markAgain } from '../state/marking-commands';
import button from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import styles from '../ui/menu.module.css';

/** What is done with selected words less often. */
export function MoreMenu() {
  const { marking, find } = useWords();
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
        <Menu.Positioner side="bottom" align="end" sideOffset={8}>
          <Menu.Popup className={styles['menu']} onMouseDown={(event) => event.preventDefault()}>
            <Menu.Item className={styles['item']} onClick={() => run('find')}>
              {find.words}
            </Menu.Item>
            <Menu.Item className={styles['item']} onClick={copyAsQuotation}>
              {marking.copyQuotation}
            </Menu.Item>
            <Menu.Item className={styles['item']} onClick={markAgain}>
              {marking.again}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
