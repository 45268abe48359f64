import { Menu } from '@base-ui/react/menu';
import { Check, Ellipsis } from 'lucide-react';
import { arrangements } from '../../core/annotation/arrangement';
import { useWords } from '../i18n/use-words';
import { changeSettings, useSettings } from '../state/settings-store';
import { setSearching } from '../state/listing-store';
import button from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import styles from '../ui/menu.module.css';

/** How the notebook's list is arranged, and looking for words in it. */
export function ArrangeMenu() {
  const { notebook } = useWords();
  const arrangement = useSettings(({ settings }) => settings.notebookArrangement);
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={button['quiet']} aria-label={notebook.more} title={notebook.more}>
        <Icon of={Ellipsis} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner side="bottom" align="end" sideOffset={4}>
          <Menu.Popup className={styles['menu']}>
            <Menu.RadioGroup value={arrangement} aria-label={notebook.arrange}>
              {arrangements.map((one) => (
                <Menu.RadioItem
                  key={one}
                  value={one}
                  className={`${styles['item']} ${styles['checkable']}`}
                  closeOnClick
                  onClick={() => changeSettings({ notebookArrangement: one })}
                >
                  <Menu.RadioItemIndicator className={styles['check']}>
                    <Icon of={Check} size={14} />
                  </Menu.RadioItemIndicator>
                  {notebook.arrangements[one]}
                </Menu.RadioItem>
              ))}
            </Menu.RadioGroup>
            <Menu.Separator className={styles['rule']} />
            <Menu.Item
              className={`${styles['item']} ${styles['checkable']}`}
              onClick={() => setSearching(true)}
            >
              {notebook.search}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
