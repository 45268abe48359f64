import { Menu } from '@base-ui/react/menu';
import { Toolbar } from '@base-ui/react/toolbar';
import { Ellipsis } from 'lucide-react';
import { useWords } from '../i18n/use-words';
import { canPart, canUnite, part, unite } from '../state/regrouping';
import button from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import styles from '../ui/menu.module.css';

/** What is done with a mark less often: one of two, two of one. */
export function RegroupMenu() {
  const { marking, commands } = useWords();
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
            <Menu.Item className={styles['item']} disabled={!canUnite()} onClick={unite}>
              {commands['unite-marks']}
            </Menu.Item>
            <Menu.Item className={styles['item']} disabled={!canPart()} onClick={part}>
              {commands['part-mark']}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
