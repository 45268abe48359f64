import { Menu } from '@base-ui/react/menu';
import type { RefObject } from 'react';
import { SlidersHorizontal } from 'lucide-react';
import { waysToFind } from '../../core/search/comparison';
import { useWords } from '../i18n/use-words';
import { useFind } from '../state/find-store';
import { changeSettings, useSettings } from '../state/settings-store';
import button from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import menu from '../ui/menu.module.css';
import { RadioChoices } from '../ui/RadioChoices';
import { searchOn } from './search-on';

interface Props {
  /** Takes the focus again once the menu has closed. */
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onChosen: () => void;
}

/** How what is sought is compared, which is remembered; and the way on into the whole library. */
export function FindWays({ field, onChosen }: Props) {
  const { find, search } = useWords();
  const way = useSettings(({ settings }) => settings.findBy);
  const query = useFind((state) => state.query);
  const item = `${menu['item']} ${menu['checkable']}`;
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        className={button['quiet']}
        aria-label={find.ways}
        title={find.ways}
        aria-pressed={way !== 'alike'}
      >
        <Icon of={SlidersHorizontal} size={16} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu['over']} side="bottom" align="end" sideOffset={4}>
          <Menu.Popup className={menu['menu']} finalFocus={field}>
            <RadioChoices
              label={find.ways}
              value={way}
              options={waysToFind}
              names={find.by}
              onChoose={(findBy) => {
                changeSettings({ findBy });
                onChosen();
              }}
            />
            <Menu.Separator className={menu['rule']} />
            <Menu.Item className={item} disabled={query === ''} onClick={searchOn}>
              {search.label}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
