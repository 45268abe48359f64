import { Menu } from '@base-ui/react/menu';
import { ArrowUpDown, Check } from 'lucide-react';
import { essaySorts } from '../../core/library/essay-sort';
import { useWords } from '../i18n/use-words';
import { askOfLibrary } from '../state/library-dialogs';
import { changeSettings, useSettings } from '../state/settings-store';
import button from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import menu from '../ui/menu.module.css';
import { RadioChoices } from '../ui/RadioChoices';

/** By what the list is in order, and a new category to put it in order by hand. */
export function SortMenu() {
  const { library, shelving } = useWords();
  const sort = useSettings(({ settings }) => settings.librarySort);
  const reversed = useSettings(({ settings }) => settings.libraryReversed);
  const item = `${menu['item']} ${menu['checkable']}`;
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={button['quiet']} aria-label={library.sort} title={library.sort}>
        <Icon of={ArrowUpDown} size={16} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu['over']} side="bottom" align="end" sideOffset={4}>
          <Menu.Popup className={menu['menu']}>
            <RadioChoices
              label={library.sort}
              value={sort}
              options={essaySorts}
              names={library.sorts}
              onChoose={(librarySort) => changeSettings({ librarySort })}
            />
            <Menu.Separator className={menu['rule']} />
            <Menu.CheckboxItem
              className={item}
              checked={reversed}
              closeOnClick
              onCheckedChange={(libraryReversed) => changeSettings({ libraryReversed })}
            >
              <Menu.CheckboxItemIndicator className={menu['check']}>
                <Icon of={Check} size={14} />
              </Menu.CheckboxItemIndicator>
              {library.reversed}
            </Menu.CheckboxItem>
            <Menu.Separator className={menu['rule']} />
            <Menu.Item
              className={item}
              onClick={() => askOfLibrary({ kind: 'new-category', parent: null, essays: [] })}
            >
              {shelving.newCategory}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
