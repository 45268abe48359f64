import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import { arrangements } from '../../core/annotation/arrangement';
import { notebookScopes } from '../../core/settings';
import { useWords } from '../i18n/use-words';
import { changeSettings, useSettings } from '../state/settings-store';
import { setSearching } from '../state/listing-store';
import button from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import styles from '../ui/menu.module.css';
import { RadioChoices } from '../ui/RadioChoices';
import { useArrangement } from './use-groups';

/** Whose notes the notebook lists, how they are arranged, and looking for words in it. */
export function ArrangeMenu() {
  const { notebook } = useWords();
  const scope = useSettings(({ settings }) => settings.notebookScope);
  const arrangement = useArrangement();
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={button['quiet']} aria-label={notebook.more} title={notebook.more}>
        <Icon of={Ellipsis} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={styles['over']} side="bottom" align="end" sideOffset={4}>
          <Menu.Popup className={styles['menu']}>
            <RadioChoices
              label={notebook.scope}
              value={scope}
              options={notebookScopes}
              names={notebook.scopes}
              onChoose={(notebookScope) => changeSettings({ notebookScope })}
            />
            <Menu.Separator className={styles['rule']} />
            <RadioChoices
              label={notebook.arrange}
              value={arrangement}
              options={arrangements.filter((one) => one !== 'collection' || scope === 'all')}
              names={notebook.arrangements}
              onChoose={(notebookArrangement) => changeSettings({ notebookArrangement })}
            />
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
