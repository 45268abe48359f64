import { Menu } from '@base-ui/react/menu';
import { Check, ListFilter } from 'lucide-react';
import { isSameTag } from '../../core/annotation/tags';
import { libraryTags } from '../../core/library/library-tags';
import { useWords } from '../i18n/use-words';
import { filterEssays, useEssayFilter } from '../state/library-listing';
import { useLibrary } from '../state/library-store';
import button from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import menu from '../ui/menu.module.css';

/** What the list can be narrowed by without typing. */
export function FilterMenu() {
  const { library, thread } = useWords();
  const { unread, noted, tags } = useEssayFilter((state) => state.filter);
  const entries = useLibrary(({ catalog }) => catalog.entries);
  const narrows = unread || noted || tags.length > 0;
  const isChosen = (tag: string) => tags.some((one) => isSameTag(one, tag));
  const known = libraryTags(entries);
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        className={button['quiet']}
        aria-label={library.narrow}
        title={library.narrow}
        aria-pressed={narrows}
      >
        <Icon of={ListFilter} size={16} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu['over']} side="bottom" align="end" sideOffset={4}>
          <Menu.Popup className={`${menu['menu']} ${menu['long']}`} aria-label={library.narrow}>
            <Choice
              label={library.unread}
              checked={unread}
              onChange={(on) => filterEssays({ unread: on })}
            />
            <Choice
              label={library.noted}
              checked={noted}
              onChange={(on) => filterEssays({ noted: on })}
            />
            {known.length > 0 && (
              <Menu.Group>
                <Menu.GroupLabel className={menu['heading']}>{thread.tags}</Menu.GroupLabel>
                {known.map((tag) => (
                  <Choice
                    key={tag}
                    label={thread.tag(tag)}
                    checked={isChosen(tag)}
                    onChange={(on) =>
                      filterEssays({
                        tags: on ? [...tags, tag] : tags.filter((one) => !isSameTag(one, tag)),
                      })
                    }
                  />
                ))}
              </Menu.Group>
            )}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One of several that are ticked one after the other: the menu stays. */
function Choice({ label, checked, onChange }: ChoiceProps) {
  return (
    <Menu.CheckboxItem
      className={`${menu['item']} ${menu['checkable']}`}
      checked={checked}
      closeOnClick={false}
      onCheckedChange={onChange}
    >
      <Menu.CheckboxItemIndicator className={menu['check']}>
        <Icon of={Check} size={14} />
      </Menu.CheckboxItemIndicator>
      {label}
    </Menu.CheckboxItem>
  );
}
