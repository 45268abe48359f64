import { Menu } from '@base-ui/react/menu';
import type { Collection } from '../../core/library/catalog';
import { useWords } from '../i18n/use-words';
import { exportEssays } from '../state/export-store';
import { removeEssays } from '../state/removal';
import menu from '../ui/menu.module.css';
import { MoveEssays } from './CategoryChoice';

/** What can be done with a document of several essays. */
export function CollectionMenu({ collection }: { readonly collection: Collection }) {
  const { commands, library } = useWords();
  const { essays } = collection;
  return (
    <>
      <MoveEssays essays={essays} />
      <Menu.Item className={menu['item']} onClick={() => exportEssays(essays)}>
        {commands.export}
      </Menu.Item>
      <Menu.Separator className={menu['rule']} />
      <Menu.Item
        className={menu['item']}
        onClick={() => void removeEssays(essays, library.removedMany(essays.length))}
      >
        {library.removeCollection}
      </Menu.Item>
    </>
  );
}
