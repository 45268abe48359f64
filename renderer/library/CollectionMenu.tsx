import { Menu } from '@base-ui/react/menu';
import { Ellipsis } from 'lucide-react';
import type { Collection } from '../../core/library/catalog';
import { useWords } from '../i18n/use-words';
import { removeEssays } from '../state/removal';
import { Icon } from '../ui/Icon';
import menu from '../ui/menu.module.css';
import styles from './library-list.module.css';

/** ⋯ of a collection of the reader's own. */
export function CollectionMenu({ collection }: { readonly collection: Collection }) {
  const { library } = useWords();
  const { title, essays } = collection;
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger
        className={styles['more']}
        aria-label={library.more(title)}
        title={library.more(title)}
      >
        <Icon of={Ellipsis} size={16} />
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner className={menu['over']} side="bottom" align="end" sideOffset={4}>
          <Menu.Popup className={menu['menu']}>
            <Menu.Item
              className={menu['item']}
              onClick={() => void removeEssays(essays, library.removedMany(essays.length))}
            >
              {library.removeCollection}
            </Menu.Item>
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}
