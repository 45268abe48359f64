import { Menu } from '@base-ui/react/menu';
import { Check, ListFilter } from 'lucide-react';
import { useMemo } from 'react';
import { isSameTag } from '../../core/annotation/tags';
import type { EssayFilter } from '../../core/library/essay-filter';
import { narrows } from '../../core/library/essay-filter';
import { isSameAuthor, libraryAuthors } from '../../core/library/library-authors';
import { libraryTags } from '../../core/library/library-tags';
import { useWords } from '../i18n/use-words';
import { filterEssays, useEssayFilter } from '../state/library-listing';
import { useLibrary } from '../state/library-store';
import { useShownText } from '../state/use-shown-text';
import button from '../ui/button.module.css';
import { Icon } from '../ui/Icon';
import menu from '../ui/menu.module.css';

/** What the list can be narrowed by without typing. */
export function FilterMenu() {
  const { library } = useWords();
  const filter = useEssayFilter((state) => state.filter);
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        className={button['quiet']}
        aria-label={library.narrow}
        title={library.narrow}
        aria-pressed={narrows(filter)}
      >
        <Icon of={ListFilter} size={16} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu['over']} side="bottom" align="end" sideOffset={4}>
          <Menu.Popup className={`${menu['menu']} ${menu['long']}`} aria-label={library.narrow}>
            <Choices filter={filter} />
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

/** Gathered from all essays, and so only where the menu is open. */
function Choices({ filter }: { readonly filter: EssayFilter }) {
  const { library, thread } = useWords();
  const { unread, noted, tags, authors } = filter;
  const entries = useLibrary(({ catalog }) => catalog.entries);
  const isChosen = (tag: string) => tags.some((one) => isSameTag(one, tag));
  const known = useMemo(() => libraryTags(entries), [entries]);
  const shown = useShownText();
  const isBy = (author: string) => authors.some((one) => isSameAuthor(one, author));
  const by = useMemo(() => libraryAuthors(entries), [entries]);
  return (
    <>
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
      {by.length > 0 && (
        <Menu.Group>
          <Menu.GroupLabel className={menu['heading']}>{library.authors}</Menu.GroupLabel>
          {by.map(({ author, count }) => (
            <Choice
              key={author}
              label={shown(author)}
              count={count}
              checked={isBy(author)}
              onChange={(on) =>
                filterEssays({
                  authors: on
                    ? [...authors, author]
                    : authors.filter((one) => !isSameAuthor(one, author)),
                })
              }
            />
          ))}
        </Menu.Group>
      )}
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
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  /** How many essays it is about; left out where that is not told. */
  readonly count?: number;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** One of several that are ticked one after the other: the menu stays. */
function Choice({ label, count, checked, onChange }: ChoiceProps) {
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
      {count !== undefined && (
        <>
          {' '}
          <span className={menu['sum']}>{count}</span>
        </>
      )}
    </Menu.CheckboxItem>
  );
}
