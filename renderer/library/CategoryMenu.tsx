import { Menu } from '@base-ui/react/menu';
import type { Category } from '../../core/library/category';
import { useWords } from '../i18n/use-words';
import { deleteCategory } from '../state/categories';
import { askOfLibrary } from '../state/library-dialogs';
import menu from '../ui/menu.module.css';
import { MoveCategory } from './CategoryChoice';

/** What can be done with a category of the list. */
export function CategoryMenu({ category }: { readonly category: Category }) {
  const { shelving } = useWords();
  return (
    <>
      <Menu.Item
        className={menu['item']}
        onClick={() => askOfLibrary({ kind: 'rename-category', category })}
      >
        {shelving.renameCategory}
      </Menu.Item>
      <Menu.Item
        className={menu['item']}
        onClick={() => askOfLibrary({ kind: 'new-category', parent: category.id, essays: [] })}
      >
        {shelving.newWithin}
      </Menu.Item>
      <MoveCategory category={category} />
      <Menu.Separator className={menu['rule']} />
      <Menu.Item className={menu['item']} onClick={() => void deleteCategory(category)}>
        {shelving.deleteCategory}
      </Menu.Item>
    </>
  );
}
